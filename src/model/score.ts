/** Owns what a score is: a number with the count behind it, or the reason why there is none. */

export type NotScoredReason = 'no-answers' | 'nothing-applicable' | 'not-asked' | 'no-weight';
export type SuppressedReason = 'below-floor' | 'complementary';

export type Score =
  | { kind: 'scored'; value: number; validN: number }
  | { kind: 'not-scored'; reason: NotScoredReason }
  | { kind: 'suppressed'; reason: SuppressedReason };

/** Why a statistic that is not a score is null. */
export type NullReason =
  | 'below-floor'
  | 'complementary'
  | 'n-too-small'
  | 'no-answers'
  | 'low-response'
  | 'no-variance'
  | 'members-unknown'
  | 'too-few-items'
  | 'too-few-cohorts'
  | 'scale-too-short'
  | 'not-shared'
  | 'not-asked';

/** `validN` is the count that the value stands on. */
export function scored(value: number, validN: number): Score {
  return { kind: 'scored', value, validN };
}

/** A score without a value: missing is never zero. */
export function notScored(reason: NotScoredReason): Score {
  return { kind: 'not-scored', reason };
}

/** The value of a score, or undefined when it has none: for conditions that treat the two alike. */
export function scoreValue(score: Score): number | undefined {
  return score.kind === 'scored' ? score.value : undefined;
}
