/** Owns the few formulas that the comparison of tools needs beside those of every live workbook. */
import {
  asExpression,
  type CellBlock,
  choose,
  type Expression,
  either,
  equals,
  flag,
  isNumber,
  type Operand,
} from '../live/expression.js';

/** 1 where a cell holds a whole number from 0 to `max`, else 0; text and blanks are neither. */
export function isWhole(cell: Expression, max: number): Expression {
  const wholes = Array.from({ length: max + 1 }, (_, value) => equals(cell, value));
  return flag(choose(isNumber(cell), either(...wholes), 0));
}

/** Words joined; numbers among them are whole, so that no locale shows. */
export function join(...parts: readonly Operand[]): Expression {
  const words = parts.map(asExpression);
  return {
    formula: `(${words.map(({ formula }) => formula).join('&')})`,
    value: words.map(({ value }) => String(value)).join(''),
  };
}

/** How many numbers of a block are above one. */
export function countAbove(numbers: CellBlock, limit: Expression): Expression {
  return {
    formula: `SUMPRODUCT((${numbers.formula}>${limit.formula})*1)`,
    value: numbers.values.filter((value) => Number(value) > Number(limit.value)).length,
  };
}

/** How many numbers of a block are the same as one. */
export function countSame(numbers: CellBlock, wanted: Operand): Expression {
  const { formula, value } = asExpression(wanted);
  return {
    formula: `SUMPRODUCT((${numbers.formula}=${formula})*1)`,
    value: numbers.values.filter((each) => each === value).length,
  };
}
