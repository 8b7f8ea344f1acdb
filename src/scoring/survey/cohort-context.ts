/** Owns what every statistic of a cohort needs to know about the cohort. */
import type { NullReason } from '../../model/score.js';
import type { Reasons } from '../../model/survey-result.js';

export interface CohortContext {
  /** Members of the CoP; null when not known, or when more answered than there are. */
  members: number | null;
  /** Why nothing is inferred beyond the respondents; null when it may be. */
  noInference: NullReason | null;
}

/** Under this rate the respondents are too far from being the members for an interval to mean anything. */
export const LOW_RESPONSE_RATE = 0.3;

/** The same reason for several fields. */
export function allNull(fields: readonly string[], reason: NullReason): Reasons {
  return Object.fromEntries(fields.map((field) => [field, reason]));
}

/** `{ reasons }` where there is at least one, and nothing otherwise. */
export function withReasons(reasons: Readonly<Record<string, NullReason | undefined>>): {
  reasons?: Reasons;
} {
  const known = Object.entries(reasons).filter(
    (entry): entry is [string, NullReason] => entry[1] !== undefined,
  );
  return known.length === 0 ? {} : { reasons: Object.fromEntries(known) };
}
