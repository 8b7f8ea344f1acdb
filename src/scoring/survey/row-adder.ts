/**
 * Owns adding responses to counts. Answers to one dimension are counted by their pattern and added up once a pattern: five
 * thousand responses hold a few hundred patterns, and one step a dimension and response is all that is left to do in the loop
 * (docs/performance.md).
 */
import { MAX_STEPS, NO_OPINION } from '../../model/responses.js';
import { type AnswerPatterns, decodePattern, listPatterns } from './answer-patterns.js';
import type { CohortCounts } from './cohort-counts.js';
import type { SurveyPlan } from './plan.js';

/** Tables of patterns are kept for so many cohorts, about 40 kB each; responses of any others are added up one by one. */
const MOST_TABLES = 800;
const NO_TABLE = new Uint32Array(0);

/** Adds rows of codes to the counts of any number of cohorts. One adder a thread; nothing is sure before `finish`. */
export class RowAdder {
  readonly #plan: SurveyPlan;
  /** Columns of the profile questions that are asked, and their places among the groups. */
  readonly #profile: readonly { column: number; question: number }[];
  readonly #priorities: SurveyPlan['priorities'];
  readonly #patterns: readonly AnswerPatterns[];
  /** First place of each dimension in a table of patterns; −1 where its patterns are not counted. */
  readonly #firsts: Int32Array;
  readonly #tableSize: number;
  /** Indices of the items that belong to no dimension. */
  readonly #others: Int32Array;
  readonly #counts: CohortCounts[] = [];
  readonly #tables: Uint32Array[] = [];
  /** Codes and keyed codes of one dimension. */
  readonly #codes: Uint8Array;
  readonly #keyed: Int32Array;

  /** `mapped` are the ids that the export holds: questions that it does not ask are not looked at. */
  constructor(plan: SurveyPlan, mapped: ReadonlySet<string>) {
    const { dimensions, items, instrument } = plan;
    this.#plan = plan;
    this.#profile = plan.profile.flatMap(({ id, column }, question) =>
      mapped.has(id) ? [{ column, question }] : [],
    );
    this.#priorities = instrument.priorities && mapped.has(instrument.priorities.id) ? plan.priorities : [];
    this.#patterns = dimensions.map((dimension) => listPatterns(dimension, items));
    let size = 0;
    this.#firsts = Int32Array.from(this.#patterns, ({ count }) => {
      size += count;
      return count > 0 ? size - count : -1;
    });
    this.#tableSize = size;
    const scored = new Set(dimensions.flatMap((dimension) => [...dimension.items]));
    this.#others = Int32Array.from(items.keys()).filter((item) => !scored.has(item));
    const longest = Math.max(0, ...dimensions.map((dimension) => dimension.items.length));
    this.#codes = new Uint8Array(longest);
    this.#keyed = new Int32Array(longest);
  }

  /** The place of a cohort for `add`. */
  open(counts: CohortCounts): number {
    this.#tables.push(this.#counts.length < MOST_TABLES ? new Uint32Array(this.#tableSize) : NO_TABLE);
    return this.#counts.push(counts) - 1;
  }

  /** Adds the respondent whose codes start at `offset` to the cohort at `place`. */
  add(place: number, codes: Uint8Array, offset: number): void {
    const counts = this.#counts[place]!;
    const table = this.#tables[place]!;
    counts.respondents += 1;
    const patterns = this.#patterns;
    for (let index = 0; index < patterns.length; index += 1) {
      const first = this.#firsts[index]!;
      if (first < 0 || table === NO_TABLE) this.#addRow(counts, index, codes, offset);
      else table[first + patternAt(patterns[index]!, codes, offset)]! += 1;
    }
    const others = this.#others;
    for (let index = 0; index < others.length; index += 1) {
      const item = others[index]!;
      this.#addItem(counts, item, codes[offset + this.#plan.items[item]!.column]!, 1);
    }
    if (this.#profile.length > 0) this.#addGroups(counts, codes, offset);
    if (this.#priorities.length > 0) this.#addPriorities(counts, codes, offset);
  }

  /** Adds up what was counted by pattern. */
  finish(): void {
    this.#tables.forEach((table, place) => {
      if (table === NO_TABLE) return;
      this.#patterns.forEach((patterns, index) => {
        const first = this.#firsts[index]!;
        for (let pattern = 0; pattern < patterns.count; pattern += 1) {
          const times = table[first + pattern]!;
          if (times === 0) continue;
          decodePattern(pattern, patterns, this.#codes);
          this.#addAnswers(this.#counts[place]!, index, times);
        }
      });
      table.fill(0);
    });
  }

  /** One response to one dimension, without a table. */
  #addRow(counts: CohortCounts, index: number, codes: Uint8Array, offset: number): void {
    this.#take(index, codes, offset);
    this.#addAnswers(counts, index, 1);
  }

  #take(index: number, codes: Uint8Array, offset: number): void {
    const { columns } = this.#patterns[index]!;
    for (let item = 0; item < columns.length; item += 1) this.#codes[item] = codes[offset + columns[item]!]!;
  }

  /** Adds the answers in `#codes` to one dimension, so many times. */
  #addAnswers(counts: CohortCounts, index: number, times: number): void {
    const { items, sumSlot, completeSlot } = this.#plan.dimensions[index]!;
    for (let place = 0; place < items.length; place += 1) {
      this.#addItem(counts, items[place]!, this.#codes[place]!, times);
    }
    const { answered, sum } = this.#sumUp(index);
    const first = sumSlot[answered]!;
    if (first >= 0) counts.sums[first + sum]! += times;
    if (answered < items.length) return;
    for (let place = 0; place < items.length; place += 1) {
      const value = this.#keyed[place]!;
      counts.completeX[completeSlot + place]! += times * value;
      counts.completeXX[completeSlot + place]! += times * value * value;
      counts.completeXT[completeSlot + place]! += times * value * sum;
    }
  }

  #addItem(counts: CohortCounts, item: number, code: number, times: number): void {
    const { slot, steps } = this.#plan.items[item]!;
    counts.items[slot + (code < MAX_STEPS ? code : steps + code - NO_OPINION)]! += times;
  }

  /** Number of answers among `#codes`, their keyed codes (into `#keyed`) and the sum of these. */
  #sumUp(index: number): { answered: number; sum: number } {
    const { dimensions, items } = this.#plan;
    const members = dimensions[index]!.items;
    let answered = 0;
    let sum = 0;
    for (let place = 0; place < members.length; place += 1) {
      const code = this.#codes[place]!;
      if (code >= MAX_STEPS) continue;
      const { flip, sign } = items[members[place]!]!;
      const value = flip + sign * code;
      this.#keyed[place] = value;
      answered += 1;
      sum += value;
    }
    return { answered, sum };
  }

  /** Those who gave no answer are not added: `completeGroups` has them as what the others leave. */
  #addGroups(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    const chosen = this.#profile.flatMap(({ column, question }) => {
      const code = codes[offset + column]!;
      return code < MAX_STEPS ? [counts.groups[question]![code]!] : [];
    });
    if (chosen.length === 0) return;
    for (const group of chosen) group.respondents += 1;
    this.#plan.dimensions.forEach(({ sumSlot }, index) => {
      this.#take(index, codes, offset);
      const { answered, sum } = this.#sumUp(index);
      const first = sumSlot[answered]!;
      if (first < 0) return;
      for (const group of chosen) group.sums[first + sum]! += 1;
    });
  }

  #addPriorities(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    const priorities = this.#priorities;
    let chosen = 0;
    for (let index = 0; index < priorities.length; index += 1) {
      if (codes[offset + priorities[index]!.column] !== 1) continue;
      chosen += 1;
      counts.priorities[index]! += 1;
    }
    if (chosen > 0) counts.prioritiesAnswered += 1;
  }
}

function patternAt({ columns, base, digits }: AnswerPatterns, codes: Uint8Array, offset: number): number {
  let pattern = 0;
  for (let item = 0; item < columns.length; item += 1) {
    pattern = pattern * base + digits[codes[offset + columns[item]!]!]!;
  }
  return pattern;
}
