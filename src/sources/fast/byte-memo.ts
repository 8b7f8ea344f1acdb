/** Owns remembering what a short run of bytes means, so that the millionth "Plutôt d’accord" makes no string. */
import { findByWord, indexByWord, type WordIndex } from './word-index.js';

/** So many different values are remembered in one column; a column with more is no closed question. */
const MOST_ENTRIES = 4_000;
/** With as few entries, a field is recognised before its end is looked for. */
const FEW = 12;
/** None of them is longer, so that nobody looks further than this behind the end of the data. */
const LONGEST = 200;
/** Bytes behind the end of the data that may be looked at, whatever they hold. */
export const PADDING = LONGEST + 8;
const LINE_FEED = 0x0a;
/** Nothing is remembered of these bytes. */
export const UNKNOWN = -1;

/** A table from bytes to a number that is not negative. */
export class ByteMemo {
  #slots = new Int32Array(64).fill(UNKNOWN);
  readonly #hashes: number[] = [];
  readonly #keys: Uint8Array[] = [];
  readonly #values: number[] = [];
  /** By entry of the few: its words of four bytes, the last of which may overlap the one before. */
  readonly #words: Int32Array[] = [];
  /** Tells the few apart; undefined when there are too many, or no word does. */
  #index: WordIndex | undefined;
  /** Length in bytes of the key that `match` found last. */
  matched = 0;

  /**
   * The value of the key that stands at `at` with a separator or line feed behind it, without looking for that end first;
   * UNKNOWN does not mean that there is none. `view` shows the same bytes.
   */
  match(bytes: Uint8Array, view: DataView, at: number, separator: number): number {
    const index = this.#index;
    if (index === undefined) return UNKNOWN;
    const entry = findByWord(index, view.getInt32(at + index.offset, true));
    if (entry < 0) return UNKNOWN;
    const { length } = this.#keys[entry]!;
    const after = bytes[at + length];
    if (after !== separator && after !== LINE_FEED) return UNKNOWN;
    const words = this.#words[entry]!;
    const last = words.length - 1;
    if (view.getInt32(at + length - 4, true) !== words[last]) return UNKNOWN;
    for (let word = 0; word < last; word += 1) {
      if (view.getInt32(at + word * 4, true) !== words[word]) return UNKNOWN;
    }
    this.matched = length;
    return this.#values[entry]!;
  }

  /** The value of the field between `start` and `end`. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]!;
      if (entry === UNKNOWN) return UNKNOWN;
      if (this.#hashes[entry] === hash && this.#isKey(entry, bytes, start, end)) return this.#values[entry]!;
    }
  }

  /** Remembers a value, once; nothing when there are too many, so that each further one is looked up anew. */
  add(bytes: Uint8Array, start: number, end: number, value: number): void {
    const entry = this.#values.length;
    if (entry >= MOST_ENTRIES || this.find(bytes, start, end) !== UNKNOWN) return;
    const key = bytes.slice(start, end);
    this.#hashes.push(hashOf(bytes, start, end));
    this.#keys.push(key);
    this.#values.push(value);
    const isFew = entry < FEW && this.#keys.every(({ length }) => length <= LONGEST);
    this.#index = isFew ? indexByWord(this.#keys) : undefined;
    if (entry < FEW && key.length >= 4) this.#words[entry] = wordsOf(key);
    if (entry * 2 > this.#slots.length) this.#grow();
    else this.#place(entry);
  }

  #isKey(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const key = this.#keys[entry]!;
    if (key.length !== end - start) return false;
    for (let index = 0; index < key.length; index += 1) {
      if (key[index] !== bytes[start + index]) return false;
    }
    return true;
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[entry]! & mask;
    while (this.#slots[slot] !== UNKNOWN) slot = (slot + 1) & mask;
    this.#slots[slot] = entry;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(UNKNOWN);
    for (let entry = 0; entry < this.#values.length; entry += 1) this.#place(entry);
  }
}

function wordsOf(key: Uint8Array): Int32Array {
  const view = new DataView(key.buffer, key.byteOffset, key.length);
  const count = Math.ceil(key.length / 4);
  return Int32Array.from({ length: count }, (_, word) =>
    view.getInt32(Math.min(word * 4, key.length - 4), true),
  );
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
  return hash;
}
