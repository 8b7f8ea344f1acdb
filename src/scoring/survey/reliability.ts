/** Owns how well the items of a dimension hang together: Cronbach's alpha and item-rest correlations. */
import { sum } from '../../model/sum.js';
import type { CompleteSums, Reliability } from '../../model/survey-partial.js';

/** Alpha of two items says no more than their correlation. */
const ITEMS_AT_LEAST = 3;
/** Under thirty complete cases both wander too much to be read. */
const COMPLETE_AT_LEAST = 30;

/**
 * Cronbach's alpha = k/(k − 1) × (1 − Σ var(item) / var(total)) (Cronbach 1951, Psychometrika 16:297) and the correlation of
 * each item with the sum of the others, on complete cases. Null for fewer than 3 items, fewer than 30 cases, or totals that do
 * not vary; and where the sums of `completeN` cases on k items are not all known.
 */
export function describeReliability(
  k: number,
  completeN: number,
  sums: CompleteSums | undefined,
): Reliability {
  if (k < ITEMS_AT_LEAST) return { alpha: null, reason: 'too-few-items' };
  if (completeN < COMPLETE_AT_LEAST) return { alpha: null, reason: 'n-too-small' };
  if (!sums) return { alpha: null, reason: 'not-shared' };
  const totalT = sum(sums.x);
  // n² × covariance: whole numbers, so that answers that do not vary give exactly 0.
  const spread = (xy: number, x: number, y: number): number => completeN * xy - x * y;
  const variances = sums.x.map((x, item) => spread(sums.xx[item]!, x, x));
  const withTotal = sums.x.map((x, item) => spread(sums.xt[item]!, x, totalT));
  const totalVariance = sum(withTotal);
  if (totalVariance === 0) return { alpha: null, reason: 'no-variance' };
  return {
    alpha: (k / (k - 1)) * (1 - sum(variances) / totalVariance),
    itemRest: variances.map((variance, item) => correlateWithRest(variance, withTotal[item]!, totalVariance)),
  };
}

/** r(x, T − x) from var(x), cov(x, T) and var(T). */
function correlateWithRest(variance: number, withTotal: number, totalVariance: number): number | null {
  const restVariance = totalVariance - 2 * withTotal + variance;
  if (variance === 0 || restVariance === 0) return null;
  const r = (withTotal - variance) / Math.sqrt(variance * restVariance);
  return Math.max(-1, Math.min(1, r));
}
