/**
 * Owns the fast way from the bytes of a large CSV file to codes: no string a cell, a table from bytes to codes a column.
 *
 * Why: splitting a million rows of 26 cells into strings takes longer than all statistics (docs/performance.md). What it does not
 * understand it does not guess: a row of an unusual kind is read by the general way, and from a quotation mark that the
 * simple rules do not explain, or bytes that are not UTF-8, the general way takes over the rest of the file. Both end in the
 * same column coders, so only the way from bytes to cells differs.
 */
import type { FreeText, ResponseBatch } from '../../model/responses.js';
import type { RowCoder } from '../code-rows.js';
import type { RowChecks } from '../row-checks.js';
import type { TableRow } from '../table-rows.js';
import { ByteMemo, UNKNOWN } from './byte-memo.js';
import type { FastColumn, FastPlan } from './plan-scan.js';
import { RowScanner } from './row-scanner.js';

const LINE_FEED = 0x0a;
/** Rows a batch: enough to make the hand-over cheap, few enough to stay in the cache. */
const BATCH_ROWS = 4096;

/** What is left for the general way: the bytes from the row that was not understood, and that row's number. */
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
  /** Cells of the bytes of one row, by the general rules. */
  splitRow(text: string): readonly string[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export class ResponseScanner {
  readonly #context: ScanContext;
  readonly #scanner: RowScanner;
  readonly #memos: readonly ByteMemo[];
  /** By column, the entry that the cell of the row at hand was found in. */
  readonly #found: Int32Array;
  readonly #codes: Uint8Array;
  readonly #cohorts: Uint32Array;
  #texts: FreeText[] = [];
  #filled = 0;
  /** Number of the last row seen. */
  #row: number;

  constructor(context: ScanContext) {
    const { plan, coder } = context;
    this.#context = context;
    this.#scanner = new RowScanner(plan.width, plan.separator);
    this.#memos = plan.columns.map(() => new ByteMemo());
    this.#found = new Int32Array(plan.columns.length);
    this.#codes = new Uint8Array(BATCH_ROWS * coder.layout.width);
    this.#cohorts = new Uint32Array(BATCH_ROWS);
    this.#row = plan.rowsBefore;
  }

  /** Batches of the rows; ends with what it leaves to the general way, or undefined when it read all. */
  async *read(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ResponseBatch, Rest | undefined> {
    const iterator = bytes[Symbol.asyncIterator]();
    let held: Uint8Array = NOTHING;
    for (let isLast = false; !isLast; ) {
      const next = await iterator.next();
      isLast = next.done === true;
      const buffer = withSentinel(held, next.done ? NOTHING : next.value, isLast);
      const { at, isOdd } = yield* this.#readBuffer(buffer, isLast);
      held = buffer.subarray(at, buffer.length - 1);
      if (isOdd) return this.#leave(held, iterator);
    }
    if (this.#filled > 0) yield this.#batch();
    this.#settle();
    return undefined;
  }

  /** Takes the rows that a buffer holds whole; the place of the first that it does not, or that is not understood. */
  *#readBuffer(
    buffer: Uint8Array,
    isLast: boolean,
  ): Generator<ResponseBatch, { at: number; isOdd: boolean }> {
    const end = buffer.length - 1;
    let at = 0;
    while (at < end) {
      const result = this.#scanner.scan(buffer, at, end);
      if (result === 'incomplete' && !isLast) break;
      if (result !== 'row' || !this.#takeRow(buffer, at)) {
        if (this.#filled > 0) yield this.#batch();
        this.#settle();
        return { at, isOdd: true };
      }
      at = this.#scanner.next;
      if (this.#filled === BATCH_ROWS) yield this.#batch();
    }
    return { at, isOdd: false };
  }

  #batch(): ResponseBatch {
    const { plan } = this.#context;
    const batch = {
      rowCount: this.#filled,
      codes: this.#codes,
      unfinished: null,
      cohorts: plan.group >= 0 ? this.#cohorts : null,
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
    if (row < plan.firstRow) {
      this.#row = row;
      return true;
    }
    const isPlain =
      this.#scanner.count === plan.width && !this.#scanner.isEscaped && this.#takePlain(bytes, row);
    if (!isPlain && !this.#takeSlowly(bytes, at, row)) return false;
    this.#row = row;
    return true;
  }

  /** Codes a row of ordinary cells; false when it holds no answer, or something that only the general way understands. */
  #takePlain(bytes: Uint8Array, row: number): boolean {
    const { plan, coder, checks } = this.#context;
    const { starts, ends } = this.#scanner;
    const base = this.#filled * coder.layout.width;
    this.#codes.set(plan.blank, base);
    let answered = 0;
    for (let index = 0; index < plan.columns.length; index += 1) {
      const column = plan.columns[index]!;
      const value = this.#valueOf(index, column, bytes, row);
      if (value === UNKNOWN) return this.#undo(index);
      if (column.tally) {
        this.#codes[base + column.place] = value;
        answered += ends[column.index]! - starts[column.index]!;
      } else this.#cohorts[this.#filled] = value;
    }
    const isCounted =
      answered > 0 && (plan.id < 0 || checks.addBytes(row, bytes, starts[plan.id]!, ends[plan.id]!));
    if (!isCounted) return this.#undo(plan.columns.length);
    if (plan.id < 0) checks.addRow();
    this.#filled += 1;
    return true;
  }

  /** The code or cohort of a cell, from memory or learnt now; UNKNOWN when its bytes are not UTF-8. */
  #valueOf(index: number, column: FastColumn, bytes: Uint8Array, row: number): number {
    const start = this.#scanner.starts[column.index]!;
    const end = this.#scanner.ends[column.index]!;
    const hash = this.#scanner.hashes[column.index]!;
    const memo = this.#memos[index]!;
    const known = memo.find(bytes, start, end, hash);
    this.#found[index] = known;
    if (known !== UNKNOWN) return memo.values[known]!;
    const text = decode(bytes.subarray(start, end));
    if (text === undefined) return UNKNOWN;
    const value = column.tally ? column.tally.code(text, row) : this.#context.placeOf(text);
    this.#found[index] = memo.add(bytes, start, end, hash, value);
    return value;
  }

  /** Takes back the counts of a row's first columns, since the general way counts the row again. */
  #undo(columns: number): false {
    for (let index = 0; index < columns; index += 1) {
      const entry = this.#found[index]!;
      if (entry !== UNKNOWN) this.#memos[index]!.again[entry]! -= 1;
    }
    return false;
  }

  /** One row by the general rules: cells as strings. */
  #takeSlowly(bytes: Uint8Array, at: number, row: number): boolean {
    const { coder, checks, plan } = this.#context;
    const text = decode(bytes.subarray(at, this.#scanner.next - 1));
    if (text === undefined) return false;
    const { cells }: Pick<TableRow, 'cells'> = { cells: this.#context.splitRow(text.replace(/\r$/, '')) };
    if (cells.every((cell) => cell.trim() === '')) return true;
    checks.add(row, cells);
    coder.code(cells, row, this.#codes, this.#filled * coder.layout.width, this.#texts, this.#filled);
    if (plan.group >= 0) this.#cohorts[this.#filled] = this.#context.placeOf(cells[plan.group] ?? '');
    this.#filled += 1;
    return true;
  }

  /** Counts what was found again, so that the labels of a column have their numbers whichever way they were read. */
  #settle(): void {
    this.#context.plan.columns.forEach((column, index) => {
      const { tally } = column;
      if (!tally) return;
      const memo = this.#memos[index]!;
      memo.again.forEach((count, entry) => {
        if (count !== 0) tally.countMore(utf8.decode(memo.keyOf(entry)), count);
      });
    });
  }

  #leave(left: Uint8Array, iterator: AsyncIterator<Uint8Array>): Rest {
    return { bytes: goOn(left.slice(), iterator), row: this.#row };
  }
}

const NOTHING = new Uint8Array(0);

/** What was held and what came, with a line feed behind; at the end of the file also one for a last row without its own. */
function withSentinel(held: Uint8Array, more: Uint8Array, isLast: boolean): Uint8Array {
  const size = held.length + more.length;
  const needsEnd = isLast && held.length > 0 && held.at(-1) !== LINE_FEED ? 1 : 0;
  const buffer = new Uint8Array(size + needsEnd + 1);
  buffer.set(held);
  buffer.set(more, held.length);
  buffer.fill(LINE_FEED, size);
  return buffer;
}

async function* goOn(left: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  if (left.length > 0) yield left;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
