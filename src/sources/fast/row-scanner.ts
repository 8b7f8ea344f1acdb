/** Owns finding rows and fields in the bytes of a CSV file in UTF-8, and coding what is known of them in the same pass. */
import { BLANK } from '../../model/responses.js';
import { ByteMemo, UNKNOWN } from './byte-memo.js';
import type { FastPlan } from './plan-scan.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const INCOMPLETE = -1;
const ODD = -2;

export type ScanResult =
  /** A row was found, and coded if it is plain. */
  | 'row'
  /** The bytes end before the row does. */
  | 'incomplete'
  /** A quotation mark stands where the simple rules do not say what it means. */
  | 'odd';

/** One row after the other; its memory is used again for the next row. */
export class RowScanner {
  /** First byte after the row. */
  next = 0;
  /** Every cell is one that was met before, so that the row is coded. */
  isPlain = false;
  /** Place of the cohort that the row names. */
  cohort = 0;
  /** Where the tool's id of the response stands. */
  idStart = 0;
  idEnd = 0;
  readonly #plan: FastPlan;
  /** By field: the memo of its column; undefined for those that nobody looks at. */
  readonly #memos: readonly (ByteMemo | undefined)[];
  /** By field: place of its code in a coded row; −1 for the field that names the cohort, and those that nobody looks at. */
  readonly #places: Int32Array;
  /** By field and byte: the code of an answer of one byte. */
  readonly #singles: Int32Array;
  /** Two separators, each behind an answer of one byte, as a little-endian word. */
  readonly #separators: number;
  #view: DataView = new DataView(new ArrayBuffer(0));
  /** What the field scanned last means, and where it stands without quotation marks. */
  #value = 0;
  #start = 0;
  #end = 0;

  constructor(plan: FastPlan) {
    const columns = Array.from({ length: plan.width }, (_, field) => {
      return plan.columns.find(({ index }) => index === field);
    });
    this.#plan = plan;
    this.#memos = columns.map((column) => (column ? new ByteMemo() : undefined));
    this.#places = Int32Array.from(columns, (column) => column?.place ?? -1);
    this.#singles = new Int32Array(plan.width * 256).fill(UNKNOWN);
    this.#separators = (plan.separator << 8) | (plan.separator << 24);
  }

  /** Turns to other bytes. */
  open(bytes: Uint8Array): void {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Remembers what each of these fields of the row at `at` means; the bytes are those opened last. */
  learn(bytes: Uint8Array, at: number, end: number, values: ReadonlyMap<number, number>): void {
    let from = at;
    for (let field = 0; field < this.#plan.width; field += 1) {
      from = this.#scanField(bytes, from, end, field) + 1;
      const value = values.get(field);
      if (value === undefined) continue;
      const isSingle = this.#end - this.#start === 1 && this.#places[field]! >= 0;
      if (isSingle) this.#singles[field * 256 + bytes[this.#start]!] = value;
      this.#memos[field]!.add(bytes, this.#start, this.#end, value);
    }
  }

  /**
   * Finds the row that starts at `at` in the bytes opened last, and writes its codes from `base` on. `bytes[end]` must be a line
   * feed that is not part of the data, with `PADDING` more bytes behind it.
   */
  scan(bytes: Uint8Array, at: number, end: number, codes: Uint8Array, base: number): ScanResult {
    const { width } = this.#plan;
    const places = this.#places;
    this.isPlain = true;
    let isAnswered = false;
    let field = 0;
    let from = at;
    for (;;) {
      const pairs = this.#scanPairs(from, field, codes, base);
      if (pairs > 0) isAnswered = true;
      field += 2 * pairs;
      from = this.#scanField(bytes, from + 4 * pairs, end, field);
      if (from < 0) return from === INCOMPLETE ? 'incomplete' : 'odd';
      const place = field < width ? places[field]! : -1;
      if (place >= 0) {
        codes[base + place] = this.#value;
        if (this.#value !== BLANK) isAnswered = true;
      } else this.#keep(field);
      field += 1;
      if (bytes[from] === LINE_FEED) break;
      from += 1;
    }
    if (from >= end) return 'incomplete';
    this.next = from + 1;
    this.isPlain &&= field === width && isAnswered;
    return 'row';
  }

  /** A file of digits is little else than answers of one byte: two at a time while it goes on. The number of such pairs. */
  #scanPairs(at: number, first: number, codes: Uint8Array, base: number): number {
    const singles = this.#singles;
    const places = this.#places;
    const last = places.length - 2;
    let pairs = 0;
    for (let field = first; field <= last; field += 2) {
      const word = this.#view.getInt32(at + pairs * 4, true);
      if ((word & 0xff00ff00) !== this.#separators) break;
      const one = singles[(field << 8) | (word & 0xff)]!;
      const two = singles[((field + 1) << 8) | ((word >>> 16) & 0xff)]!;
      if ((one | two) < 0) break;
      codes[base + places[field]!] = one;
      codes[base + places[field + 1]!] = two;
      pairs += 1;
    }
    return pairs;
  }

  /** Keeps what the field scanned last says beside the answers. */
  #keep(field: number): void {
    if (field === this.#plan.group) this.cohort = this.#value;
    if (field !== this.#plan.id) return;
    this.idStart = this.#start;
    this.idEnd = this.#end;
  }

  /** Scans one field; the place of the separator or line feed behind it, or a negative result. */
  #scanField(bytes: Uint8Array, from: number, end: number, field: number): number {
    const { separator } = this.#plan;
    const first = bytes[from]!;
    if (first === QUOTE) return this.#scanQuoted(bytes, from, end, field);
    const memo = this.#memos[field];
    if (memo !== undefined && first !== separator && first !== LINE_FEED) {
      const value = memo.match(bytes, this.#view, from, separator);
      if (value !== UNKNOWN) {
        this.#value = value;
        this.#start = from;
        this.#end = from + memo.matched;
        return this.#end;
      }
    }
    let index = from;
    while (bytes[index] !== separator && bytes[index] !== LINE_FEED) index += 1;
    const isReturn = bytes[index] === LINE_FEED && index > from && bytes[index - 1] === CARRIAGE_RETURN;
    this.#look(bytes, from, isReturn ? index - 1 : index, field);
    return index;
  }

  /** The same of a field in quotation marks. */
  #scanQuoted(bytes: Uint8Array, open: number, end: number, field: number): number {
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
    this.#look(bytes, open + 1, close, field);
    return after;
  }

  /** Keeps where a field stands, and looks its bytes up. */
  #look(bytes: Uint8Array, start: number, end: number, field: number): void {
    this.#start = start;
    this.#end = end;
    const memo = this.#memos[field];
    if (memo === undefined) return;
    const isBlank = start === end && this.#places[field]! >= 0;
    const value = isBlank ? BLANK : memo.find(bytes, start, end);
    this.#value = value;
    if (value === UNKNOWN) this.isPlain = false;
  }
}
