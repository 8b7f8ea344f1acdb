/** Owns the one rounding that scoring does: for comparing with a threshold, never for a result. */

const NINE_DECIMALS = 1e9;

/**
 * A value rounded to 9 decimals, half away from zero, as `ROUND(x,9)` in a workbook. Doubles and spreadsheets disagree on
 * exact 50s and 75s otherwise (scoring rules, head).
 */
export function round9(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * NINE_DECIMALS)) / NINE_DECIMALS;
}

/** value ≥ threshold, both rounded. */
export function atLeast(value: number, threshold: number): boolean {
  return round9(value) >= round9(threshold);
}

/** value < threshold, both rounded. */
export function below(value: number, threshold: number): boolean {
  return round9(value) < round9(threshold);
}
