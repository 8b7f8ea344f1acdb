/** Owns remembering what a short run of bytes means, so that the millionth "Plutôt d’accord" makes no string. */

/** So many different values are remembered in one column; a column with more is no closed question. */
const MOST_ENTRIES = 4_000;
/** With as few entries, each is tried in turn before the end of the field is looked for. */
const FEW = 12;
const LINE_FEED = 0x0a;
/** Nothing is remembered of these bytes. */
export const UNKNOWN = -1;

/** A table from bytes to a number that is not negative. */
export class ByteMemo {
  #slots = new Int32Array(64).fill(UNKNOWN);
  readonly #hashes: number[] = [];
  readonly #keys: Uint8Array[] = [];
  readonly #values: number[] = [];
  /** The whole words of the first keys, little-endian, and their lengths in bytes. */
  readonly #words: Int32Array[] = [];
  readonly #lengths = new Int32Array(FEW);
  /** Length in bytes of the key that `match` found last. */
  matched = 0;

  /**
   * The value of the key that stands at `at` with a separator or line feed behind it, without looking for that end first.
   * `view` shows the same bytes.
   */
  match(bytes: Uint8Array, view: DataView, at: number, separator: number): number {
    const count = this.#values.length;
    if (count > FEW) return UNKNOWN;
    for (let entry = 0; entry < count; entry += 1) {
      const length = this.#lengths[entry]!;
      const after = bytes[at + length];
      if (after !== separator && after !== LINE_FEED) continue;
      if (!this.#standsAt(entry, bytes, view, at)) continue;
      this.matched = length;
      return this.#values[entry]!;
    }
    return UNKNOWN;
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
    if (entry < FEW) {
      this.#lengths[entry] = key.length;
      this.#words.push(wordsOf(key));
    }
    if (entry * 2 > this.#slots.length) this.#grow();
    else this.#place(entry);
  }

  /** Four bytes at a time: comparing byte by byte was half the time of a file of labels. */
  #standsAt(entry: number, bytes: Uint8Array, view: DataView, at: number): boolean {
    const words = this.#words[entry]!;
    for (let word = 0; word < words.length; word += 1) {
      if (view.getInt32(at + word * 4, true) !== words[word]) return false;
    }
    const key = this.#keys[entry]!;
    for (let index = words.length * 4; index < key.length; index += 1) {
      if (key[index] !== bytes[at + index]) return false;
    }
    return true;
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
  return Int32Array.from({ length: key.length >> 2 }, (_, word) => view.getInt32(word * 4, true));
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
  return hash;
}
