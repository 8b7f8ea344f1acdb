/** Owns adding responses to the counts of their cohorts: the loop that a million responses go through (docs/performance.md). */
import { BLANK, MAX_STEPS } from '../../model/responses.js';
import { AnswerAdder, addItem } from './answer-adder.js';
import { addToGroup, type CohortCounts } from './cohort-counts.js';
import { CompleteCases } from './complete-cases.js';
import type { ItemPlan, SurveyPlan } from './plan.js';

/** Complete cases are counted apart for as many cohorts as this many cells hold (32 MiB); for others they are added at once. */
const MOST_CELLS = 8 * 1024 * 1024;
const NO_CELLS = new Uint32Array(0);

/** Rows of codes that count, and whose they are. */
export interface RowBatch {
  codes: Uint8Array;
  /** Numbers of the rows, those of one cohort best together. */
  rows: Uint32Array;
  /** By row number: the place of its cohort; null when all are of the first. */
  cohorts: Uint32Array | null;
}

interface Opened {
  counts: CohortCounts;
  cells: Uint32Array;
  /** Responses added since the last `finish`. */
  added: number;
}

/** Adds rows to the counts of any number of cohorts. One adder a thread; the counts are not whole before `finish`. */
export class RowAdder {
  readonly #plan: SurveyPlan;
  readonly #answers: AnswerAdder;
  readonly #complete: CompleteCases;
  /** Items that belong to no dimension: those that the export asks, and the others. */
  readonly #apart: readonly ItemPlan[];
  readonly #unasked: readonly ItemPlan[];
  /** Columns of the profile questions that are asked, and their places among the groups. */
  readonly #profile: readonly { column: number; question: number }[];
  readonly #priorities: SurveyPlan['priorities'];
  readonly #cohorts: Opened[] = [];

  /** `mapped` are the ids that the export holds: questions that it does not ask are not looked at. */
  constructor(plan: SurveyPlan, mapped: ReadonlySet<string>) {
    const scored = new Set(plan.dimensions.flatMap(({ items }) => [...items]));
    const apart = plan.items.filter((_, index) => !scored.has(index));
    const { priorities } = plan.instrument;
    this.#plan = plan;
    this.#answers = new AnswerAdder(plan);
    this.#complete = new CompleteCases(plan);
    this.#apart = apart.filter(({ id }) => mapped.has(id));
    this.#unasked = apart.filter(({ id }) => !mapped.has(id));
    this.#profile = plan.profile.flatMap(({ id, column }, question) =>
      mapped.has(id) ? [{ column, question }] : [],
    );
    this.#priorities = priorities && mapped.has(priorities.id) ? plan.priorities : [];
  }

  /** Makes a cohort known; the first has place 0. */
  open(counts: CohortCounts): void {
    const { size } = this.#complete;
    const hasRoom = (this.#cohorts.length + 1) * size <= MOST_CELLS;
    this.#cohorts.push({ counts, cells: hasRoom ? new Uint32Array(size) : NO_CELLS, added: 0 });
  }

  add({ codes, rows, cohorts }: RowBatch): void {
    const { dimensions, layout } = this.#plan;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at]!;
      const opened = this.#cohorts[cohorts === null ? 0 : cohorts[row]!]!;
      const { counts, cells } = opened;
      const offset = row * layout.width;
      opened.added += 1;
      for (let index = 0; index < dimensions.length; index += 1) {
        if (cells !== NO_CELLS && this.#complete.count(index, cells, codes, offset)) continue;
        this.#answers.add(counts, index, codes, offset);
      }
      this.#addRest(counts, codes, offset);
    }
  }

  /** Adds up what was counted apart. */
  finish(): void {
    for (const opened of this.#cohorts) {
      const { counts, cells, added } = opened;
      counts.respondents += added;
      for (const item of this.#unasked) addItem(counts, item, BLANK, added);
      if (cells !== NO_CELLS) this.#complete.addUp(cells, counts);
      opened.added = 0;
      cells.fill(0);
    }
  }

  /** What is no part of a dimension. */
  #addRest(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    for (const item of this.#apart) addItem(counts, item, codes[offset + item.column]!);
    if (this.#profile.length > 0) this.#addGroups(counts, codes, offset);
    if (this.#priorities.length > 0) this.#addPriorities(counts, codes, offset);
  }

  /** Those who gave no answer are not added: `completeGroups` has them as what the others leave. */
  #addGroups(counts: CohortCounts, codes: Uint8Array, offset: number): void {
    const chosen = this.#profile.flatMap(({ column, question }) => {
      const code = codes[offset + column]!;
      return code < MAX_STEPS ? [counts.groups[question]![code]!] : [];
    });
    if (chosen.length === 0) return;
    const found = this.#plan.dimensions.map((_, index) => this.#answers.findSum(index, codes, offset));
    const valued = found.filter((slot) => slot >= 0);
    for (const group of chosen) addToGroup(group, valued);
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
