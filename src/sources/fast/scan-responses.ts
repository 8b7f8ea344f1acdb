/**
 * Owns the fast way from the bytes of a large CSV file to codes: no string a cell, a table from bytes to codes a column.
 *
 * Why: splitting a million rows of 26 cells into strings takes longer than all statistics (docs/performance.md). What it has not
 * met before it does not guess: such a row is read by the general way, and remembered. From a quotation mark that the simple
 * rules do not explain, or bytes that are not UTF-8, the general way takes over the rest of the file. So both ways end in the
 * same column coders, and only the way from bytes to cells differs.
 */

import { BLANK, type FreeText, type ResponseBatch } from '../../model/responses.js';
import type { RowCoder } from '../code-rows.js';
import { decodeUtf8 } from '../decode-bytes.js';
import type { RowChecks } from '../row-checks.js';
import type { FastPlan } from './plan-scan.js';
import { RowScanner } from './row-scanner.js';
import { ScanBuffer } from './scan-buffer.js';

/** Rows a batch: so many that each of some hundred cohorts has a fair number of them, and their codes stay in the cache. */
const BATCH_ROWS = 32_768;

/** What is left for the general way: the bytes from the row that was not understood, and how many rows stand before it. */
export interface Rest {
  bytes: AsyncIterable<Uint8Array>;
  row: number;
}

export interface ScanContext {
  plan: FastPlan;
  coder: RowCoder;
  checks: RowChecks;
  /** Place of the cohort of a row, by the text of the one cell that names it. */
  placeOf(text: string): number;
  /** Cells of the text of one row, by the general rules. */
  splitRow(text: string): readonly string[];
}

export class ResponseScanner {
  readonly #context: ScanContext;
  readonly #scanner: RowScanner;
  readonly #buffer = new ScanBuffer();
  readonly #width: number;
  readonly #codes: Uint8Array;
  readonly #cohorts: Uint32Array;
  #texts: FreeText[] = [];
  #filled = 0;
  /** Number of the last row seen. */
  #row = 0;

  constructor(context: ScanContext) {
    this.#context = context;
    this.#width = context.coder.layout.width;
    this.#scanner = new RowScanner(context.plan);
    this.#codes = new Uint8Array(BATCH_ROWS * this.#width).fill(BLANK);
    this.#cohorts = new Uint32Array(BATCH_ROWS);
  }

  /** Batches of the rows; ends with what it leaves to the general way, or undefined when it read all. */
  async *read(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ResponseBatch, Rest | undefined> {
    const iterator = bytes[Symbol.asyncIterator]();
    for (let isLast = false; !isLast; ) {
      const next = await iterator.next();
      isLast = next.done === true;
      const isOdd = yield* this.#take(next.done ? NOTHING : next.value, isLast);
      if (!isOdd) continue;
      if (this.#filled > 0) yield this.#batch();
      return { bytes: goOn(this.#buffer.left(), iterator), row: this.#row };
    }
    if (this.#filled > 0) yield this.#batch();
    return undefined;
  }

  /** The same of bytes that are at hand; ends with true when it read all of them. */
  *readNow(blocks: Iterable<Uint8Array>): Generator<ResponseBatch, boolean> {
    for (const block of blocks) {
      if (yield* this.#take(block, false)) return false;
    }
    if (yield* this.#take(NOTHING, true)) return false;
    if (this.#filled > 0) yield this.#batch();
    return true;
  }

  /** Goes on behind the rows above the responses: what is read begins further down. */
  passHead(): void {
    this.#row = this.#context.plan.firstRow - 1;
  }

  /** Takes more bytes, and the rows that are whole now; true when one is not understood. */
  *#take(more: Uint8Array, isLast: boolean): Generator<ResponseBatch, boolean> {
    const buffer = this.#buffer;
    buffer.add(more, isLast);
    this.#scanner.open(buffer.bytes);
    while (buffer.at < buffer.end) {
      const base = this.#filled * this.#width;
      const result = this.#scanner.scan(buffer.bytes, buffer.at, buffer.end, this.#codes, base);
      if (result === 'incomplete' && !isLast) return false;
      if (result !== 'row' || !this.#takeRow(buffer.bytes, buffer.at)) return true;
      buffer.at = this.#scanner.next;
      if (this.#filled === BATCH_ROWS) yield this.#batch();
    }
    return false;
  }

  #batch(): ResponseBatch {
    const cohorts = this.#context.plan.group >= 0 ? this.#cohorts : null;
    const batch = {
      rowCount: this.#filled,
      codes: this.#codes,
      unfinished: null,
      cohorts,
      texts: this.#texts,
    };
    this.#filled = 0;
    this.#texts = [];
    return batch;
  }

  /** False when the row's bytes are not UTF-8; nothing of it was counted then. */
  #takeRow(bytes: Uint8Array, at: number): boolean {
    const { plan } = this.#context;
    const row = this.#row + 1;
    const isHead = row < plan.firstRow;
    if (
      !isHead &&
      !(this.#scanner.isPlain && this.#takeCoded(bytes, row)) &&
      !this.#takeSlowly(bytes, at, row)
    ) {
      return false;
    }
    this.#row = row;
    return true;
  }

  /** A row whose cells were all met before: its codes stand already. False when its id is for the general way. */
  #takeCoded(bytes: Uint8Array, row: number): boolean {
    const { plan, checks } = this.#context;
    const { idStart, idEnd, cohort } = this.#scanner;
    if (plan.id < 0) checks.addRow();
    else if (!checks.addBytes(row, bytes, idStart, idEnd)) return false;
    this.#cohorts[this.#filled] = cohort;
    this.#filled += 1;
    return true;
  }

  /** One row by the general rules: cells as strings. What they mean is remembered when the row is an ordinary one. */
  #takeSlowly(bytes: Uint8Array, at: number, row: number): boolean {
    const { coder, checks, plan } = this.#context;
    const text = decodeUtf8(bytes.subarray(at, this.#scanner.next - 1));
    if (text === undefined) return false;
    const cells = this.#context.splitRow(text.replace(/\r$/, ''));
    if (cells.every((cell) => cell.trim() === '')) return true;
    checks.add(row, cells);
    coder.code(cells, row, { codes: this.#codes, texts: this.#texts }, this.#filled);
    if (plan.group >= 0) this.#cohorts[this.#filled] = this.#context.placeOf(cells[plan.group] ?? '');
    if (cells.length === plan.width) this.#learn(bytes, at, cells);
    this.#filled += 1;
    return true;
  }

  /** Labels that mean nothing are not remembered, so that each is counted for the report. */
  #learn(bytes: Uint8Array, at: number, cells: readonly string[]): void {
    const known = new Map<number, number>();
    for (const { index, place, tally } of this.#context.plan.columns) {
      const cell = cells[index]!;
      // Doubled quotation marks: the bytes are not the text.
      if (cell.includes('"') || cell === '' || (tally && !tally.knows(cell))) continue;
      const value = tally ? this.#codes[this.#filled * this.#width + place]! : this.#cohorts[this.#filled]!;
      known.set(index, value);
    }
    this.#scanner.learn(bytes, at, this.#buffer.end, known);
  }
}

const NOTHING = new Uint8Array(0);

async function* goOn(left: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  if (left.length > 0) yield left;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}
