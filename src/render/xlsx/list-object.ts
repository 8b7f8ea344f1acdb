/** Owns declaring cells to be an Excel table: screen readers then say the header with each cell, and it can be filtered. */
import type { Sheet } from './book/sheet.js';
import type { ListObject } from './book/table.js';
import { safeText } from './safe-text.js';

/** A table without rows is no table to Excel and is left out. */
export function addListObject(sheet: Sheet, table: ListObject): void {
  if (table.lastRow === table.headerRow) return;
  sheet.tables.push({ ...table, headers: table.headers.map(safeText) });
}
