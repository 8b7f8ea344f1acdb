/** Owns the shape of a portfolio: many CoPs beside each other, and what they have in common. */

import type { Warning } from '../errors.js';
import type { PhaseId } from './compass.js';
import type { PitfallAlert, Position, Status } from './compass-result.js';
import type { DimensionView } from './members-view.js';
import type { Origin } from './profile.js';
import type { Score } from './score.js';
import type { Reasons } from './survey-result.js';

/** A quarter of the portfolio, from the lowest (1) to the highest (4); null without quartiles or without a score. */
export type Quarter = 1 | 2 | 3 | 4 | null;

interface CopPhase {
  id: PhaseId;
  score: Score;
  status: Status;
  quarter: Quarter;
}

/** A round as the trend shows it. */
export interface CopRound {
  /** ISO date. */
  date: string;
  /** How many people answered it. */
  raters: number;
  position: Position | null;
  phases: readonly Omit<CopPhase, 'quarter'>[];
}

/** The newest round beside the one before. */
export interface CopTrend {
  since: string;
  direction: 'forward' | 'back' | 'same' | null;
  /** Points gained; null when one of the two is not scored. */
  phases: readonly { id: PhaseId; change: number | null }[];
  /** The two rounds did not ask the same: express beside full, or another version of the instrument. */
  approximate: boolean;
}

/** What the members of a CoP said in one wave. */
export interface CopSurvey {
  wave: string | null;
  /** ISO date of the scoring. */
  date: string;
  respondents: number;
  members: number | null;
  responseRate: number | null;
  floor: number;
  dimensions: readonly (DimensionView & { quarter: Quarter })[];
  /** Of a cohort that is wholly hidden: why `respondents` is no count. */
  reasons?: Reasons;
}

export interface PortfolioCop {
  /** The name of its folder, made unique. */
  id: string;
  name: string;
  origin: Origin | null;
  members: number | null;
  /** Whole months at the date of the portfolio. */
  ageMonths: number | null;
  /** Oldest first; empty before the first round. */
  rounds: readonly CopRound[];
  position: Position | null;
  phases: readonly CopPhase[];
  themes: readonly { id: string; score: Score }[];
  signalIndex: Score;
  toExamine: boolean | null;
  pitfalls: readonly Pick<PitfallAlert, 'id' | 'level' | 'theme'>[];
  /** Rules that could not be decided. */
  notEvaluated: readonly string[];
  trend: CopTrend | null;
  /** Oldest first; the last one is what the members say now. */
  waves: readonly CopSurvey[];
  warnings: readonly Warning[];
}

/** How many CoPs stand in each position; `null` counts those without one. */
export interface PortfolioDistribution {
  position: Position | null;
  cops: number;
  spontaneous: number;
  solicited: number;
}

/** A theme over all CoPs that have a score for it. */
export interface CommonTheme {
  id: string;
  scoredN: number;
  /** CoPs below half-way. */
  lowN: number;
  /** 0–1; null when no CoP has a score. */
  lowRate: number | null;
  lowSpontaneous: number;
  lowSolicited: number;
}

export interface CommonPitfall {
  id: string;
  cops: number;
  /** CoPs where the rule could be decided. */
  evaluated: number;
}

/** First quartile, median and third quartile (type 7) over the CoPs that show the score; null under eight of them. */
export interface PortfolioQuartiles {
  kind: 'phase' | 'dimension';
  id: string;
  cops: number;
  quartiles: readonly [number, number, number] | null;
  reasons?: { quartiles: 'too-few-cohorts' };
}

/** Where the CoPs stood in one year: the last round of each that had one. */
export interface PortfolioYear {
  year: string;
  positions: readonly { position: Position | null; cops: number }[];
  /** Median of the CoPs' dimensions in their last wave of the year; null under eight CoPs that show it. */
  dimensions: readonly {
    id: string;
    cops: number;
    median: number | null;
    reasons?: { median: 'too-few-cohorts' };
  }[];
}

/** A dossier, or a file of one, that could not be read. */
export interface Unread {
  path: string;
  codes: readonly string[];
}

export interface Portfolio {
  schemaVersion: 1;
  kind: 'portfolio';
  /** ISO date. */
  date: string;
  instrument: { id: string; version: string };
  /** By name. */
  cops: readonly PortfolioCop[];
  distribution: readonly PortfolioDistribution[];
  /** Low in the largest share of CoPs first. */
  themes: readonly CommonTheme[];
  /** Raised in most CoPs first. */
  pitfalls: readonly CommonPitfall[];
  quartiles: readonly PortfolioQuartiles[];
  /** Oldest first. */
  years: readonly PortfolioYear[];
  /** Only when it was asked for: ids of CoPs, those furthest along first; equal ones share a rank. */
  ranking?: readonly { rank: number; cop: string }[];
  unread: readonly Unread[];
}
