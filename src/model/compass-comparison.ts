/** Owns what comes out of comparing rounds of the compass, or several raters of one: the contract `compass-comparison`. */
import type { Warning } from '../errors.js';
import type { ActionStatus } from './action-plan.js';
import type { AnswerValue } from './answers.js';
import type { PhaseId } from './compass.js';
import type { CompassResult, PitfallAlert, Position } from './compass-result.js';
import type { Profile } from './profile.js';
import type { Score } from './score.js';

/** One item as several people answered it. */
export interface RatedItem {
  item: string;
  /** In the order of the raters. */
  answers: readonly AnswerValue[];
  /** What they say together (scoring rules, Compass 7). */
  together: AnswerValue;
  /** Steps between the highest and the lowest number; null under two numbers. */
  spread: number | null;
}

/** Several raters of one round. */
export interface RaterComparison {
  schemaVersion: 1;
  kind: 'compass-comparison';
  by: 'raters';
  date: string;
  profile: Profile | null;
  raters: readonly string[];
  items: readonly RatedItem[];
  /** Ids of items two or more steps apart, widest first. */
  disagreements: readonly string[];
  /** The round scored from what they say together. */
  together: CompassResult;
  warnings: readonly Warning[];
}

/** Why an item stays out of a comparison. */
type LeftOutReason = 'other-version' | 'not-asked';

/** On which questions rounds are compared: those that all of them asked under the same id. */
export interface ComparisonBasis {
  itemN: number;
  leftOut: readonly { item: string; reason: LeftOutReason }[];
}

export interface ComparedRound {
  date: string;
  /** The raters whose answers were merged; empty for one. */
  raters: readonly string[];
  version: string;
  /** As the round was scored by itself. */
  position: Position | null;
  signalIndex: Score;
  toExamine: boolean | null;
  pitfalls: readonly PitfallAlert[];
}

/** A score round after round, and the change from the last but one to the last (null when one of them is missing). */
export interface Trend {
  scores: readonly Score[];
  change: number | null;
}

export interface PhaseTrend extends Trend {
  id: PhaseId;
  themes: readonly (Trend & { id: string })[];
}

/** One answer that is not what it was in the round before; `change` in steps, null when one of the two is no number. */
export interface MovedItem {
  item: string;
  from: AnswerValue;
  to: AnswerValue;
  change: number | null;
}

export type PromiseOutcome = 'in-place' | 'better' | 'unchanged' | 'worse' | 'unknown';

/** What was promised after the round before, and where its item stands now. */
export interface KeptPromise {
  item: string;
  what?: string;
  owner?: string;
  due?: string;
  /** What the plan says came of it; null when nothing was written down and the round's own proposal stands here. */
  status: ActionStatus | null;
  from: AnswerValue;
  to: AnswerValue;
  /** What the answers say came of it. */
  outcome: PromiseOutcome;
}

/** Two or more rounds of one CoP, oldest first. */
export interface RoundComparison {
  schemaVersion: 1;
  kind: 'compass-comparison';
  by: 'rounds';
  profile: Profile | null;
  basis: ComparisonBasis;
  rounds: readonly ComparedRound[];
  phases: readonly PhaseTrend[];
  signals: Trend;
  /** Between the last but one and the last round: largest gain first, then answers that are new or gone, then losses. */
  moved: readonly MovedItem[];
  promises: readonly KeptPromise[];
  /** Ids of alerts, between the last but one and the last round. */
  pitfalls: { appeared: readonly string[]; gone: readonly string[]; stayed: readonly string[] };
  warnings: readonly Warning[];
}

export type CompassComparison = RaterComparison | RoundComparison;
