/** Owns the row of headers above cells: words in the look of all headers. */
import type { Sheet } from './book/sheet.js';
import { STYLES } from './looks.js';
import { writeText } from './write-cell.js';

/** Writes the words into a row side by side, from a column (1-based) on. */
export function writeHeaders(sheet: Sheet, row: number, words: readonly string[], from = 1): void {
  words.forEach((text, index) => {
    writeText(sheet.cell(row, from + index), text, STYLES.header);
  });
}
