/** Owns finding rows and fields in the bytes of a CSV file in UTF-8, one pass, no string. */

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
/** FNV-1a, 32 bits. */
const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

export type ScanResult =
  /** A row was found: see the scanner's fields. */
  | 'row'
  /** The bytes end before the row does. */
  | 'incomplete'
  /** A quotation mark stands where the simple rules do not say what it means. */
  | 'odd';

/** Where the fields of the row found last stand; its memory is used again for the next row. */
export class RowScanner {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** Number of fields; more than there is room for are counted but not kept. */
  count = 0;
  /** Some field holds doubled quotation marks, so that its bytes are not its text. */
  isEscaped = false;
  /** First byte after the row. */
  next = 0;
  readonly #separator: number;

  constructor(room: number, separator: number) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.hashes = new Int32Array(room);
    this.#separator = separator;
  }

  /** Finds the row that starts at `at`. `bytes[end]` must be a line feed that is not part of the data. */
  scan(bytes: Uint8Array, at: number, end: number): ScanResult {
    const separator = this.#separator;
    this.count = 0;
    this.isEscaped = false;
    let from = at;
    for (;;) {
      if (bytes[from] === QUOTE) {
        const after = this.#scanQuoted(bytes, from, end);
        if (after < 0) return after === INCOMPLETE ? 'incomplete' : 'odd';
        from = after;
      } else {
        let hash = HASH_START;
        let index = from;
        let byte = bytes[index]!;
        while (byte !== separator && byte !== LINE_FEED) {
          hash = Math.imul(hash ^ byte, HASH_PRIME);
          index += 1;
          byte = bytes[index]!;
        }
        if (byte === LINE_FEED && index > from && bytes[index - 1] === CARRIAGE_RETURN) {
          this.#keep(from, index - 1, hashOf(bytes, from, index - 1));
        } else this.#keep(from, index, hash);
        from = index;
      }
      if (bytes[from] === LINE_FEED) break;
      from += 1;
    }
    if (from >= end) return 'incomplete';
    this.next = from + 1;
    return 'row';
  }

  /** Keeps a field in quotation marks; the place of the separator or line feed after it, or a negative result. */
  #scanQuoted(bytes: Uint8Array, open: number, end: number): number {
    let close = open + 1;
    for (;;) {
      while (bytes[close] !== QUOTE) {
        if (close >= end) return INCOMPLETE;
        close += 1;
      }
      if (close + 1 >= end) return INCOMPLETE;
      if (bytes[close + 1] !== QUOTE) break;
      this.isEscaped = true;
      close += 2;
    }
    let after = close + 1;
    if (bytes[after] === CARRIAGE_RETURN && bytes[after + 1] === LINE_FEED) after += 1;
    if (bytes[after] !== this.#separator && bytes[after] !== LINE_FEED) return ODD;
    this.#keep(open + 1, close, hashOf(bytes, open + 1, close));
    return after;
  }

  #keep(start: number, end: number, hash: number): void {
    if (this.count < this.starts.length) {
      this.starts[this.count] = start;
      this.ends[this.count] = end;
      this.hashes[this.count] = hash;
    }
    this.count += 1;
  }
}

const INCOMPLETE = -1;
const ODD = -2;

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ bytes[index]!, HASH_PRIME);
  return hash;
}
