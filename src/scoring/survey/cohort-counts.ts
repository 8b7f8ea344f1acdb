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
  /** By profile question and option: how many respondents, and their `sums`. The last, no answer, is empty until `completeGroups`. */
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

/**
 * Adds rows of codes to counts. One adder a thread: it holds the plan as flat arrays and scratch memory, so that a row
 * allocates nothing and follows no object.
 */
export class RowAdder {
  readonly #plan: SurveyPlan;
  readonly #itemColumns: Int32Array;
  readonly #itemSlots: Int32Array;
  readonly #itemSteps: Int32Array;
  /** Items of the dimensions one after the other: place in the row, and keyed code = flip + sign × code. */
  readonly #columns: Int32Array;
  readonly #flips: Int32Array;
  readonly #signs: Int32Array;
  /** First and one after the last of a dimension's items in those arrays. */
  readonly #bounds: Int32Array;
  readonly #keyed: Int32Array;
  /** Place in `sums` of each dimension of the row at hand; −1 when the respondent has no value for it. */
  readonly #found: Int32Array;

  constructor(plan: SurveyPlan) {
    const { items, dimensions } = plan;
    const members = dimensions.flatMap((dimension) => [...dimension.items].map((index) => items[index]!));
    this.#plan = plan;
    this.#itemColumns = Int32Array.from(items, ({ column }) => column);
    this.#itemSlots = Int32Array.from(items, ({ slot }) => slot);
    this.#itemSteps = Int32Array.from(items, ({ steps }) => steps);
    this.#columns = Int32Array.from(members, ({ column }) => column);
    this.#flips = Int32Array.from(members, ({ flip }) => flip);
    this.#signs = Int32Array.from(members, ({ sign }) => sign);
    this.#bounds = new Int32Array(dimensions.length + 1);
    dimensions.forEach((dimension, index) => {
      this.#bounds[index + 1] = this.#bounds[index]! + dimension.items.length;
    });
    this.#keyed = new Int32Array(members.length);
    this.#found = new Int32Array(dimensions.length);
  }

  /** Adds the respondent whose codes start at `offset`. */
  add(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    counts.respondents += 1;
    this.#addItems(counts.items, codes, offset);
    this.#addDimensions(counts, codes, offset);
    if (this.#plan.profile.length > 0) this.#addGroups(counts, codes, offset);
    if (this.#plan.priorities.length > 0) this.#addPriorities(counts, codes, offset);
  }

  #addItems(into: Float64Array, codes: Uint8Array, offset: number): void {
    const columns = this.#itemColumns;
    const slots = this.#itemSlots;
    const steps = this.#itemSteps;
    for (let index = 0; index < columns.length; index += 1) {
      const code = codes[offset + columns[index]!]!;
      into[slots[index]! + (code < MAX_STEPS ? code : steps[index]! + code - NO_OPINION)]! += 1;
    }
  }

  #addDimensions(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    const { dimensions } = this.#plan;
    const columns = this.#columns;
    const keyed = this.#keyed;
    for (let index = 0; index < dimensions.length; index += 1) {
      const last = this.#bounds[index + 1]!;
      let answered = 0;
      let sum = 0;
      for (let place = this.#bounds[index]!; place < last; place += 1) {
        const code = codes[offset + columns[place]!]!;
        if (code >= MAX_STEPS) continue;
        const value = this.#flips[place]! + this.#signs[place]! * code;
        keyed[place] = value;
        answered += 1;
        sum += value;
      }
      const first = dimensions[index]!.sumSlot[answered]!;
      const found = first < 0 ? -1 : first + sum;
      this.#found[index] = found;
      if (found >= 0) counts.sums[found]! += 1;
      if (answered === last - this.#bounds[index]!) this.#addComplete(counts, index, sum);
    }
  }

  /** Sums over complete cases stand in the order of the dimensions' items, as `completeSlot` says. */
  #addComplete(counts: CohortCounts, index: number, total: number): void {
    const { completeX, completeXX, completeXT } = counts;
    const keyed = this.#keyed;
    for (let place = this.#bounds[index]!; place < this.#bounds[index + 1]!; place += 1) {
      const value = keyed[place]!;
      completeX[place]! += value;
      completeXX[place]! += value * value;
      completeXT[place]! += value * total;
    }
  }

  /** Those who gave no answer are not added: `completeGroups` has them as what the others leave. */
  #addGroups(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    const { profile } = this.#plan;
    for (let question = 0; question < profile.length; question += 1) {
      const code = codes[offset + profile[question]!.column]!;
      if (code >= MAX_STEPS) continue;
      const group = counts.groups[question]![code]!;
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

/** The groups of each profile question with those who gave no answer, who are all respondents but the others. */
export function completeGroups({ groups, respondents, sums }: CohortCounts): CohortCounts['groups'] {
  return groups.map((options) => {
    const named = options.slice(0, -1);
    const rest = Float64Array.from(sums, (count, slot) =>
      named.reduce((left, group) => left - group.sums[slot]!, count),
    );
    const answered = named.reduce((total, group) => total + group.respondents, 0);
    return [...named, { respondents: respondents - answered, sums: rest }];
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
      group.respondents += more.respondents;
      addInto(group.sums, more.sums);
    });
  });
}

function addInto(into: Float64Array, other: Float64Array): void {
  for (let index = 0; index < into.length; index += 1) into[index]! += other[index]!;
}
