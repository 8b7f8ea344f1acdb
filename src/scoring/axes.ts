/** Owns the four evaluation axes of the ETHNA/CCECQA sheet: the same scores of compass and survey, grouped a second way. */

import type { AxisResult, PhaseResult } from '../model/compass-result.js';
import type { MembersView } from '../model/members-view.js';
import { notScored, type Score, scored } from '../model/score.js';
import { mean } from '../model/sum.js';

/** Which parts make an axis: `theme.*` of the compass, `dimension.*` and `item.*` of the survey (scoring rules, Four axes). */
const AXES = [
  { id: 'effectiveness', parts: ['survey.dimension.meetings', 'survey.dimension.tools', 'theme.production'] },
  {
    id: 'vitality',
    parts: ['survey.dimension.climate', 'survey.dimension.facilitation', 'theme.vitality', 'theme.energy'],
  },
  {
    id: 'satisfaction',
    parts: ['survey.item.overall.satisfaction', 'survey.item.overall.recommend', 'survey.dimension.purpose'],
  },
  { id: 'added-value', parts: ['survey.dimension.value', 'theme.value', 'theme.knowledge'] },
] as const;

/**
 * Each axis = mean of its scored parts, 0–100; its validN counts those parts. Not scored when none is; suppressed when what it
 * has is hidden under the floor.
 */
export function scoreAxes(phases: readonly PhaseResult[], members: MembersView | null): AxisResult[] {
  const known = new Map<string, Score>([
    ...phases.flatMap(({ themes }) => themes).map(({ id, score }) => [`theme.${id}`, score] as const),
    ...(members?.dimensions ?? []).map(({ id, score }) => [`survey.dimension.${id}`, score] as const),
    ...(members?.items ?? []).map(({ id, score }) => [`survey.item.${id}`, score] as const),
  ]);
  return AXES.map((axis) => {
    const parts = axis.parts.map((input) => ({ input, score: known.get(input) ?? notScored('not-asked') }));
    return { id: axis.id, score: scoreParts(parts.map(({ score }) => score)), parts };
  });
}

function scoreParts(scores: readonly Score[]): Score {
  const values = scores.flatMap((score) => (score.kind === 'scored' ? [score.value] : []));
  const average = mean(values);
  if (average !== undefined) return scored(average, values.length);
  return scores.find(({ kind }) => kind === 'suppressed') ?? notScored('no-answers');
}
