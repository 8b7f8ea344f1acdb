# openpyxl and python-docx: a kit of the same size, 13 Word files and 2 workbooks. Usage: python3 kit.py FOLDER
import os
import sys

import docx
import openpyxl

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
for number in range(13):
    document = docx.Document()
    document.add_heading("Document", 0)
    for part in range(6):
        document.add_heading(f"Partie {part}", 1)
        table = document.add_table(rows=1, cols=4)
        for row in range(8):
            for cell in table.add_row().cells:
                cell.text = "Texte d’une cellule"
    document.save(os.path.join(folder, f"document-{number}.docx"))
for number in range(2):
    book = openpyxl.Workbook()
    for part in range(8):
        sheet = book.create_sheet(f"Feuille {part}")
        for row in range(1, 31):
            for column in range(1, 9):
                sheet.cell(row, column, f"=A{row}" if column == 8 else "Texte d’une cellule")
    book.save(os.path.join(folder, f"workbook-{number}.xlsx"))
