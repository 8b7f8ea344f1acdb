/** Owns counting respondents who answered every item of a dimension: by item, keyed code and sum of all. */
import { MAX_STEPS } from '../../model/responses.js';
import type { CohortCounts } from './cohort-counts.js';
import type { DimensionPlan, SurveyPlan } from './plan.js';

/** One dimension as flat arrays. */
interface CompletePlan {
  dimension: DimensionPlan;
  /** By item: column in a row of codes, and keyed code = flip + sign × code. */
  columns: Int32Array;
  flips: Int32Array;
  signs: Int32Array;
  /** By item and code: the keyed code; −1 where it is no step. */
  values: Int16Array;
  /** Possible sums, and the first cell: there is one an item, keyed code and sum, in this order. */
  sums: number;
  first: number;
}

export class CompleteCases {
  readonly size: number;
  readonly #plan: SurveyPlan;
  readonly #dimensions: readonly CompletePlan[];
  readonly #keyed: Int32Array;

  constructor(plan: SurveyPlan) {
    let size = 0;
    this.#plan = plan;
    this.#dimensions = plan.dimensions.map((dimension) => {
      const items = [...dimension.items].map((item) => plan.items[item]!);
      const sums = items.length * (dimension.steps - 1) + 1;
      const first = size;
      size += items.length * dimension.steps * sums;
      return {
        dimension,
        columns: Int32Array.from(items, ({ column }) => column),
        flips: Int32Array.from(items, ({ flip }) => flip),
        signs: Int32Array.from(items, ({ sign }) => sign),
        values: Int16Array.from({ length: items.length * 256 }, (_, place) => {
          const [{ flip, sign }, code] = [items[place >> 8]!, place & 255];
          return code < MAX_STEPS ? flip + sign * code : -1;
        }),
        sums,
        first,
      };
    });
    this.size = size;
    this.#keyed = new Int32Array(Math.max(0, ...plan.dimensions.map(({ items }) => items.length)));
  }

  /** Counts a respondent into `cells`; false, and nothing counted, when some item was left out. */
  count(index: number, cells: Uint32Array, codes: Uint8Array, offset: number): boolean {
    const { columns, values, sums, first, dimension } = this.#dimensions[index]!;
    const keyed = this.#keyed;
    let sum = 0;
    for (let item = 0; item < columns.length; item += 1) {
      const value = values[(item << 8) | codes[offset + columns[item]!]!]!;
      if (value < 0) return false;
      keyed[item] = value;
      sum += value;
    }
    const step = dimension.steps * sums;
    let at = first + sum;
    for (let item = 0; item < columns.length; item += 1) {
      cells[at + keyed[item]! * sums]! += 1;
      at += step;
    }
    return true;
  }

  /** Adds what `cells` hold to the counts of a cohort. */
  addUp(cells: Uint32Array, counts: CohortCounts): void {
    for (const complete of this.#dimensions) {
      const { steps } = complete.dimension;
      complete.columns.forEach((_, item) => {
        for (let value = 0; value < steps; value += 1) this.#addRow(complete, item, value, cells, counts);
      });
    }
  }

  /** The respondents who gave one keyed code to one item, by the sum of all their answers. */
  #addRow(
    { dimension, flips, signs, sums, first }: CompletePlan,
    item: number,
    value: number,
    cells: Uint32Array,
    counts: CohortCounts,
  ): void {
    const { steps, items, sumSlot, completeSlot } = dimension;
    const place = completeSlot + item;
    const base = first + (item * steps + value) * sums;
    let found = 0;
    for (let sum = 0; sum < sums; sum += 1) {
      const times = cells[base + sum]!;
      if (times === 0) continue;
      found += times;
      counts.completeXT[place]! += times * value * sum;
      // Each respondent has one sum, and is met once an item.
      if (item === 0) counts.sums[sumSlot[items.length]! + sum]! += times;
    }
    const code = signs[item]! * (value - flips[item]!);
    counts.items[this.#plan.items[items[item]!]!.slot + code]! += found;
    counts.completeX[place]! += found * value;
    counts.completeXX[place]! += found * value * value;
  }
}
