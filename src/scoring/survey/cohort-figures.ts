/** Owns what may be shown of a cohort, in figures: its counts under the floor rules. Everything that leaves a cohort comes from here. */
import type { SuppressedReason } from '../../model/score.js';
import type {
  Cell,
  CohortFigures,
  DimensionFigures,
  GroupFigures,
  PrioritiesFigures,
  ProfileFigures,
} from '../../model/survey-partial.js';
import { type CohortCounts, completeGroups, type GroupCounts } from './cohort-counts.js';
import { countComplete, describeValues, figuresOf, listValues } from './dimension-values.js';
import { readItemFigures } from './item-statistics.js';
import type { DimensionPlan, SurveyPlan } from './plan.js';
import { countPriorities } from './priorities.js';
import { describeReliability } from './reliability.js';
import { canShareSums, readSums } from './share-sums.js';
import { type Suppression, suppressSmallCells } from './small-groups.js';
import type { CohortTally } from './survey-tally.js';

export interface FigureOptions {
  id: string;
  wave: string | null;
  /** Members of the CoP when that wave was asked; null when not known. */
  members: number | null;
  floor: number;
}

/** Nothing under the floor leaves this function, but how many answered. */
export function countFigures(plan: SurveyPlan, tally: CohortTally, options: FigureOptions): CohortFigures {
  const { id, wave, floor } = options;
  const counts = { ...tally.counts, groups: completeGroups(tally.counts) };
  const { respondents } = counts;
  // More respondents than members: the number of members is wrong somewhere, and is left aside.
  const members = options.members !== null && options.members >= respondents ? options.members : null;
  const hidden = suppressSmallCells(plan, counts, floor);
  return {
    id,
    wave,
    respondents,
    members,
    incomplete: tally.unfinishedKept + tally.unfinishedDropped,
    incompleteKept: tally.unfinishedKept,
    items: plan.items.map((item, index) => ({
      id: item.id,
      ...cellOf(hidden.items[index], () => readItemFigures(item, counts.items)),
    })),
    dimensions: plan.dimensions.map((dimension, index) => ({
      id: dimension.id,
      ...cellOf(hidden.dimensions[index], () => countDimension(plan, dimension, counts)),
    })),
    priorities: prioritiesOf(plan, tally, floor),
    groups:
      // A small CoP is not shown by profile: its groups would be people. Without its number of members, its respondents count.
      (members ?? respondents) >= plan.instrument.profile.minMembers
        ? countGroups(plan, counts, hidden, tally.mapped)
        : [],
  };
}

function cellOf<T>(hidden: SuppressedReason | undefined, count: () => T): Cell<T> {
  return hidden ? { hidden } : count();
}

function countDimension(plan: SurveyPlan, dimension: DimensionPlan, counts: CohortCounts): DimensionFigures {
  const completeN = countComplete(dimension, counts.sums);
  const sums = readSums(dimension, counts);
  const reliability = describeReliability(dimension.items.length, completeN, sums);
  const isShared = reliability.alpha !== null && canShareSums(plan, dimension, counts);
  return {
    ...figuresOf(describeValues(listValues(dimension, counts.sums))),
    completeN,
    reliability,
    ...(isShared ? { sums } : {}),
  };
}

/** Null when the instrument, or the export, does not ask them. */
function prioritiesOf(
  plan: SurveyPlan,
  { counts, mapped }: CohortTally,
  floor: number,
): Cell<PrioritiesFigures> | null {
  const asked = plan.instrument.priorities;
  return asked && mapped.has(asked.id) ? countPriorities(plan, counts, floor) : null;
}

/** The profile questions that were asked. */
function countGroups(
  plan: SurveyPlan,
  counts: CohortCounts,
  hidden: Suppression,
  mapped: ReadonlySet<string>,
): ProfileFigures[] {
  return plan.profile.flatMap(({ id, options }, question) => {
    if (!mapped.has(id)) return [];
    const values = options.map((value, option) => ({
      value,
      ...cellOf(hidden.groups[question]![option], () =>
        countGroup(plan, counts.groups[question]![option]!, hidden),
      ),
    }));
    return [{ by: id, values }];
  });
}

function countGroup(plan: SurveyPlan, { respondents, sums }: GroupCounts, hidden: Suppression): GroupFigures {
  const dimensions = plan.dimensions.map((dimension, index) => ({
    id: dimension.id,
    ...cellOf(hidden.dimensions[index], () => figuresOf(describeValues(listValues(dimension, sums)))),
  }));
  return { n: respondents, dimensions };
}
