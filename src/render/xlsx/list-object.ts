/** Owns declaring cells to be an Excel table: screen readers then say the header with each cell, and it can be filtered. */
import type ExcelJS from 'exceljs';
import { safeText } from './safe-text.js';

export interface ListObject {
  /** Different for each table of the workbook. */
  number: number;
  /** 1-based, like all places here. */
  headerRow: number;
  firstColumn: number;
  lastRow: number;
  /** The words in the header cells, each one different. */
  headers: readonly string[];
  /** Arrows for filters; of no use on a protected sheet. */
  filters: boolean;
}

/** To be called before the cells are written: it empties them. A table without rows is no table to Excel and is left out. */
export function addListObject(sheet: ExcelJS.Worksheet, table: ListObject): void {
  const rows = table.lastRow - table.headerRow;
  if (rows === 0) return;
  sheet.addTable({
    name: `Table${table.number}`,
    ref: `${sheet.getColumn(table.firstColumn).letter}${table.headerRow}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: table.filters },
    columns: table.headers.map((name) => ({ name: safeText(name), filterButton: table.filters })),
    rows: Array.from({ length: rows }, () => table.headers.map(() => null)),
  });
}
