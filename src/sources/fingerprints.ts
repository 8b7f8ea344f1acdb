/** Owns a set of 64-bit fingerprints in an open table: two of a million ids are mixed up once in ten million files. */

/** Multipliers of FNV-1a and of a murmur finaliser; two hashes with different beginnings make 64 bits. */
const HIGH_START = 0x811c9dc5;
const LOW_START = 0x1000193;
const HIGH_PRIME = 0x01000193;
const LOW_PRIME = 0x85ebca6b;

/** Plain data: it travels between threads. Two places a slot, both 0 when it is free. */
export interface FingerprintsData {
  table: Int32Array;
  size: number;
}

export class Fingerprints {
  readonly data: FingerprintsData;

  constructor(data: FingerprintsData = { table: new Int32Array(2 * 1024), size: 0 }) {
    this.data = data;
  }

  /** True when these bytes were added before. */
  addAndCheck(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.data.size * 4 > this.data.table.length) this.#grow();
    const high = highOf(bytes, start, end);
    const low = lowOf(bytes, start, end, high);
    const at = find(this.data.table, high, low);
    if (isTaken(this.data.table, at)) return true;
    this.data.table[at] = high;
    this.data.table[at + 1] = low;
    this.data.size += 1;
    return false;
  }

  holds(bytes: Uint8Array): boolean {
    const high = highOf(bytes, 0, bytes.length);
    return isTaken(this.data.table, find(this.data.table, high, lowOf(bytes, 0, bytes.length, high)));
  }

  /** True when something was added to both. */
  sharesWith({ data }: Fingerprints): boolean {
    const { table } = this.data;
    for (let at = 0; at < data.table.length; at += 2) {
      if (!isTaken(data.table, at)) continue;
      if (isTaken(table, find(table, data.table[at]!, data.table[at + 1]!))) return true;
    }
    return false;
  }

  #grow(): void {
    const { table } = this.data;
    const larger = new Int32Array(table.length * 2);
    for (let at = 0; at < table.length; at += 2) {
      if (!isTaken(table, at)) continue;
      const to = find(larger, table[at]!, table[at + 1]!);
      larger[to] = table[at]!;
      larger[to + 1] = table[at + 1]!;
    }
    this.data.table = larger;
  }
}

function highOf(bytes: Uint8Array, start: number, end: number): number {
  let high = HIGH_START;
  for (let index = start; index < end; index += 1) high = Math.imul(high ^ bytes[index]!, HIGH_PRIME);
  return high;
}

/** Never zero beside a zero, which is a free slot. */
function lowOf(bytes: Uint8Array, start: number, end: number, high: number): number {
  let mixed = LOW_START;
  for (let index = start; index < end; index += 1) {
    mixed = Math.imul(mixed ^ (bytes[index]! + index - start), LOW_PRIME);
  }
  const low = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return high === 0 && low === 0 ? 1 : low;
}

function isTaken(table: Int32Array, at: number): boolean {
  return table[at] !== 0 || table[at + 1] !== 0;
}

/** The slot of a fingerprint, or the free one where it belongs. The number of slots is a power of two. */
function find(table: Int32Array, high: number, low: number): number {
  const mask = table.length / 2 - 1;
  for (let slot = (low ^ (low >>> 13)) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 2;
    if (!isTaken(table, at)) return at;
    if (table[at] === high && table[at + 1] === low) return at;
  }
}
