/** Owns score, key and rank of a tool as formulas: the same for the weights as typed and for one of them moved. */
import { RANKED_FROM, TOOL_SCALE_MAX } from '../../../model/tool-comparison.js';
import {
  atLeast,
  both,
  type CellBlock,
  choose,
  type Expression,
  equals,
  exceeds,
  over,
  plus,
  round9,
  times,
} from '../live/expression.js';
import { countAbove } from './expressions.js';

/** The key of a tool that is not ranked: under every score. */
export const NOT_RANKED = -1;

/** 100 × points / (3 × weight); 0 without weight, where `keyOf` says that it does not count. */
export function scoreOf(points: Expression, weight: Expression): Expression {
  return choose(exceeds(weight, 0), over(times(100, points), times(TOOL_SCALE_MAX, weight)), 0);
}

/** The part (0–1) that `weight` is of all weight; 0 without any. */
export function partOf(weight: Expression, all: Expression): Expression {
  return choose(exceeds(all, 0), over(weight, all), 0);
}

/** What tools are ranked by: the score, or `NOT_RANKED` for one knocked out (`no`) or with too little weight scored. */
export function keyOf(score: Expression, part: Expression, no: Expression, weight: Expression): Expression {
  const isRanked = both(exceeds(weight, 0), equals(no, 0), atLeast(part, RANKED_FROM));
  return choose(isRanked, round9(score), NOT_RANKED);
}

/** 1 for the highest of the keys, the same rank for the same key; 0 for a tool that is not ranked. */
export function rankOf(key: Expression, keys: CellBlock): Expression {
  return choose(exceeds(key, NOT_RANKED), plus(1, countAbove(keys, key)), 0);
}
