/** Owns what is counted of one cohort: whole numbers only, so that the order of rows and of merges changes nothing. */
import type { SurveyPlan } from './plan.js';

/**
 * The sums behind every statistic of a cohort. All are whole numbers: exact, whatever the order, up to 2^53. A worker may hand
 * its tally over as it is (typed arrays travel between threads) and `merge` adds it up.
 */
export interface CohortCounts {
  respondents: number;
  /** By item: one place a step (raw code), then no-opinion, then blank. */
  items: Float64Array;
  /** By dimension, number of answered items and sum of keyed codes: how many respondents. */
  sums: Float64Array;
  /** By dimension and item, over complete cases, of keyed codes: Σx, Σx², Σx·total. */
  completeX: Float64Array;
  completeXX: Float64Array;
  completeXT: Float64Array;
  /** By profile question and option: how many respondents, and their `sums`. The last, no answer, is empty until `completeGroups`. */
  groups: readonly (readonly GroupCounts[])[];
  /** Respondents who chose at least one priority, and by dimension how many chose it. */
  prioritiesAnswered: number;
  priorities: Float64Array;
}

/** Groups without respondents share the zeros of the plan: most exports ask no profile, and a batch has many cohorts. */
export interface GroupCounts {
  respondents: number;
  sums: Float64Array;
}

/** The counts of a cohort before its first respondent. */
export function emptyCounts(plan: SurveyPlan): CohortCounts {
  return {
    respondents: 0,
    items: new Float64Array(plan.itemSlots),
    sums: new Float64Array(plan.sumSlots),
    completeX: new Float64Array(plan.completeSlots),
    completeXX: new Float64Array(plan.completeSlots),
    completeXT: new Float64Array(plan.completeSlots),
    groups: plan.profile.map(({ options }) =>
      [...options, null].map(() => ({ respondents: 0, sums: plan.noSums })),
    ),
    prioritiesAnswered: 0,
    priorities: new Float64Array(plan.priorities.length),
  };
}

/** Adds one respondent to a group; `found` are the places of the respondent's values among the sums. */
export function addToGroup(group: GroupCounts, found: readonly number[]): void {
  if (group.respondents === 0) group.sums = new Float64Array(group.sums.length);
  group.respondents += 1;
  for (const slot of found) group.sums[slot]! += 1;
}

/** The groups of each profile question with those who gave no answer, who are all respondents but the others. */
export function completeGroups({ groups, respondents, sums }: CohortCounts): CohortCounts['groups'] {
  return groups.map((options) => {
    const named = options.slice(0, -1);
    const rest = { respondents, sums: sums.slice() };
    for (const group of named) {
      if (group.respondents === 0) continue;
      rest.respondents -= group.respondents;
      addInto(rest.sums, group.sums, -1);
    }
    return [...named, rest];
  });
}

/** Adds `other` into `into`; both come from the same plan. */
export function mergeCounts(into: CohortCounts, other: CohortCounts): void {
  into.respondents += other.respondents;
  into.prioritiesAnswered += other.prioritiesAnswered;
  for (const field of ['items', 'sums', 'completeX', 'completeXX', 'completeXT', 'priorities'] as const) {
    addInto(into[field], other[field]);
  }
  into.groups.forEach((groups, question) => {
    groups.forEach((group, option) => {
      const more = other.groups[question]![option]!;
      if (more.respondents === 0) return;
      if (group.respondents === 0) group.sums = new Float64Array(group.sums.length);
      group.respondents += more.respondents;
      addInto(group.sums, more.sums);
    });
  });
}

function addInto(into: Float64Array, other: Float64Array, times = 1): void {
  for (let index = 0; index < into.length; index += 1) into[index]! += times * other[index]!;
}
