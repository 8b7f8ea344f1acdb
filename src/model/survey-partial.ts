/** Owns the shape of partial results: of each cohort what may be shown of it, in figures that add up with those of others. */
import type { NullReason, SuppressedReason } from './score.js';

export interface HiddenCell {
  hidden: SuppressedReason;
}

/** Figures that may be shown, or why they are not. */
export type Cell<T> = T | HiddenCell;

/** True for a cell that gives its reason in the place of figures. */
export function isHidden<T extends object>(cell: Cell<T>): cell is HiddenCell {
  return 'hidden' in cell;
}

/** What was answered to an item, in keyed values from the scale's minimum up. */
export interface ItemFigures {
  validN: number;
  /** Blank and no-opinion together. */
  missingN: number;
  noOpinionN: number;
  distribution: readonly number[];
}

/** Values 0–100 of some respondents; the mean is null where there is none, the sd (n − 1) under two. */
export interface ValueFigures {
  validN: number;
  mean: number | null;
  sd: number | null;
}

/** By item of a dimension, of keyed steps over the complete cases: Σx, Σx², Σx·total. */
export interface CompleteSums {
  x: readonly number[];
  xx: readonly number[];
  xt: readonly number[];
}

export type Reliability =
  | { alpha: number; itemRest: readonly (number | null)[] }
  | { alpha: null; reason: NullReason };

export interface DimensionFigures extends ValueFigures {
  completeN: number;
  reliability: Reliability;
  /** Only where nobody answered some of the items only: what alpha of several parts together is made from. */
  sums?: CompleteSums;
}

export interface PrioritiesFigures {
  /** Respondents who chose at least one. */
  validN: number;
  choices: readonly { id: string; count: number }[];
}

export interface GroupFigures {
  n: number;
  dimensions: readonly Named<ValueFigures>[];
}

/** A cell by its id, in the order of the instrument. */
export type Named<T> = { id: string } & Cell<T>;

export interface ProfileFigures {
  /** The profile question. */
  by: string;
  values: readonly ({ value: string } & Cell<GroupFigures>)[];
}

/** Everything that the result of a cohort is made from, but for people's own words. */
export interface CohortFigures {
  id: string;
  wave: string | null;
  respondents: number;
  members: number | null;
  incomplete: number;
  incompleteKept: number;
  items: readonly Named<ItemFigures>[];
  dimensions: readonly Named<DimensionFigures>[];
  /** Null when they were not asked. */
  priorities: Cell<PrioritiesFigures> | null;
  groups: readonly ProfileFigures[];
}

/** A cohort under the floor: that it is there, and nothing else. */
export interface SmallCohort {
  id: string;
  wave: string | null;
  belowFloor: true;
}

export type PartialCohort = CohortFigures | SmallCohort;

/** True for a cohort of which nothing but its name is told. */
export function isSmall(cohort: PartialCohort): cohort is SmallCohort {
  return 'belowFloor' in cohort;
}

export interface SurveyPartial {
  schemaVersion: 1;
  kind: 'survey-partial';
  instrument: { id: string; version: string };
  /** ISO date of the scoring. */
  date: string;
  floor: number;
  cohorts: readonly PartialCohort[];
}
