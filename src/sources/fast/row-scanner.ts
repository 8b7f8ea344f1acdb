/** Owns finding rows and fields in the bytes of a CSV file in UTF-8, and coding what is known of them in the same pass. */
import { BLANK } from '../../model/responses.js';
import { ByteMemo, UNKNOWN } from './byte-memo.js';
import type { FastPlan } from './plan-scan.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

export type ScanResult =
  /** A row was found, and coded if it is plain. */
  | 'row'
  /** The bytes end before the row does. */
  | 'incomplete'
  /** A quotation mark stands where the simple rules do not say what it means. */
  | 'odd';

/** One row after the other; its memory is used again for the next row. */
export class RowScanner {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** First byte after the row. */
  next = 0;
  /** Every cell is one that was met before, so that the row is coded. */
  isPlain = false;
  /** Place of the cohort that the row names. */
  cohort = 0;
  readonly #plan: FastPlan;
  /** By field: the memo of its column; undefined for those that nobody looks at. */
  readonly #memos: readonly (ByteMemo | undefined)[];
  /** By field: place of its code in a coded row; −1 for the field that names the cohort, and those that nobody looks at. */
  readonly #places: Int32Array;
  /** By field and byte: the value of a cell of one byte. */
  readonly #singles: Int32Array;
  #view: DataView = new DataView(new ArrayBuffer(0));
  #count = 0;

  constructor(plan: FastPlan) {
    const columns = Array.from({ length: plan.width }, (_, field) => {
      return plan.columns.find(({ index }) => index === field);
    });
    this.#plan = plan;
    this.starts = new Int32Array(plan.width);
    this.ends = new Int32Array(plan.width);
    this.#memos = columns.map((column) => (column ? new ByteMemo() : undefined));
    this.#places = Int32Array.from(columns, (column) => column?.place ?? -1);
    this.#singles = new Int32Array(plan.width * 256).fill(UNKNOWN);
  }

  /** Turns to other bytes. */
  open(bytes: Uint8Array): void {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Remembers what the cell of a field in the row found last means. */
  learn(bytes: Uint8Array, field: number, value: number): void {
    const start = this.starts[field]!;
    const end = this.ends[field]!;
    if (end - start === 1) this.#singles[field * 256 + bytes[start]!] = value;
    this.#memos[field]!.add(bytes, start, end, value);
  }

  /**
   * Finds the row that starts at `at` in the bytes opened last, and writes its codes from `base` on. `bytes[end]` must be a line
   * feed that is not part of the data.
   */
  scan(bytes: Uint8Array, at: number, end: number, codes: Uint8Array, base: number): ScanResult {
    const { separator, width } = this.#plan;
    this.isPlain = true;
    this.#count = 0;
    let answered = 0;
    let from = at;
    for (;;) {
      const isQuoted = bytes[from] === QUOTE;
      const after = isQuoted ? this.#scanQuoted(bytes, from, end) : this.#scanField(bytes, from, separator);
      if (after < 0) return after === INCOMPLETE ? 'incomplete' : 'odd';
      const field = this.#count;
      const place = field < width ? this.#places[field]! : -1;
      if (place >= 0) {
        codes[base + place] = this.#value;
        if (this.#value !== BLANK) answered += 1;
      } else if (field === this.#plan.group) this.cohort = this.#value;
      this.#count = field + 1;
      if (bytes[after] === LINE_FEED) {
        if (after >= end) return 'incomplete';
        this.next = after + 1;
        this.isPlain &&= field + 1 === width && answered > 0;
        return 'row';
      }
      from = after + 1;
    }
  }

  /** What the field scanned last means. */
  #value = 0;

  /** Scans a field without quotation marks; the place of the separator or line feed after it. */
  #scanField(bytes: Uint8Array, from: number, separator: number): number {
    const field = this.#count;
    const memo = field < this.#memos.length ? this.#memos[field] : undefined;
    const first = bytes[from]!;
    if (memo !== undefined && first !== separator && first !== LINE_FEED) {
      const second = bytes[from + 1]!;
      const isSingle = second === separator || second === LINE_FEED;
      const value = isSingle
        ? this.#singles[field * 256 + first]!
        : memo.match(bytes, this.#view, from, separator);
      if (value !== UNKNOWN) {
        this.#value = value;
        const end = from + (isSingle ? 1 : memo.matched);
        this.starts[field] = from;
        this.ends[field] = end;
        return end;
      }
    }
    let index = from;
    while (bytes[index] !== separator && bytes[index] !== LINE_FEED) index += 1;
    const isReturn = bytes[index] === LINE_FEED && index > from && bytes[index - 1] === CARRIAGE_RETURN;
    this.#look(bytes, from, isReturn ? index - 1 : index);
    return index;
  }

  /** Scans a field in quotation marks; the place of the separator or line feed after it, or a negative result. */
  #scanQuoted(bytes: Uint8Array, open: number, end: number): number {
    let close = open + 1;
    for (;;) {
      while (bytes[close] !== QUOTE) {
        if (close >= end) return INCOMPLETE;
        close += 1;
      }
      if (close + 1 >= end) return INCOMPLETE;
      if (bytes[close + 1] !== QUOTE) break;
      // Doubled quotation marks: the bytes of the field are not its text.
      this.isPlain = false;
      close += 2;
    }
    let after = close + 1;
    if (bytes[after] === CARRIAGE_RETURN && bytes[after + 1] === LINE_FEED) after += 1;
    if (bytes[after] !== this.#plan.separator && bytes[after] !== LINE_FEED) return ODD;
    this.#look(bytes, open + 1, close);
    return after;
  }

  /** Keeps where a field stands, and looks its bytes up. */
  #look(bytes: Uint8Array, start: number, end: number): void {
    const field = this.#count;
    if (field >= this.starts.length) return;
    this.starts[field] = start;
    this.ends[field] = end;
    const memo = this.#memos[field];
    if (memo === undefined) return;
    const isBlank = start === end && this.#places[field]! >= 0;
    const value = isBlank ? BLANK : memo.find(bytes, start, end);
    this.#value = value;
    if (value === UNKNOWN) this.isPlain = false;
  }
}

const INCOMPLETE = -1;
const ODD = -2;
