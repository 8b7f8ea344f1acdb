/** Owns cells that people fill in: unlocked, yellow, with a format that keeps what they type as it is. */
import type { Cell } from '../book/cell.js';
import { BOX, COLOURS, fill, font, WRAP } from '../looks.js';
import { safeText } from '../safe-text.js';

/** `numFmt` `@` keeps text that begins with `=` or `-` as text; `General` lets numbers be numbers. */
export function writeInput(cell: Cell, value: string | number | Date, numFmt: string): void {
  cell.value = value === '' ? null : typeof value === 'string' ? safeText(value) : value;
  cell.style = {
    font: font(),
    fill: fill(COLOURS.input),
    border: BOX,
    alignment: WRAP,
    numFmt,
    protection: { locked: false },
  };
}
