/** Owns "would you recommend this CoP to a colleague", 0 to 10: promoters, passives, detractors and their difference. */

import type { NullReason } from '../../model/score.js';
import { sum } from '../../model/sum.js';
import type { RecommendResult } from '../../model/survey-result.js';
import { allNull, type CohortContext, withReasons } from './cohort-context.js';
import type { Distribution } from './distribution.js';
import { finiteCorrection } from './intervals.js';
import { Z975 } from './student-t.js';

const PROMOTER_FROM = 9;
const PASSIVE_FROM = 7;

/** The interval is a large-sample one. */
const INTERVAL_FROM = 30;

/**
 * Difference of shares p − d with ± z·√((p + d − (p − d)²)/n · (1 − n/N)); no interval under 30 answers. `distribution` holds
 * the respondents by step 0–10.
 */
export function describeRecommend(distribution: Distribution, context: CohortContext): RecommendResult {
  const promoters = sum(distribution.slice(PROMOTER_FROM));
  const passives = sum(distribution.slice(PASSIVE_FROM, PROMOTER_FROM));
  const detractors = sum(distribution.slice(0, PASSIVE_FROM));
  const validN = promoters + passives + detractors;
  const counts = { validN, promoters, passives, detractors };
  if (validN === 0) {
    return {
      ...counts,
      difference: null,
      interval: null,
      reasons: allNull(['difference', 'interval'], 'no-answers'),
    };
  }
  const difference = (promoters - detractors) / validN;
  const none = context.noInference ?? (validN < INTERVAL_FROM ? 'n-too-small' : undefined);
  if (none) return { ...counts, difference, interval: null, ...withReasons({ interval: none }) };
  const spread = Math.sqrt(((promoters + detractors) / validN - difference ** 2) / validN);
  const half = Z975 * spread * finiteCorrection(validN, context.members);
  return { ...counts, difference, interval: [difference - half, difference + half] };
}

/** A question that is hidden: not even its counts. */
export function hideRecommend(reason: NullReason): RecommendResult {
  const nothing = {
    validN: null,
    promoters: null,
    passives: null,
    detractors: null,
    difference: null,
    interval: null,
  };
  return { ...nothing, reasons: allNull(Object.keys(nothing), reason) };
}
