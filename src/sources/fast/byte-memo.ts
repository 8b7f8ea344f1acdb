/** Owns remembering what a short run of bytes meant the first time, so that the millionth "Plutôt d’accord" makes no string. */

/** So many different values are remembered in one column; a column with more is no closed question. */
const MOST_ENTRIES = 4_000;
/** Nothing is remembered yet. */
export const UNKNOWN = -1;

/** An open table from bytes to a number, with a count an entry. Hashes come from the scanner, which sees each byte once. */
export class ByteMemo {
  #slots = new Int32Array(64).fill(UNKNOWN);
  readonly #hashes: number[] = [];
  readonly #keys: Uint8Array[] = [];
  readonly values: number[] = [];
  /** How often each entry was found again after it was added. */
  readonly again: number[] = [];

  /** The entry for these bytes, counted, or UNKNOWN. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]!;
      if (entry === UNKNOWN) return UNKNOWN;
      if (this.#hashes[entry] === hash && this.#isSame(entry, bytes, start, end)) {
        this.again[entry]! += 1;
        return entry;
      }
    }
  }

  /** Remembers a value and gives its entry; UNKNOWN when there are too many, so that each further one is looked up anew. */
  add(bytes: Uint8Array, start: number, end: number, hash: number, value: number): number {
    if (this.values.length >= MOST_ENTRIES) return UNKNOWN;
    this.#hashes.push(hash);
    this.#keys.push(bytes.slice(start, end));
    this.again.push(0);
    this.values.push(value);
    if (this.values.length * 2 > this.#slots.length) this.#grow();
    else this.#place(this.values.length - 1);
    return this.values.length - 1;
  }

  /** The bytes of an entry. */
  keyOf(entry: number): Uint8Array {
    return this.#keys[entry]!;
  }

  #isSame(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
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
    for (let entry = 0; entry < this.values.length; entry += 1) this.#place(entry);
  }
}
