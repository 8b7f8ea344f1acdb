/** Owns taking the rows of one export to their cohorts: which unfinished responses count, and whose comments. */
import { BLANK, type CohortKey, type ResponseBatch } from '../../model/responses.js';
import { orderByCohort } from './order-rows.js';
import { RowAdder } from './row-adder.js';
import { addComments, type CohortTally, type SurveyTally } from './survey-tally.js';

/**
 * What becomes of responses that the tool marks as unfinished: `half` keeps those that hold an answer to at least half of the
 * scored items, `keep` all that hold any, `drop` none. A response that was sent in counts, however few answers it holds.
 */
export const INCOMPLETE_RULES = ['half', 'keep', 'drop'] as const;
export type IncompleteRule = (typeof INCOMPLETE_RULES)[number];

export interface StreamOptions {
  rule: IncompleteRule;
  /** Ids that the export holds: half of the scored items means half of those that were asked. */
  mapped: ReadonlySet<string>;
  /** The cohort a row belongs to, from what its columns say. */
  nameCohort(key: CohortKey): CohortKey;
}

export class StreamAdder {
  readonly #survey: SurveyTally;
  readonly #options: StreamOptions;
  readonly #adder: RowAdder;
  readonly #itemColumns: Int32Array;
  readonly #askedColumns: Int32Array;
  /** By place of the key in the export. */
  readonly #tallies: CohortTally[] = [];

  constructor(survey: SurveyTally, options: StreamOptions) {
    const { plan } = survey;
    const asked = (column: number): boolean => options.mapped.has(plan.layout.columns[column]!.id);
    this.#survey = survey;
    this.#options = options;
    this.#adder = new RowAdder(plan, options.mapped);
    this.#itemColumns = Int32Array.from(plan.items, ({ column }) => column).filter(asked);
    this.#askedColumns = plan.scoredColumns.filter(asked);
  }

  /** Adds the rows of a batch; `keys` are the cohorts that its rows name, a list that only grows. */
  add(batch: ResponseBatch, keys: readonly CohortKey[]): void {
    for (let place = this.#tallies.length; place < keys.length; place += 1) this.#open(keys[place]!);
    const { codes, cohorts, texts } = batch;
    const rows = this.#chooseRows(batch);
    this.#adder.add({ codes, cohorts, rows: cohorts ? orderByCohort(rows, cohorts, keys.length) : rows });
    if (texts.length > 0) this.#addTexts(batch, new Set(rows));
  }

  #addTexts(batch: ResponseBatch, counted: ReadonlySet<number>): void {
    for (const { row, question, text, quotable } of batch.texts) {
      if (!counted.has(row)) continue;
      addComments(this.#tallies[placeOf(batch, row)]!, question, [{ text, quotable }]);
    }
  }

  /** Call it after the last batch: the counts are not whole before. */
  finish(): void {
    this.#adder.finish();
  }

  #open(key: CohortKey): void {
    const tally = this.#survey.open(this.#options.nameCohort(key));
    for (const id of this.#options.mapped) tally.mapped.add(id);
    this.#tallies.push(tally);
    this.#adder.open(tally.counts);
  }

  /** The rows that count. One without any answer is no response, whatever the rule. */
  #chooseRows(batch: ResponseBatch): Uint32Array {
    const { width } = this.#survey.plan.layout;
    const rows = new Uint32Array(batch.rowCount);
    let count = 0;
    for (let row = 0; row < batch.rowCount; row += 1) {
      const offset = row * width;
      const isUnfinished = batch.unfinished?.[row] === 1;
      const counts =
        holdsAnswer(this.#itemColumns, batch.codes, offset) &&
        (!isUnfinished || this.#keepsUnfinished(batch.codes, offset));
      if (counts) rows[count++] = row;
      if (isUnfinished || !counts) this.#noteUnfinished(placeOf(batch, row), counts);
    }
    return rows.subarray(0, count);
  }

  #noteUnfinished(place: number, isKept: boolean): void {
    const tally = this.#tallies[place]!;
    if (isKept) tally.unfinishedKept += 1;
    else tally.unfinishedDropped += 1;
  }

  #keepsUnfinished(codes: Uint8Array, offset: number): boolean {
    if (this.#options.rule !== 'half') return this.#options.rule === 'keep';
    const answered = countAnswered(this.#askedColumns, codes, offset);
    return 2 * answered >= this.#askedColumns.length;
  }
}

/** The place of the cohort that a row belongs to. */
function placeOf({ cohorts }: ResponseBatch, row: number): number {
  return cohorts ? cohorts[row]! : 0;
}

function holdsAnswer(columns: Int32Array, codes: Uint8Array, offset: number): boolean {
  for (let index = 0; index < columns.length; index += 1) {
    if (codes[offset + columns[index]!] !== BLANK) return true;
  }
  return false;
}

/** How many of the columns of a row hold an answer: a value or "no opinion", anything but blank. */
function countAnswered(columns: Int32Array, codes: Uint8Array, offset: number): number {
  let answered = 0;
  for (let index = 0; index < columns.length; index += 1) {
    if (codes[offset + columns[index]!] !== BLANK) answered += 1;
  }
  return answered;
}
