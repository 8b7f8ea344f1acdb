/** Owns the results by profile: one group an answer, each with its dimensions, and the groups that are shown compared in pairs. */
import { notScored, type SuppressedReason, scored } from '../../model/score.js';
import {
  type GroupFigures,
  isHidden,
  type Named,
  type ProfileFigures,
  type ValueFigures,
} from '../../model/survey-partial.js';
import type { GroupResult, GroupValueResult, PairComparison } from '../../model/survey-result.js';
import { type CohortContext, withReasons } from './cohort-context.js';
import { compareMeans } from './compare-means.js';
import { statisticsOf } from './dimension-values.js';
import type { SurveyPlan } from './plan.js';

type Shown = { value: string } & GroupFigures;

/** A group that is hidden, or that nobody is in, is compared with none; means are 0–100. */
export function describeGroups(
  plan: SurveyPlan,
  groups: readonly ProfileFigures[],
  { noInference }: CohortContext,
): GroupResult[] {
  return groups.map(({ by, values }) => ({
    by,
    values: values.map((group) =>
      isHidden(group) ? hideGroup(plan, group.value, group.hidden) : describeGroup(group),
    ),
    comparisons: comparePairs(
      values.flatMap((group) => (isHidden(group) || group.n === 0 ? [] : [group])),
      noInference === null,
    ),
  }));
}

function describeGroup({ value, n, dimensions }: Shown): GroupValueResult {
  return { value, n, dimensions: dimensions.map(describeValue) };
}

function describeValue(cell: Named<ValueFigures>): GroupValueResult['dimensions'][number] {
  const { id } = cell;
  if (isHidden(cell)) {
    const reason = cell.hidden;
    return { id, score: { kind: 'suppressed', reason }, sd: null, reasons: { sd: reason } };
  }
  const { validN, mean, sd } = cell;
  if (mean === null) return { id, score: notScored('no-answers'), sd: null, reasons: { sd: 'no-answers' } };
  return {
    id,
    score: scored(mean, validN),
    sd,
    ...withReasons({ sd: sd === null ? 'n-too-small' : undefined }),
  };
}

function hideGroup(plan: SurveyPlan, value: string, reason: SuppressedReason): GroupValueResult {
  const dimensions = plan.dimensions.map(({ id }) => describeValue({ id, hidden: reason }));
  return { value, n: null, dimensions, reasons: { n: reason } };
}

/** Each group beside each that comes after it, on the dimensions that both show. */
function comparePairs(shown: readonly Shown[], infer: boolean): PairComparison[] {
  return shown.flatMap((from, index) =>
    shown.slice(index + 1).map((to) => ({
      from: from.value,
      to: to.value,
      dimensions: compareAll(from.dimensions, to.dimensions, infer),
    })),
  );
}

function compareAll(
  from: GroupFigures['dimensions'],
  to: GroupFigures['dimensions'],
  infer: boolean,
): PairComparison['dimensions'] {
  return from.flatMap((left, index) => {
    const right = to[index]!;
    const [a, b] = [left, right].map((cell) => (isHidden(cell) ? undefined : statisticsOf(cell)));
    return a && b ? [{ id: left.id, ...compareMeans(a, b, infer) }] : [];
  });
}
