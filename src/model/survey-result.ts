/** Owns the shape of a scored survey: the contract `survey-result` that other programs rely on. */
import type { Warning } from '../errors.js';
import type { PhaseId } from './compass.js';
import type { NullReason, Score } from './score.js';

/** Why a field that is null is null, by the field's name. */
export type Reasons = Readonly<Record<string, NullReason>>;

/** True when not even how many answered is known, and `respondents` is 0: a cohort out of partial results, all under the floor. */
export function hidesRespondents({ reasons }: { reasons?: Reasons }): boolean {
  return reasons?.respondents !== undefined;
}

export type IntervalPair = readonly [low: number, high: number];

/** Statistics of keyed values. All but the counts of missing answers are null where the item is hidden or unanswered. */
export interface SurveyItemResult {
  id: string;
  validN: number | null;
  /** Blank and no-opinion together. */
  missingN: number | null;
  noOpinionN: number | null;
  /** Respondents by keyed value, from the scale's minimum up. */
  distribution: readonly number[] | null;
  mean: number | null;
  /** With n − 1. */
  sd: number | null;
  median: number | null;
  /** 0–1. */
  topTwoBoxRate: number | null;
  topTwoBoxInterval: IntervalPair | null;
  /** Top two less bottom two, in points −100 to 100. */
  netPercent: number | null;
  reasons?: Reasons;
}

export interface SurveyDimensionResult {
  id: string;
  /** 0–100; its value is `mean`. */
  score: Score;
  validN: number | null;
  mean: number | null;
  sd: number | null;
  interval: IntervalPair | null;
  /** Respondents who answered every item of the dimension: what alpha and item-rest stand on. */
  completeN: number | null;
  alpha: number | null;
  /** One correlation an item, in the order of the instrument; null where the item or the rest does not vary. */
  itemRest: readonly (number | null)[] | null;
  reasons?: Reasons;
}

/** Members' view of one phase of the life of a CoP: no status, no position. */
export interface SurveyPhaseResult {
  id: PhaseId;
  score: Score;
  themes: readonly { id: string; score: Score }[];
}

export interface RecommendResult {
  validN: number | null;
  /** 9–10, 7–8, 0–6. */
  promoters: number | null;
  passives: number | null;
  detractors: number | null;
  /** Share of promoters less share of detractors, −1 to 1. */
  difference: number | null;
  interval: IntervalPair | null;
  reasons?: Reasons;
}

export interface PrioritiesResult {
  /** Respondents who chose at least one. */
  validN: number | null;
  /** In the order of the instrument. */
  choices: readonly { id: string; count: number; rate: number }[] | null;
  reasons?: Reasons;
}

export interface GroupValueResult {
  value: string;
  /** Respondents who gave this answer; null where the group is hidden. */
  n: number | null;
  dimensions: readonly { id: string; score: Score; sd: number | null; reasons?: Reasons }[];
  reasons?: Reasons;
}

export interface GroupResult {
  /** The profile question. */
  by: string;
  values: readonly GroupValueResult[];
  /** Pairs of groups that are both shown. */
  comparisons: readonly PairComparison[];
}

/** `to` less `from`, in points of 0–100. */
export interface MeanComparison {
  difference: number | null;
  /** Welch's 95 % interval, without finite population correction. */
  interval: IntervalPair | null;
  hedgesG: number | null;
  reasons?: Reasons;
}

export interface PairComparison {
  from: string;
  to: string;
  dimensions: readonly (MeanComparison & { id: string })[];
}

export interface CohortResult {
  /** The CoP. */
  id: string;
  wave: string | null;
  respondents: number;
  members: number | null;
  /** 0–1. */
  responseRate: number | null;
  /** Unfinished responses in the exports, and how many of them count. */
  incomplete: number;
  incompleteKept: number;
  floor: number;
  items: readonly SurveyItemResult[];
  dimensions: readonly SurveyDimensionResult[];
  phases: readonly SurveyPhaseResult[];
  recommend: RecommendResult | null;
  priorities: PrioritiesResult | null;
  groups: readonly GroupResult[];
  /** By open question, sorted by their own text; null where hidden. */
  comments: Readonly<Record<string, readonly string[] | null>>;
  /** Those of the comments whose authors ticked that they may be quoted, sorted likewise. */
  quotable: Readonly<Record<string, readonly string[]>>;
  reasons?: Reasons;
}

/** What a cohort is called where there are several: the CoP, and its wave where it has one. */
export function cohortName({ id, wave }: Pick<CohortResult, 'id' | 'wave'>): string {
  return wave === null ? id : `${id} (${wave})`;
}

/** Two cohorts beside each other: waves of one CoP (approximate: they share members), or two CoPs. */
export interface CohortComparison extends PairComparison {
  kind: 'wave' | 'cop';
  /** The CoP whose waves these are, or the wave whose CoPs these are. */
  within: string | null;
  approximate: boolean;
}

/** What all shown cohorts of one wave say together. */
export interface SurveyTotals {
  wave: string | null;
  /** Cohorts whose respondents reach the floor, and cohorts that are hidden. */
  cohorts: number;
  hiddenCohorts: number;
  respondents: number;
  /** Over the cohorts that show the dimension: mean of their respondents, and quartiles of the cohorts' scores (8 or more). */
  dimensions: readonly TotalDimension[];
}

export interface TotalDimension {
  id: string;
  cohorts: number;
  score: Score;
  /** First quartile, median, third quartile (type 7). */
  quartiles: readonly [number, number, number] | null;
  reasons?: Reasons;
}

export interface SurveyResult {
  schemaVersion: 1;
  kind: 'survey-result';
  instrument: { id: string; version: string };
  /** ISO date of the scoring. */
  date: string;
  cohorts: readonly CohortResult[];
  comparisons: readonly CohortComparison[];
  /** One a wave; empty for a single cohort. */
  totals: readonly SurveyTotals[];
  /** Files of the batch that could not be read; they are in none of the figures. */
  notRead: readonly string[];
  warnings: readonly Warning[];
}
