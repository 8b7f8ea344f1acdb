/**
 * Owns remembering ids that count upwards, as most tools number their responses ("1", "2", "r7", "r8"): each run without a gap
 * takes two numbers, so that a million ids take next to no memory, and no look-up.
 */
const ZERO = 0x30;
const NINE = 0x39;
/** Whole numbers of as many digits are exact. */
const MOST_DIGITS = 15;

/** Plain data: it travels between threads. */
export interface IdRunsData {
  /** What stands before the number in every id; undefined before the first. */
  prefix: Uint8Array | undefined;
  /** Upwards: the first and the last number of each run. */
  firsts: number[];
  lasts: number[];
}

export class IdRuns {
  readonly data: IdRunsData;

  constructor(data: IdRunsData = { prefix: undefined, firsts: [], lasts: [] }) {
    this.data = data;
  }

  /**
   * True when the id, in ASCII, was added before; undefined when this is not the place to know: another kind of id, or a number
   * under the highest that stands in no run.
   */
  addAndCheck(bytes: Uint8Array, start: number, end: number): boolean | undefined {
    const number = this.#numberOf(bytes, start, end);
    if (number < 0) return undefined;
    const { firsts, lasts } = this.data;
    const last = lasts.length - 1;
    const highest = last < 0 ? -1 : lasts[last]!;
    if (number <= highest) return this.#holds(number) ? true : undefined;
    if (last >= 0 && number === highest + 1) lasts[last] = number;
    else {
      firsts.push(number);
      lasts.push(number);
    }
    return false;
  }

  /** Whether a number stands in a run. */
  #holds(number: number): boolean {
    const { firsts, lasts } = this.data;
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lasts[middle]! < number) low = middle + 1;
      else high = middle;
    }
    return low < firsts.length && firsts[low]! <= number;
  }

  /** True when a number stands in runs of both, behind the same prefix. */
  sharesWith({ data: other }: IdRuns): boolean {
    const { prefix, firsts, lasts } = this.data;
    if (String(prefix) !== String(other.prefix)) return false;
    let place = 0;
    for (const [run, first] of firsts.entries()) {
      while (place < other.lasts.length && other.lasts[place]! < first) place += 1;
      if (place < other.firsts.length && other.firsts[place]! <= lasts[run]!) return true;
    }
    return false;
  }

  /** Every id. */
  *ids(): Generator<string> {
    const prefix = new TextDecoder().decode(this.data.prefix);
    for (const [run, first] of this.data.firsts.entries()) {
      for (let number = first; number <= this.data.lasts[run]!; number += 1) yield `${prefix}${number}`;
    }
  }

  /** −1 when the id is not the common prefix and a number without leading zeros. The first id says what the prefix is. */
  #numberOf(bytes: Uint8Array, start: number, end: number): number {
    this.data.prefix ??= bytes.slice(start, firstDigit(bytes, start, end));
    const { prefix } = this.data;
    const from = start + prefix.length;
    if (from >= end || end - from > MOST_DIGITS || (bytes[from] === ZERO && end - from > 1)) return -1;
    for (let index = 0; index < prefix.length; index += 1) {
      if (bytes[start + index] !== prefix[index]) return -1;
    }
    let number = 0;
    for (let index = from; index < end; index += 1) {
      const byte = bytes[index]!;
      if (byte < ZERO || byte > NINE) return -1;
      number = number * 10 + byte - ZERO;
    }
    return number;
  }
}

/** Where the digits at the end begin. */
function firstDigit(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1]! >= ZERO && bytes[at - 1]! <= NINE) at -= 1;
  return at;
}
