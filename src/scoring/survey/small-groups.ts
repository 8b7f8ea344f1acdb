/** Owns what may be shown of a cohort: which items, dimensions and groups are hidden, so that no small group can be worked out. */

import type { SuppressedReason } from '../../model/score.js';
import { sum } from '../../model/sum.js';
import type { CohortCounts, GroupCounts } from './cohort-counts.js';
import { countValues, listValues, varies } from './dimension-values.js';
import { readItemFigures } from './item-statistics.js';
import type { DimensionPlan, ItemPlan, SurveyPlan } from './plan.js';

/** What is hidden, by place in the plan; undefined = shown. */
export interface Suppression {
  items: readonly (SuppressedReason | undefined)[];
  dimensions: readonly (SuppressedReason | undefined)[];
  /** By profile question, then option. "No answer" is never shown. */
  groups: readonly (readonly (SuppressedReason | undefined)[])[];
}

/**
 * A cell is the set of respondents behind a statistic. Under the floor it is hidden; then whatever would give it away is hidden
 * too, until the following holds, which keeps every hidden cell undetermined by all that one run shows:
 *
 * - Beside a hidden item, its dimension or its other items are hidden. With the dimension hidden, nothing speaks of the item. With
 *   the other items hidden, some respondent to the item has a dimension score that is neither the lowest nor the highest: a step
 *   can move between two answers of theirs, and nothing that is shown changes.
 * - A group is shown whole or not at all. Hidden groups of one question, "no answer" always among them, hold together at least
 *   `floor` respondents who do not all have the same value, on every dimension that is shown. Two hidden respondents of
 *   different groups can then trade places in that question: nothing that is shown changes (means, spreads, other questions,
 *   totals), but a hidden cell does. So no arithmetic on what is shown, bounds included, determines it.
 *
 * Cohorts share no respondent, and totals are of shown cells only, so cohorts need no rule between them. What all respondents of
 * a shown cell agree on is known of each part of it: it is a statement about the cell, and stays.
 */
export function suppressSmallCells(plan: SurveyPlan, counts: CohortCounts, floor: number): Suppression {
  if (counts.respondents < floor) return hideAll(plan);
  const items = plan.items.map((item) => hideSmall(countItem(item, counts), floor));
  const dimensions = plan.dimensions.map((dimension): SuppressedReason | undefined => {
    const small = hideSmall(countValues(dimension, counts.sums), floor);
    if (small) return small;
    const hidden = [...dimension.items].filter((item) => items[item] !== undefined);
    if (hidden.length === 0) return undefined;
    if (!hidden.every((item) => canTradeSteps(plan, counts, dimension, item))) return 'complementary';
    for (const item of dimension.items) items[item] ??= 'complementary';
    return undefined;
  });
  const groups = counts.groups.map((options) => hideGroups(plan, options, dimensions, floor));
  return { items, dimensions, groups };
}

/** Respondents who gave the item a value. */
function countItem(item: ItemPlan, counts: CohortCounts): number {
  return readItemFigures(item, counts.items).validN;
}

/** True when at least one respondent to the item must have a dimension score between the lowest and the highest. */
function canTradeSteps(
  plan: SurveyPlan,
  counts: CohortCounts,
  dimension: DimensionPlan,
  item: number,
): boolean {
  const values = listValues(dimension, counts.sums);
  const between = sum(values.filter(({ value }) => value > 0 && value < 100).map(({ count }) => count));
  return counts.respondents - between < countItem(plan.items[item]!, counts);
}

/** Nobody is no small group: a count of zero hides nothing. */
export function hideSmall(n: number, floor: number): SuppressedReason | undefined {
  return n > 0 && n < floor ? 'below-floor' : undefined;
}

function hideAll(plan: SurveyPlan): Suppression {
  return {
    items: plan.items.map(() => 'below-floor'),
    dimensions: plan.dimensions.map(() => 'below-floor'),
    groups: plan.profile.map(({ options }) => options.map(() => 'below-floor')),
  };
}

/** Hides groups of one question: the small ones, then the smallest of the others until the hidden ones cover each other. */
function hideGroups(
  plan: SurveyPlan,
  options: readonly GroupCounts[],
  hiddenDimensions: Suppression['dimensions'],
  floor: number,
): (SuppressedReason | undefined)[] {
  const noAnswer = options.length - 1;
  // Not asked, or answered by nobody: nobody is in a group.
  if (options.every(({ respondents }, index) => index === noAnswer || respondents === 0)) {
    return options.slice(0, noAnswer).map(() => undefined);
  }
  const dimensions = plan.dimensions.filter((_, index) => hiddenDimensions[index] === undefined);
  const hidden = options.map((group, index) =>
    index === noAnswer ? 'below-floor' : smallestCell(group, dimensions, floor),
  );
  while (!dimensions.every((dimension) => coverEachOther(dimension, options, hidden, floor))) {
    const next = smallestShown(options, hidden);
    if (next === undefined) break;
    hidden[next] = 'complementary';
  }
  return hidden.slice(0, noAnswer);
}

/** A group is small when it is, or when too few of it have a value on some dimension. */
function smallestCell(
  group: GroupCounts,
  dimensions: readonly DimensionPlan[],
  floor: number,
): SuppressedReason | undefined {
  const cells = [group.respondents, ...dimensions.map((dimension) => countValues(dimension, group.sums))];
  return cells.map((n) => hideSmall(n, floor)).find((reason) => reason !== undefined);
}

/**
 * True when the hidden groups of a question give nothing away about a dimension: no small cell among them, or enough company
 * with other values (where all respondents have the same value, the total says so already).
 */
function coverEachOther(
  dimension: DimensionPlan,
  options: readonly GroupCounts[],
  hidden: readonly (SuppressedReason | undefined)[],
  floor: number,
): boolean {
  const groups = options.filter((_, index) => hidden[index] !== undefined);
  const sizes = groups.map(({ sums }) => countValues(dimension, sums));
  if (sizes.every((n) => hideSmall(n, floor) === undefined)) return true;
  const valuesOf = (some: readonly GroupCounts[]) => some.flatMap(({ sums }) => listValues(dimension, sums));
  return sum(sizes) >= floor && (varies(valuesOf(groups)) || !varies(valuesOf(options)));
}

/** Nobody is lost by hiding an empty group, and nothing won: it stays shown. */
function smallestShown(
  options: readonly GroupCounts[],
  hidden: readonly (SuppressedReason | undefined)[],
): number | undefined {
  const shown = options.flatMap(({ respondents }, index) =>
    hidden[index] === undefined && respondents > 0 ? [{ index, respondents }] : [],
  );
  return shown.sort((a, b) => a.respondents - b.respondents || a.index - b.index)[0]?.index;
}
