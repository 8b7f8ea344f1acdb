/** Owns what a survey says of a CoP as a whole, in the terms the compass can stand beside: how members see it. */
import type { PhaseId } from './compass.js';
import type { Score } from './score.js';

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
  dimensions: readonly { id: string; score: Score }[];
  /** Item means as (mean − min) / (max − min) × 100, overall items included. */
  items: readonly { id: string; score: Score }[];
  phases: readonly { id: PhaseId; score: Score; themes: readonly { id: string; score: Score }[] }[];
}
