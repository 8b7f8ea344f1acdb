/** Owns quartiles of a list of values, type 7. */

/** Quartiles of fewer CoPs would say more about single ones than about the whole (scoring rules, Survey). */
export const COPS_AT_LEAST = 8;

/**
 * First quartile, median, third quartile by linear interpolation at (n − 1)·p, as R's and Excel's QUARTILE.INC (Hyndman & Fan
 * 1996, type 7). Undefined for an empty list.
 */
export function quartiles(values: readonly number[]): readonly [number, number, number] | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
}

function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
