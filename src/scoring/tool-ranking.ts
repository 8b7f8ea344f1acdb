/** Owns scores and ranks of the IT tools compared, and whether the ranking holds when one weight moves by one. */

import { notScored, type Score, scored } from '../model/score.js';
import { sum } from '../model/sum.js';
import { below, round9 } from '../model/threshold.js';
import {
  RANKED_FROM,
  TOOL_SCALE_MAX,
  type ToolComparison,
  type ToolRanking,
  type ToolResult,
  type WeightMove,
} from '../model/tool-comparison.js';

/**
 * Each tool's score = 100 × Σ(weight × score) / (3 × Σ weight) over the criteria that have both; ranks among tools that are
 * not knocked out and are scored on at least half of all weight. Ties share a rank.
 */
export function rankTools(comparison: ToolComparison): ToolRanking {
  const tools = rankResults(comparison.tools.map((name, index) => resultOf(comparison, name, index)));
  const ranked = tools.filter(({ rank }) => rank !== undefined);
  return { tools, moves: ranked.length < 2 ? undefined : listMoves(comparison, tools) };
}

function resultOf(
  { criteria, knockOuts }: ToolComparison,
  name: string,
  index: number,
): Omit<ToolResult, 'rank'> {
  const cells = criteria.map(({ weight, scores }) => ({ weight, score: scores[index] }));
  const answered = cells.filter(
    (cell): cell is { weight: number; score: number } =>
      cell.weight !== undefined && cell.score !== undefined,
  );
  const allWeight = sum(cells.map(({ weight }) => weight ?? 0));
  const answeredWeight = allWeight === 0 ? null : sum(answered.map(({ weight }) => weight)) / allWeight;
  const knockedOut = knockOuts.filter(({ answers }) => answers[index] === 'no').map(({ id }) => id);
  const score = scoreOf(answered);
  const unranked =
    knockedOut.length > 0 ? 'knocked-out' : below(answeredWeight ?? 0, RANKED_FROM) ? 'coverage' : undefined;
  return {
    name,
    score,
    ...(score.kind === 'scored' && unranked ? { unranked } : {}),
    answeredWeight,
    blanks: cells.length - answered.length,
    knockedOut,
    toCheck: knockOuts.filter(({ answers }) => answers[index] === 'check').map(({ id }) => id),
  };
}

function scoreOf(answered: readonly { weight: number; score: number }[]): Score {
  if (answered.length === 0) return notScored('no-answers');
  const weight = sum(answered.map((cell) => cell.weight));
  if (weight === 0) return notScored('no-weight');
  const points = sum(answered.map((cell) => cell.weight * cell.score));
  return scored((100 * points) / (TOOL_SCALE_MAX * weight), answered.length);
}

function rankResults(results: readonly Omit<ToolResult, 'rank'>[]): ToolResult[] {
  const ranked = ({ score, unranked }: Omit<ToolResult, 'rank'>): number | undefined =>
    score.kind === 'scored' && !unranked ? round9(score.value) : undefined;
  const values = results.map(ranked);
  return results.map((result, index) => {
    const own = values[index];
    const better = values.filter((value) => value !== undefined && own !== undefined && value > own);
    return { ...result, rank: own === undefined ? undefined : better.length + 1 };
  });
}

/** Every move of one weight by one, within 0 to 3, after which the ranks are not the same. */
function listMoves(comparison: ToolComparison, before: readonly ToolResult[]): WeightMove[] {
  const moves: WeightMove[] = [];
  for (const { id, weight } of comparison.criteria) {
    if (weight === undefined) continue;
    for (const to of [weight - 1, weight + 1].filter((each) => each >= 0 && each <= TOOL_SCALE_MAX)) {
      const criteria = comparison.criteria.map((each) => (each.id === id ? { ...each, weight: to } : each));
      const after = rankResults(
        comparison.tools.map((name, index) => resultOf({ ...comparison, criteria }, name, index)),
      );
      if (after.every(({ rank }, index) => rank === before[index]?.rank)) continue;
      const first = firstOf(after);
      const isNew = first.join() !== firstOf(before).join() && first.length > 0;
      moves.push({ criterion: id, from: weight, to, ...(isNew ? { newFirst: first } : {}) });
    }
  }
  return moves;
}

function firstOf(results: readonly ToolResult[]): string[] {
  return results.filter(({ rank }) => rank === 1).map(({ name }) => name);
}
