/** Owns counting the responses of one cohort: whole numbers only, so that the order of rows and of merges changes nothing. */
import { MAX_STEPS, NO_OPINION } from '../../model/responses.js';
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
  /** By profile question and option (the last one: no answer): how many respondents, and their `sums`. */
  groups: readonly (readonly GroupCounts[])[];
  /** Respondents who chose at least one priority, and by dimension how many chose it. */
  prioritiesAnswered: number;
  priorities: Float64Array;
}

export interface GroupCounts {
  respondents: number;
  sums: Float64Array;
}

export function emptyCounts(plan: SurveyPlan): CohortCounts {
  return {
    respondents: 0,
    items: new Float64Array(plan.itemSlots),
    sums: new Float64Array(plan.sumSlots),
    completeX: new Float64Array(plan.completeSlots),
    completeXX: new Float64Array(plan.completeSlots),
    completeXT: new Float64Array(plan.completeSlots),
    groups: plan.profile.map(({ options }) =>
      [...options, null].map(() => ({ respondents: 0, sums: new Float64Array(plan.sumSlots) })),
    ),
    prioritiesAnswered: 0,
    priorities: new Float64Array(plan.priorities.length),
  };
}

/** Adds rows of codes to counts. One adder a thread: it holds the scratch memory, so that a row allocates nothing. */
export class RowAdder {
  readonly #plan: SurveyPlan;
  /** Place in `sums` of each dimension of the row at hand; −1 when the respondent has no value for it. */
  readonly #found: Int32Array;

  constructor(plan: SurveyPlan) {
    this.#plan = plan;
    this.#found = new Int32Array(plan.dimensions.length);
  }

  /** Adds the respondent whose codes start at `offset`. */
  add(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    counts.respondents += 1;
    this.#addItems(counts.items, codes, offset);
    this.#addDimensions(counts, codes, offset);
    this.#addGroups(counts, codes, offset);
    this.#addPriorities(counts, codes, offset);
  }

  #addItems(into: Float64Array, codes: Uint8Array, offset: number): void {
    const { items } = this.#plan;
    for (let index = 0; index < items.length; index += 1) {
      const { column, slot, steps } = items[index]!;
      const code = codes[offset + column]!;
      into[slot + (code < MAX_STEPS ? code : steps + code - NO_OPINION)]! += 1;
    }
  }

  #addDimensions(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    const { dimensions, items } = this.#plan;
    for (let index = 0; index < dimensions.length; index += 1) {
      const dimension = dimensions[index]!;
      let answered = 0;
      let sum = 0;
      for (let place = 0; place < dimension.items.length; place += 1) {
        const item = items[dimension.items[place]!]!;
        const code = codes[offset + item.column]!;
        if (code >= MAX_STEPS) continue;
        answered += 1;
        sum += item.flip + item.sign * code;
      }
      const first = dimension.sumSlot[answered]!;
      const found = first < 0 ? -1 : first + sum;
      this.#found[index] = found;
      if (found >= 0) counts.sums[found]! += 1;
      if (answered === dimension.items.length) this.#addComplete(counts, index, codes, offset, sum);
    }
  }

  #addComplete(counts: CohortCounts, index: number, codes: Uint8Array, offset: number, total: number): void {
    const dimension = this.#plan.dimensions[index]!;
    for (let place = 0; place < dimension.items.length; place += 1) {
      const item = this.#plan.items[dimension.items[place]!]!;
      const keyed = item.flip + item.sign * codes[offset + item.column]!;
      const slot = dimension.completeSlot + place;
      counts.completeX[slot]! += keyed;
      counts.completeXX[slot]! += keyed * keyed;
      counts.completeXT[slot]! += keyed * total;
    }
  }

  #addGroups(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    const { profile } = this.#plan;
    for (let question = 0; question < profile.length; question += 1) {
      const { column, options } = profile[question]!;
      const code = codes[offset + column]!;
      const group = counts.groups[question]![code < MAX_STEPS ? code : options.length]!;
      group.respondents += 1;
      for (let index = 0; index < this.#found.length; index += 1) {
        const found = this.#found[index]!;
        if (found >= 0) group.sums[found]! += 1;
      }
    }
  }

  #addPriorities(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    const { priorities } = this.#plan;
    let chosen = 0;
    for (let index = 0; index < priorities.length; index += 1) {
      if (codes[offset + priorities[index]!.column] !== 1) continue;
      chosen += 1;
      counts.priorities[index]! += 1;
    }
    if (chosen > 0) counts.prioritiesAnswered += 1;
  }
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
      group.respondents += more.respondents;
      addInto(group.sums, more.sums);
    });
  });
}

function addInto(into: Float64Array, other: Float64Array): void {
  for (let index = 0; index < into.length; index += 1) into[index]! += other[index]!;
}
