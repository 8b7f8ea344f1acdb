/** Owns the one rounding that scoring does: for comparing with a threshold, never for a result. */

import { sum } from '../model/sum.js';

const NINE_DECIMALS = 1e9;

/**
 * A value rounded to 9 decimals, half away from zero, as `ROUND(x,9)` in a workbook. Doubles and spreadsheets disagree on
 * exact 50s and 75s otherwise (scoring rules, head).
 */
export function round9(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * NINE_DECIMALS)) / NINE_DECIMALS;
}

export function atLeast(value: number, threshold: number): boolean {
  return round9(value) >= round9(threshold);
}

export function below(value: number, threshold: number): boolean {
  return round9(value) < round9(threshold);
}

/** Arithmetic mean of a list that is not empty; undefined for an empty one. */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return sum(values) / values.length;
}
