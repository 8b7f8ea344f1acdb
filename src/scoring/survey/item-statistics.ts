/** Owns the statistics of one item: distribution, mean, spread, median, top-two box and net. */

import type { NullReason } from '../../model/score.js';
import { sum } from '../../model/sum.js';
import type { ItemFigures } from '../../model/survey-partial.js';
import type { SurveyItemResult } from '../../model/survey-result.js';
import { allNull, type CohortContext, withReasons } from './cohort-context.js';
import { type Distribution, describeSteps } from './distribution.js';
import { wilsonInterval } from './intervals.js';
import type { ItemPlan } from './plan.js';

/** With fewer steps the top two and the bottom two would be the same answers. */
const STEPS_FOR_TOP_TWO = 4;

const VALUES = ['mean', 'sd', 'median', 'topTwoBoxRate', 'topTwoBoxInterval', 'netPercent'] as const;

/** The figures of one item out of a cohort's `items`, turned round for a reverse-keyed one (min + max − value). */
export function readItemFigures(item: ItemPlan, counts: Float64Array): ItemFigures {
  const raw = [...counts.subarray(item.slot, item.slot + item.steps)];
  const noOpinionN = counts[item.slot + item.steps]!;
  return {
    validN: sum(raw),
    missingN: noOpinionN + counts[item.slot + item.steps + 1]!,
    noOpinionN,
    distribution: item.sign === -1 ? raw.reverse() : raw,
  };
}

/** Statistics of keyed values on the item's own scale; not scored when nobody gave a value. */
export function describeItem(
  item: ItemPlan,
  { distribution, missingN, noOpinionN }: ItemFigures,
  context: CohortContext,
): SurveyItemResult {
  const missing = { missingN, noOpinionN };
  const steps = describeSteps(distribution);
  if (!steps) {
    const none = { mean: null, sd: null, median: null, ...nullTopTwo };
    return {
      id: item.id,
      validN: 0,
      ...missing,
      distribution,
      ...none,
      ...withReasons(allNull(VALUES, 'no-answers')),
    };
  }
  const topTwo = describeTopTwo(distribution, steps.validN, context);
  return {
    id: item.id,
    validN: steps.validN,
    ...missing,
    distribution,
    mean: item.min + steps.mean,
    sd: steps.sd ?? null,
    median: item.min + steps.median,
    ...topTwo.statistics,
    ...withReasons({ ...topTwo.reasons, sd: steps.sd === undefined ? 'n-too-small' : undefined }),
  };
}

type TopTwo = Pick<SurveyItemResult, 'topTwoBoxRate' | 'topTwoBoxInterval' | 'netPercent'>;

const nullTopTwo: TopTwo = { topTwoBoxRate: null, topTwoBoxInterval: null, netPercent: null };

function describeTopTwo(
  distribution: Distribution,
  validN: number,
  { members, noInference }: CohortContext,
): { statistics: TopTwo; reasons: Record<string, NullReason> } {
  if (distribution.length < STEPS_FOR_TOP_TWO) {
    return { statistics: nullTopTwo, reasons: allNull(Object.keys(nullTopTwo), 'scale-too-short') };
  }
  const top = sum(distribution.slice(-2));
  const bottom = sum(distribution.slice(0, 2));
  return {
    statistics: {
      topTwoBoxRate: top / validN,
      topTwoBoxInterval: noInference ? null : wilsonInterval(top, validN, members),
      netPercent: (100 * (top - bottom)) / validN,
    },
    reasons: noInference ? { topTwoBoxInterval: noInference } : {},
  };
}

/** An item that is hidden: not even its counts. */
export function hideItem(id: string, reason: NullReason): SurveyItemResult {
  const counts = { validN: null, missingN: null, noOpinionN: null, distribution: null };
  const values = { mean: null, sd: null, median: null, ...nullTopTwo };
  return { id, ...counts, ...values, reasons: allNull([...Object.keys(counts), ...VALUES], reason) };
}
