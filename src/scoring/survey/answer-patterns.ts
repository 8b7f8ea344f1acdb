/** Owns the patterns of answers that respondents can give on one dimension: every combination of steps, "no opinion" and blank. */
import { MAX_STEPS, NO_OPINION } from '../../model/responses.js';
import type { DimensionPlan, ItemPlan } from './plan.js';

/** A dimension with more possible patterns than this is added up response by response: a table of them would be too large. */
const MOST_PATTERNS = 4096;
/** "No opinion" and blank. */
const MISSING_CODES = 2;

/** A pattern is a number: the answers as digits in base `steps + 2`, "no opinion" and blank being the last two digits. */
export interface AnswerPatterns {
  /** Columns of the dimension's items in a row of codes. */
  columns: Int32Array;
  base: number;
  /** By code: its digit. */
  digits: Uint8Array;
  /** How many patterns there are; 0 = too many to count them one by one. */
  count: number;
}

export function listPatterns(dimension: DimensionPlan, items: readonly ItemPlan[]): AnswerPatterns {
  const { steps } = dimension;
  const base = steps + MISSING_CODES;
  const count = base ** dimension.items.length;
  return {
    columns: dimension.items.map((item) => items[item]!.column),
    base,
    digits: Uint8Array.from({ length: 256 }, (_, code) =>
      code < MAX_STEPS ? code : code - NO_OPINION + steps,
    ),
    count: count > MOST_PATTERNS ? 0 : count,
  };
}

/** Writes the codes that a pattern stands for into `codes`, in the order of the dimension's items. */
export function decodePattern(pattern: number, { base, columns }: AnswerPatterns, codes: Uint8Array): void {
  let rest = pattern;
  for (let item = columns.length - 1; item >= 0; item -= 1) {
    const digit = rest % base;
    rest = (rest - digit) / base;
    const isMissing = digit >= base - MISSING_CODES;
    codes[item] = isMissing ? digit - (base - MISSING_CODES) + NO_OPINION : digit;
  }
}
