"""Reads every cell of a workbook with openpyxl, read-only: no statistics."""
import sys
from openpyxl import load_workbook

book = load_workbook(sys.argv[1], read_only=True)
cells = sum(1 for row in book.active.iter_rows(values_only=True) for value in row if value is not None)
print(cells)
