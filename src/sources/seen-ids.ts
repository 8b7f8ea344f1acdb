/** Owns remembering which response ids were seen, in a few bytes each, so that a million of them fit in memory. */

/** A 64-bit fingerprint an id, in an open table: two of a million ids are mixed up once in ten million files. */
export class SeenIds {
  #table = new Uint32Array(2 * 1024);
  #size = 0;

  /** True when the id was added before. */
  addAndCheck(id: string): boolean {
    return this.#add(...fingerprint(id.length, (index) => id.charCodeAt(index)));
  }

  /** The same of an id in ASCII bytes. */
  addBytesAndCheck(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#add(...fingerprint(end - start, (index) => bytes[start + index]!));
  }

  #add(high: number, low: number): boolean {
    if (this.#size * 2 > this.#table.length / 2) this.#grow();
    const at = this.#find(this.#table, high, low);
    if (this.#table[at] !== 0 || this.#table[at + 1] !== 0) return true;
    this.#table[at] = high;
    this.#table[at + 1] = low;
    this.#size += 1;
    return false;
  }

  #find(table: Uint32Array, high: number, low: number): number {
    const slots = table.length / 2;
    for (let slot = low % slots; ; slot = (slot + 1) % slots) {
      const at = slot * 2;
      if (table[at] === 0 && table[at + 1] === 0) return at;
      if (table[at] === high && table[at + 1] === low) return at;
    }
  }

  #grow(): void {
    const larger = new Uint32Array(this.#table.length * 2);
    for (let at = 0; at < this.#table.length; at += 2) {
      const [high, low] = [this.#table[at]!, this.#table[at + 1]!];
      if (high === 0 && low === 0) continue;
      const to = this.#find(larger, high, low);
      larger[to] = high;
      larger[to + 1] = low;
    }
    this.#table = larger;
  }
}

/** Two FNV-1a hashes with different beginnings; never both zero, which is an empty slot. */
function fingerprint(length: number, codeAt: (index: number) => number): [number, number] {
  let high = 0x811c9dc5;
  let low = 0x1000193;
  for (let index = 0; index < length; index += 1) {
    const code = codeAt(index);
    high = Math.imul(high ^ code, 0x01000193) >>> 0;
    low = Math.imul(low ^ (code + index), 0x85ebca6b) >>> 0;
  }
  low = Math.imul(low ^ (low >>> 15), 0xc2b2ae35) >>> 0;
  return high === 0 && low === 0 ? [1, 1] : [high, low];
}
