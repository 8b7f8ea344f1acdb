/** Owns remembering which response ids were seen, in a few bytes each, so that a million of them fit in memory. */

/** Multipliers of FNV-1a and of a murmur finaliser; two hashes with different beginnings make 64 bits. */
const HIGH_START = 0x811c9dc5;
const LOW_START = 0x1000193;
const HIGH_PRIME = 0x01000193;
const LOW_PRIME = 0x85ebca6b;

/** A 64-bit fingerprint an id, in an open table: two of a million ids are mixed up once in ten million files. */
export class SeenIds {
  #table = new Int32Array(2 * 1024);
  #size = 0;

  /** True when the id was added before. */
  addAndCheck(id: string): boolean {
    let high = HIGH_START;
    let low = LOW_START;
    for (let index = 0; index < id.length; index += 1) {
      const code = id.charCodeAt(index);
      high = Math.imul(high ^ code, HIGH_PRIME);
      low = Math.imul(low ^ (code + index), LOW_PRIME);
    }
    return this.#add(high, low);
  }

  /** The same of an id in ASCII bytes. */
  addBytesAndCheck(bytes: Uint8Array, start: number, end: number): boolean {
    let high = HIGH_START;
    let low = LOW_START;
    for (let index = start; index < end; index += 1) {
      const code = bytes[index]!;
      high = Math.imul(high ^ code, HIGH_PRIME);
      low = Math.imul(low ^ (code + index - start), LOW_PRIME);
    }
    return this.#add(high, low);
  }

  #add(high: number, mixed: number): boolean {
    if (this.#size * 4 > this.#table.length) this.#grow();
    const low = finish(high, mixed);
    const at = find(this.#table, high, low);
    if (this.#table[at] !== 0 || this.#table[at + 1] !== 0) return true;
    this.#table[at] = high;
    this.#table[at + 1] = low;
    this.#size += 1;
    return false;
  }

  #grow(): void {
    const larger = new Int32Array(this.#table.length * 2);
    for (let at = 0; at < this.#table.length; at += 2) {
      const high = this.#table[at]!;
      const low = this.#table[at + 1]!;
      if (high === 0 && low === 0) continue;
      const to = find(larger, high, low);
      larger[to] = high;
      larger[to + 1] = low;
    }
    this.#table = larger;
  }
}

/** Never zero beside a zero, which is an empty slot. */
function finish(high: number, mixed: number): number {
  const low = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return high === 0 && low === 0 ? 1 : low;
}

/** The slot of a fingerprint, or the empty one where it belongs. The number of slots is a power of two. */
function find(table: Int32Array, high: number, low: number): number {
  const mask = table.length / 2 - 1;
  for (let slot = (low ^ (low >>> 13)) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 2;
    if (table[at] === 0 && table[at + 1] === 0) return at;
    if (table[at] === high && table[at + 1] === low) return at;
  }
}
