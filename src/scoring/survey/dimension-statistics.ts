/** Owns the statistics of one dimension: the score 0–100, its spread and interval, and how well its items hang together. */
import { type NullReason, notScored, type SuppressedReason, scored } from '../../model/score.js';
import type { DimensionFigures } from '../../model/survey-partial.js';
import type { SurveyDimensionResult } from '../../model/survey-result.js';
import { allNull, type CohortContext, withReasons } from './cohort-context.js';
import { statisticsOf } from './dimension-values.js';
import { meanInterval } from './intervals.js';

const SPREAD = ['mean', 'sd', 'interval', 'alpha', 'itemRest'] as const;

/** Statistics over respondents who answered two thirds of the items; not scored when there is none, or too few items were asked. */
export function describeDimension(
  id: string,
  figures: DimensionFigures,
  context: CohortContext,
  isAsked = true,
): SurveyDimensionResult {
  const { completeN, reliability } = figures;
  const found = statisticsOf(figures);
  if (!found) {
    const nothing = { mean: null, sd: null, interval: null, alpha: null, itemRest: null };
    const reason = isAsked ? 'no-answers' : 'not-asked';
    const reasons = allNull(SPREAD, reason);
    return { id, score: notScored(reason), validN: 0, ...nothing, completeN, reasons };
  }
  const { validN, mean, sd } = found;
  const interval = describeInterval(mean, sd, validN, context);
  const unreliable = reliability.alpha === null ? reliability.reason : undefined;
  return {
    id,
    score: scored(mean, validN),
    validN,
    mean,
    sd: sd ?? null,
    interval: interval.value,
    completeN,
    alpha: reliability.alpha,
    itemRest: reliability.alpha === null ? null : reliability.itemRest,
    ...withReasons({
      sd: sd === undefined ? 'n-too-small' : undefined,
      interval: interval.reason,
      alpha: unreliable,
      itemRest: unreliable,
    }),
  };
}

function describeInterval(
  mean: number,
  sd: number | undefined,
  validN: number,
  { members, noInference }: CohortContext,
): { value: readonly [number, number] | null; reason?: NullReason | undefined } {
  if (noInference) return { value: null, reason: noInference };
  if (sd === undefined) return { value: null, reason: 'n-too-small' };
  const interval = meanInterval(mean, sd, validN, members);
  return interval ? { value: interval } : { value: null, reason: 'no-variance' };
}

/** A dimension that is hidden: not even its counts. */
export function hideDimension(id: string, reason: SuppressedReason): SurveyDimensionResult {
  const nothing = {
    validN: null,
    mean: null,
    sd: null,
    interval: null,
    completeN: null,
    alpha: null,
    itemRest: null,
  };
  return {
    id,
    score: { kind: 'suppressed', reason },
    ...nothing,
    reasons: allNull(Object.keys(nothing), reason),
  };
}
