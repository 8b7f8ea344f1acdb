/** Owns adding the answers of one respondent to one dimension, whether all items are answered or some. */
import { MAX_STEPS, NO_OPINION } from '../../model/responses.js';
import type { CohortCounts } from './cohort-counts.js';
import type { ItemPlan, SurveyPlan } from './plan.js';

/** Adds `times` respondents who gave this code to an item. */
export function addItem(counts: CohortCounts, { slot, steps }: ItemPlan, code: number, times = 1): void {
  counts.items[slot + (code < MAX_STEPS ? code : steps + code - NO_OPINION)]! += times;
}

export class AnswerAdder {
  readonly #plan: SurveyPlan;
  /** Keyed codes of the dimension at hand, how many there are, and their sum. */
  readonly #keyed: Int32Array;
  #answered = 0;
  #sum = 0;

  constructor(plan: SurveyPlan) {
    this.#plan = plan;
    this.#keyed = new Int32Array(Math.max(0, ...plan.dimensions.map(({ items }) => items.length)));
  }

  add(counts: CohortCounts, index: number, codes: Uint8Array, offset: number): void {
    const { items, completeSlot } = this.#plan.dimensions[index]!;
    for (let place = 0; place < items.length; place += 1) {
      const item = this.#plan.items[items[place]!]!;
      addItem(counts, item, codes[offset + item.column]!);
    }
    const found = this.findSum(index, codes, offset);
    if (found >= 0) counts.sums[found]! += 1;
    if (this.#answered < items.length) return;
    for (let place = 0; place < items.length; place += 1) {
      const value = this.#keyed[place]!;
      counts.completeX[completeSlot + place]! += value;
      counts.completeXX[completeSlot + place]! += value * value;
      counts.completeXT[completeSlot + place]! += value * this.#sum;
    }
  }

  /** Place of the respondent's value in `sums`; −1 when too few items were answered for one. */
  findSum(index: number, codes: Uint8Array, offset: number): number {
    const { items, sumSlot } = this.#plan.dimensions[index]!;
    this.#answered = 0;
    this.#sum = 0;
    for (let place = 0; place < items.length; place += 1) {
      const { flip, sign, column } = this.#plan.items[items[place]!]!;
      const code = codes[offset + column]!;
      if (code >= MAX_STEPS) continue;
      const value = flip + sign * code;
      this.#keyed[place] = value;
      this.#answered += 1;
      this.#sum += value;
    }
    const first = sumSlot[this.#answered]!;
    return first < 0 ? -1 : first + this.#sum;
  }
}
