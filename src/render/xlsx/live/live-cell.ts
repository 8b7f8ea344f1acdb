/** Owns cells that formulas refer to: writing them, and naming them from any sheet. */
import type { Cell, FormulaResult } from '../book/cell.js';
import { quoteSheet } from '../sheet-name.js';
import type { CellBlock, Expression } from './expression.js';

/** Writes a formula with the value that it has now, and gives the cell as part of other formulas. Style stays as it is. */
export function putFormula(cell: Cell, { formula, value }: Expression): Expression {
  cell.value = { formula: stripParentheses(formula), result: value };
  return refer(cell, value);
}

/** Writes a value that formulas use; an empty text leaves the cell empty. */
export function putConstant(cell: Cell, value: number | string): Expression {
  cell.value = value === '' ? null : value;
  return refer(cell, value);
}

/** The cell as part of a formula: absolute, with its sheet (`'Calcul'!$C$4`). */
export function refer(cell: Cell, value: FormulaResult): Expression {
  return { formula: `${quoteSheet(cell.sheet.name)}!${cell.absolute}`, value };
}

/** The block that cells make which follow each other in one row or column. */
export function block(cells: readonly Expression[]): CellBlock {
  const [first, last] = [cells[0]!.formula, cells.at(-1)!.formula];
  const end = last.slice(last.lastIndexOf('!') + 1);
  return { formula: first === last ? first : `${first}:${end}`, values: cells.map(({ value }) => value) };
}

/** Parentheses around a whole formula are not needed. */
function stripParentheses(formula: string): string {
  if (!formula.startsWith('(')) return formula;
  let depth = 0;
  for (let at = 0; at < formula.length - 1; at += 1) {
    if (formula[at] === '(') depth += 1;
    if (formula[at] === ')') depth -= 1;
    if (depth === 0) return formula;
  }
  return formula.slice(1, -1);
}
