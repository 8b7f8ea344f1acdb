/** Owns how a score stands in a table: a bar with its number, or the reason why there is none. */
import type { Score } from '../model/score.js';
import { message, type Text } from '../model/text.js';
import type { Cell } from './blocks.js';

/** `score` is 0–100. */
export function scoreCell(score: Score): Cell {
  if (score.kind === 'scored') return { kind: 'bar', value: score.value };
  return { kind: 'missing', reason: missingReason(score) };
}

/** Why a score is missing, in words. */
export function missingReason(score: Exclude<Score, { kind: 'scored' }>): Text {
  return message(`report.missing.${score.reason}`);
}
