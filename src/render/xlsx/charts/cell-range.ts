/** Owns naming the cells that a chart follows. */
import { columnLetter } from '../../../model/column-letter.js';
import type { Sheet } from '../book/sheet.js';
import { quoteSheet } from '../sheet-name.js';
import type { CellRange } from './native-chart.js';

/** The cells down a column (1-based) from a row (1-based) on: one a value, at least one. */
export function cellRange<T>(sheet: Sheet, column: number, row: number, values: readonly T[]): CellRange<T> {
  const letter = columnLetter(column);
  const last = row + Math.max(values.length, 1) - 1;
  const cells = last === row ? `$${letter}$${row}` : `$${letter}$${row}:$${letter}$${last}`;
  return { reference: `${quoteSheet(sheet.name)}!${cells}`, values };
}
