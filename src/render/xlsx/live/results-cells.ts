/** Owns how cells of the results look: formulas, names and headers in boxes, at the row where the flow is. */

import type { Alignment } from '../book/style.js';
import type { Flow } from '../flow.js';
import { writeHeaders } from '../header-row.js';
import { STYLES, WRAP } from '../looks.js';
import { writeText } from '../write-cell.js';
import type { Expression } from './expression.js';
import { putFormula, refer } from './live-cell.js';

const HEADER_POINTS = 48;

/** A formula in the given column of the flow's row, boxed. */
export function put(flow: Flow, column: number, expression: Expression, format = 'General'): Expression {
  const cell = flow.sheet.cell(flow.row, column);
  const isNumber = format !== 'General';
  const alignment: Alignment = isNumber ? { horizontal: 'right', indent: 1 } : {};
  cell.style = { ...STYLES.cell, numFmt: format, alignment: { ...WRAP, vertical: 'middle', ...alignment } };
  return putFormula(cell, expression);
}

/** A text, boxed, and the cell as part of formulas and charts. */
export function label(flow: Flow, column: number, text: string): Expression {
  const cell = flow.sheet.cell(flow.row, column);
  writeText(cell, text, { ...STYLES.cell, alignment: { ...WRAP, vertical: 'middle' } });
  return refer(cell, text);
}

/** A row of headers; the flow goes on below it. */
export function header(flow: Flow, names: readonly string[]): void {
  writeHeaders(flow.sheet, flow.row, names);
  flow.sheet.row(flow.row).height = HEADER_POINTS;
  flow.row += 1;
}
