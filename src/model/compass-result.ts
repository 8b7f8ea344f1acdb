/** Owns the shape of a scored compass: the contract `compass-result` that other programs rely on. */
import type { Warning } from '../errors.js';
import type { AnswerSet, Mode } from './answers.js';
import { FOUNDATION_PHASES, type FoundationPhase, type PhaseId } from './compass.js';
import type { MembersView } from './members-view.js';
import type { PitfallLevel } from './pitfall.js';
import type { Profile } from './profile.js';
import type { NullReason, Score } from './score.js';

export const STATUSES = ['not-assessable', 'to-build', 'in-progress', 'acquired'] as const;
export type Status = (typeof STATUSES)[number];
/** From the first to the last. */
export const POSITIONS = [...FOUNDATION_PHASES, 'established'] as const;
export type Position = (typeof POSITIONS)[number];

export interface ThemeResult {
  id: string;
  score: Score;
  /** 0–1; null when nothing applicable was asked. */
  coverage: number | null;
}

export interface PhaseResult {
  id: PhaseId;
  score: Score;
  /** 0–1; null when nothing applicable was asked. */
  coverage: number | null;
  reasons?: { coverage: NullReason };
  status: Status;
  /** Essential items that were asked, are applicable, and stand below the step that counts as in place. */
  essentialMissing: readonly string[];
  themes: readonly ThemeResult[];
}

/** Why the position is what it is; `phase` is the one that decided (absent when all three are acquired). */
export interface PositionReason {
  code: 'all-acquired' | 'score' | 'essential-missing' | 'not-assessable' | 'too-few-answers';
  phase?: FoundationPhase;
}

export interface FoundationsLag {
  earlier: FoundationPhase;
  later: FoundationPhase;
  gap: number;
}

export interface Pivot {
  item: string;
  from: number;
  to: number;
  position: Position | null;
}

export interface Action {
  item: string;
  kind: 'improve' | 'verify';
  gap: number;
}

export interface PitfallAlert {
  id: string;
  level: PitfallLevel;
  /** The theme it is about, for rules that raise one alert a theme. */
  theme?: string;
  /** A further condition holds that makes it weigh more. */
  stronger?: true;
  /** The comparisons that hold, and so raised it. */
  inputs: readonly PitfallInput[];
}

/** One figure behind an alert: an input's name (`theme.vitality`, `age`…), its value, and what it was held against. */
export interface PitfallInput {
  input: string;
  /** The input that was subtracted from `input`; `value` is then the difference. */
  minus?: string;
  value: number | string;
  operator: '>=' | '>' | '<=' | '<' | '=';
  threshold: number | string;
}

/** A rule that could not be decided, and the inputs that could still decide it. */
export interface NotEvaluated {
  id: string;
  missing: readonly string[];
}

/** How far the coordinator's view of a theme stands above the members' (points of 100); null when one of them is missing. */
export interface ThemeGap {
  theme: string;
  coordinator: Score;
  members: Score;
  gap: number | null;
  /** A gap of at least the threshold, with enough members behind it: to talk about. */
  blindSpot: boolean | null;
}

/** One of the four evaluation axes: the mean of its scored parts, and those parts (`theme.*`, `survey.dimension.*`, `survey.item.*`). */
export interface AxisResult {
  id: 'effectiveness' | 'vitality' | 'satisfaction' | 'added-value';
  score: Score;
  parts: readonly { input: string; score: Score }[];
}

/** Coordinator and members mixed, only when asked for: (1 − weight) × coordinator + weight × members. */
export interface Blend {
  /** The members' share, 0–1. */
  weight: number;
  /** Themes that both have a score for. */
  themes: readonly { id: string; score: Score }[];
}

export interface CompassScores {
  phases: readonly PhaseResult[];
  position: Position | null;
  positionReason: PositionReason;
  foundationsLag: readonly FoundationsLag[];
  signalIndex: Score;
}

export interface CompassResult {
  schemaVersion: 1;
  kind: 'compass-result';
  instrument: { id: string; version: string };
  date: string;
  mode: Mode;
  phase?: PhaseId;
  profile: Profile | null;
  phases: readonly PhaseResult[];
  position: Position | null;
  positionReason: PositionReason;
  foundationsLag: readonly FoundationsLag[];
  reorientation: { signalIndex: Score; toExamine: boolean | null };
  stability: { stable: boolean | null; pivots: readonly Pivot[] };
  pitfalls: readonly PitfallAlert[];
  notEvaluated: readonly NotEvaluated[];
  actions: readonly Action[];
  /** How the members see the CoP; never mixed into the coordinator's scores. */
  survey?: MembersView;
  gaps?: readonly ThemeGap[];
  /** Present only when it was asked for. */
  blend?: Blend;
  axes: readonly AxisResult[];
  answers: AnswerSet['answers'];
  warnings: readonly Warning[];
}
