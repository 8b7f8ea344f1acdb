/** Owns the comparison of IT tools: weights, scores and knock-outs as they are filled in, and what they come to. */
import type { Score } from './score.js';

/** Weights and scores are whole numbers from 0 to this. */
export const TOOL_SCALE_MAX = 3;

/** Under this part of all weight a score says too little to be ranked. */
export const RANKED_FROM = 0.5;

export type KnockOut = 'yes' | 'no' | 'check';

export interface ToolComparison {
  /** Names, in the order of their columns. */
  tools: readonly string[];
  /** `table.row`, in the order of the document. */
  criteria: readonly { id: string; weight: number | undefined; scores: readonly (number | undefined)[] }[];
  knockOuts: readonly { id: string; answers: readonly (KnockOut | undefined)[] }[];
}

/** Why a tool with a score has no rank. */
type UnrankedReason = 'knocked-out' | 'coverage';

export interface ToolResult {
  name: string;
  /** 0–100; not scored without a note, or when what is noted has no weight. */
  score: Score;
  /** From 1; tools with the same score share it. Undefined where the tool is not ranked. */
  rank: number | undefined;
  unranked?: UnrankedReason;
  /** The part of all weight that has a score, 0–1; null when no criterion has weight. */
  answeredWeight: number | null;
  /** Criteria without a score or without a weight. */
  blanks: number;
  /** Conditions that are not met, and those still to check. */
  knockedOut: readonly string[];
  toCheck: readonly string[];
}

/** One weight moved by one, and what comes of it. */
export interface WeightMove {
  criterion: string;
  from: number;
  to: number;
  /** The tools that come first then, where others did before. */
  newFirst?: readonly string[];
}

export interface ToolRanking {
  tools: readonly ToolResult[];
  /** `undefined` with fewer than two ranked tools; empty: the ranking holds. */
  moves: readonly WeightMove[] | undefined;
}
