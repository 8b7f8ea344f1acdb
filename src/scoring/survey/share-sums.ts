/** Owns the sums behind alpha, and when they may leave a cohort: where they tell nothing that is not shown anyway. */
import type { CompleteSums } from '../../model/survey-partial.js';
import type { CohortCounts } from './cohort-counts.js';
import { countComplete } from './dimension-values.js';
import { readItemFigures } from './item-statistics.js';
import type { DimensionPlan, SurveyPlan } from './plan.js';

/** Over respondents who answered every item of the dimension. */
export function readSums(dimension: DimensionPlan, counts: CohortCounts): CompleteSums {
  const places = [dimension.completeSlot, dimension.completeSlot + dimension.items.length] as const;
  return {
    x: [...counts.completeX.subarray(...places)],
    xx: [...counts.completeXX.subarray(...places)],
    xt: [...counts.completeXT.subarray(...places)],
  };
}

/**
 * True when nobody answered some of the items only. Then Σx and Σx² are those of the distributions, and Σx·total follows from alpha
 * and the item-rest correlations. Otherwise the sums would set apart those who left items out, and with them, by taking what is
 * known of the dimension from what is known of its items, single ones (docs/decisions/0014-partial-results.md).
 */
export function canShareSums(plan: SurveyPlan, dimension: DimensionPlan, counts: CohortCounts): boolean {
  const completeN = countComplete(dimension, counts.sums);
  return [...dimension.items].every(
    (item) => readItemFigures(plan.items[item]!, counts.items).validN === completeN,
  );
}
