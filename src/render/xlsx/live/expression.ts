/** Owns formulas that know their value: each function writes its part of a formula and computes what that part gives now. */

import { sum } from '../../../model/sum.js';
import { round9 as roundNumber } from '../../../model/threshold.js';
import type { ErrorValue, FormulaResult } from '../book/cell.js';

/** `#N/A` is what a chart leaves open. */
const NOT_AVAILABLE: ErrorValue = { error: '#N/A' };

/** A formula without its equals sign (a reference to a cell is one), and what it gives in the file as written. */
export interface Expression {
  formula: string;
  value: FormulaResult;
}

/** A block of cells in one row or column. */
export interface CellBlock {
  formula: string;
  values: readonly FormulaResult[];
}

export type Operand = Expression | number | string;

/** A number or words as a formula of their own; an expression as it is. */
export function asExpression(operand: Operand): Expression {
  if (typeof operand === 'object') return operand;
  if (typeof operand === 'number') return { formula: String(operand), value: operand };
  return { formula: `"${operand.replaceAll('"', '""')}"`, value: operand };
}

function number(operand: Operand): number {
  return Number(asExpression(operand).value);
}

function binary(sign: string, a: Operand, b: Operand, value: FormulaResult): Expression {
  return { formula: `(${asExpression(a).formula}${sign}${asExpression(b).formula})`, value };
}

function call(name: string, parts: readonly string[], value: FormulaResult): Expression {
  return { formula: `${name}(${parts.join(',')})`, value };
}

export const plus = (a: Operand, b: Operand): Expression => binary('+', a, b, number(a) + number(b));
export const minus = (a: Operand, b: Operand): Expression => binary('-', a, b, number(a) - number(b));
export const times = (a: Operand, b: Operand): Expression => binary('*', a, b, number(a) * number(b));
export const over = (a: Operand, b: Operand): Expression => binary('/', a, b, number(a) / number(b));

export const equals = (a: Operand, b: Operand): Expression =>
  binary('=', a, b, asExpression(a).value === asExpression(b).value);
export const differs = (a: Operand, b: Operand): Expression =>
  binary('<>', a, b, asExpression(a).value !== asExpression(b).value);
export const exceeds = (a: Operand, b: Operand): Expression => binary('>', a, b, number(a) > number(b));
export const reaches = (a: Operand, b: Operand): Expression => binary('>=', a, b, number(a) >= number(b));

/** `ROUND(x,9)`, half away from zero: what every comparison with a threshold is made with (scoring rules, head). */
export function round9(operand: Operand): Expression {
  return call('ROUND', [asExpression(operand).formula, '9'], roundNumber(number(operand)));
}

export const atLeast = (a: Operand, b: Operand): Expression => reaches(round9(a), round9Literal(b));
export const below = (a: Operand, b: Operand): Expression => exceeds(round9Literal(b), round9(a));

function round9Literal(operand: Operand): Operand {
  return typeof operand === 'number' ? operand : round9(operand);
}

/** True where all of them are. */
export function both(...conditions: readonly Expression[]): Expression {
  return call(
    'AND',
    conditions.map(({ formula }) => formula),
    conditions.every(({ value }) => value === true),
  );
}

/** True where at least one of them is. */
export function either(...conditions: readonly Expression[]): Expression {
  return call(
    'OR',
    conditions.map(({ formula }) => formula),
    conditions.some(({ value }) => value === true),
  );
}

/** Only the branch that is taken is asked for its value, as in a spreadsheet: the other may divide by zero. */
export function choose(condition: Expression, yes: Operand, no: Operand): Expression {
  const [a, b] = [asExpression(yes), asExpression(no)];
  return call('IF', [condition.formula, a.formula, b.formula], condition.value === true ? a.value : b.value);
}

/** 1 where the condition holds, else 0. */
export const flag = (condition: Expression): Expression => choose(condition, 1, 0);

export const notAvailable = (): Expression => call('NA', [], NOT_AVAILABLE);

/** The sum of a block; a cell that is no number counts for nothing. */
export function total(block: CellBlock): Expression {
  return call('SUM', [block.formula], sum(block.values.map(Number)));
}

/** How many numbers of a block are above zero. */
export function countPositive(block: CellBlock): Expression {
  const count = block.values.filter((value) => Number(value) > 0).length;
  return call('COUNTIFS', [block.formula, '">0"'], count);
}

/** The sum of the products of blocks of the same shape. */
export function sumProduct(...blocks: readonly CellBlock[]): Expression {
  const products = blocks[0]!.values.map((_, index) =>
    blocks.reduce((product, { values }) => product * Number(values[index]), 1),
  );
  return call(
    'SUMPRODUCT',
    blocks.map(({ formula }) => formula),
    sum(products),
  );
}

/** The place of a text in a block of different texts, 1-based; 0 when it is none of them. `places` holds 1, 2, 3… */
export function placeOf(text: Expression, block: CellBlock, places: CellBlock): Expression {
  const trimmed = call('TRIM', [text.formula], String(text.value).trim());
  // Equality, not MATCH, which would take a * that someone typed for any text.
  const formula = `SUMPRODUCT((${block.formula}=${trimmed.formula})*${places.formula})`;
  return { formula, value: block.values.indexOf(trimmed.value) + 1 };
}

/** True for a cell that holds more than spaces. */
export function isFilled(text: Expression): Expression {
  return { formula: `(TRIM(${text.formula})<>"")`, value: String(text.value).trim() !== '' };
}

/** True for a number; a text of digits is none. */
export function isNumber(cell: Expression): Expression {
  return call('ISNUMBER', [cell.formula], typeof cell.value === 'number');
}

/** True for a text; an empty cell is none. */
export function isText(cell: Expression): Expression {
  return call('ISTEXT', [cell.formula], typeof cell.value === 'string' && cell.value !== '');
}

/** The largest number of a block. */
export function largest(block: CellBlock): Expression {
  return call('MAX', [block.formula], Math.max(...block.values.map(Number)));
}

/** The smallest of some numbers. */
export function smallest(...operands: readonly Operand[]): Expression {
  return call(
    'MIN',
    operands.map((operand) => asExpression(operand).formula),
    Math.min(...operands.map(number)),
  );
}

/** The largest of some numbers. */
export function greatest(...operands: readonly Operand[]): Expression {
  const parts = operands.map((operand) => asExpression(operand).formula);
  return call('MAX', parts, Math.max(...operands.map(number)));
}

/** The k-th largest, from 1. */
export function large(block: CellBlock, k: number): Expression {
  const sorted = block.values.map(Number).sort((a, b) => b - a);
  return call('LARGE', [block.formula, String(k)], sorted[k - 1] ?? NOT_AVAILABLE);
}

/** The place (1-based) of a number in a block, `#N/A` when it is not there. */
export function match(wanted: Operand, block: CellBlock): Expression {
  const found = block.values.indexOf(asExpression(wanted).value);
  return call(
    'MATCH',
    [asExpression(wanted).formula, block.formula, '0'],
    found < 0 ? NOT_AVAILABLE : found + 1,
  );
}

/** The value at a place (1-based). */
export function at(block: CellBlock, place: Operand): Expression {
  const value = block.values[number(place) - 1] ?? NOT_AVAILABLE;
  return call('INDEX', [block.formula, asExpression(place).formula], value);
}

/** The expression, or what stands in for it when it gives an error. */
export function orElse(expression: Expression, instead: Operand): Expression {
  const isError = typeof expression.value === 'object';
  return call(
    'IFERROR',
    [expression.formula, asExpression(instead).formula],
    isError ? asExpression(instead).value : expression.value,
  );
}
