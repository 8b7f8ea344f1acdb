/** Owns what a survey says of a CoP as a whole, in the terms the compass can stand beside: how members see it. */
import type { Score } from './score.js';
import type { CohortResult, Reasons, SurveyDimensionResult, SurveyPhaseResult } from './survey-result.js';

/** All scores 0–100, with the smallest n behind them; suppressed under the floor. Never anything about one person. */
export interface MembersView {
  /** The cohort and wave of the survey result. */
  cohort: string;
  wave: string | null;
  respondents: number;
  members: number | null;
  /** 0–1; null when the number of members is not known. */
  responseRate: number | null;
  floor: number;
  dimensions: readonly DimensionView[];
  /** Item means as (mean − min) / (max − min) × 100, overall items included. */
  items: readonly { id: string; score: Score }[];
  phases: readonly SurveyPhaseResult[];
  /** Of a cohort that is wholly hidden: why `respondents` is no count. */
  reasons?: Reasons;
}

export type DimensionView = Pick<SurveyDimensionResult, 'id' | 'score' | 'interval' | 'reasons'>;

/** The part of a survey's result that the compass reads. */
export type CohortView = Pick<
  CohortResult,
  'id' | 'wave' | 'respondents' | 'members' | 'responseRate' | 'floor' | 'phases' | 'reasons'
> & {
  dimensions: readonly DimensionView[];
  items: readonly Pick<CohortResult['items'][number], 'id' | 'validN' | 'mean' | 'reasons'>[];
};

/** A survey result as far as it is read here. */
export interface SurveyView {
  instrument: { id: string; version: string };
  /** ISO date of the scoring. */
  date: string;
  cohorts: readonly CohortView[];
}
