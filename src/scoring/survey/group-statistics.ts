/** Owns the results by profile: one group an answer, each with its dimensions, and the groups that are shown compared in pairs. */
import { notScored, type SuppressedReason, scored } from '../../model/score.js';
import type { GroupResult, GroupValueResult, PairComparison } from '../../model/survey-result.js';
import { type CohortContext, withReasons } from './cohort-context.js';
import type { CohortCounts, GroupCounts } from './cohort-counts.js';
import { compareMeans } from './compare-means.js';
import { describeValues, listValues, type ValueStatistics } from './dimension-values.js';
import type { ProfilePlan, SurveyPlan } from './plan.js';
import type { Suppression } from './small-groups.js';

/** One result a profile question that was asked. */
export function describeGroups(
  plan: SurveyPlan,
  counts: CohortCounts,
  hidden: Suppression,
  mapped: ReadonlySet<string>,
  context: CohortContext,
): GroupResult[] {
  return plan.profile.flatMap((question, index) =>
    mapped.has(question.id)
      ? [describeQuestion(plan, question, counts.groups[index]!, hidden.groups[index]!, hidden, context)]
      : [],
  );
}

function describeQuestion(
  plan: SurveyPlan,
  question: ProfilePlan,
  groups: readonly GroupCounts[],
  hiddenGroups: readonly (SuppressedReason | undefined)[],
  hidden: Suppression,
  context: CohortContext,
): GroupResult {
  const values = question.options.map((value, option): GroupValueResult => {
    const reason = hiddenGroups[option];
    if (reason) return hideGroup(plan, value, reason);
    return describeGroup(plan, value, groups[option]!, hidden);
  });
  const shown = question.options.flatMap((value, option) =>
    hiddenGroups[option] || groups[option]!.respondents === 0 ? [] : [{ value, group: groups[option]! }],
  );
  return { by: question.id, values, comparisons: comparePairs(plan, shown, hidden, context) };
}

function describeGroup(
  plan: SurveyPlan,
  value: string,
  group: GroupCounts,
  hidden: Suppression,
): GroupValueResult {
  const dimensions = plan.dimensions.map((dimension, index): GroupValueResult['dimensions'][number] => {
    const { id } = dimension;
    const reason = hidden.dimensions[index];
    if (reason) return { id, score: { kind: 'suppressed', reason }, sd: null, reasons: { sd: reason } };
    const found = describeValues(listValues(dimension, group.sums));
    if (!found) return { id, score: notScored('no-answers'), sd: null, reasons: { sd: 'no-answers' } };
    const sd = found.sd ?? null;
    const none = found.sd === undefined ? 'n-too-small' : undefined;
    return { id, score: scored(found.mean, found.validN), sd, ...withReasons({ sd: none }) };
  });
  return { value, n: group.respondents, dimensions };
}

function hideGroup(plan: SurveyPlan, value: string, reason: SuppressedReason): GroupValueResult {
  const dimensions = plan.dimensions.map(({ id }) => ({
    id,
    score: { kind: 'suppressed' as const, reason },
    sd: null,
    reasons: { sd: reason },
  }));
  return { value, n: null, dimensions, reasons: { n: reason } };
}

/** Each group beside each that comes after it, on the dimensions that both show. */
function comparePairs(
  plan: SurveyPlan,
  shown: readonly { value: string; group: GroupCounts }[],
  hidden: Suppression,
  context: CohortContext,
): PairComparison[] {
  const statistics = shown.map(({ value, group }) => ({
    value,
    dimensions: plan.dimensions.map((dimension, index) =>
      hidden.dimensions[index] ? undefined : describeValues(listValues(dimension, group.sums)),
    ),
  }));
  return statistics.flatMap((from, index) =>
    statistics.slice(index + 1).map((to) => ({
      from: from.value,
      to: to.value,
      dimensions: compareAll(plan, from.dimensions, to.dimensions, context.noInference === null),
    })),
  );
}

function compareAll(
  plan: SurveyPlan,
  from: readonly (ValueStatistics | undefined)[],
  to: readonly (ValueStatistics | undefined)[],
  infer: boolean,
): PairComparison['dimensions'] {
  return plan.dimensions.flatMap(({ id }, index) => {
    const [a, b] = [from[index], to[index]];
    return a && b ? [{ id, ...compareMeans(a, b, infer) }] : [];
  });
}
