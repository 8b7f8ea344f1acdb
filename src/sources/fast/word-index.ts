/** Owns telling a few byte strings apart by one word of four bytes, so that finding the right one of five labels is one step. */

const WORD_BYTES = 4;
/** Slots, and the bits of the product that choose one. */
const SLOTS = 64;
const SHIFT = 26;
const MULTIPLIERS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];

export interface WordIndex {
  /** Where the word stands in a string. */
  offset: number;
  multiplier: number;
  /** By slot: the place of the only string that can be there; −1 = none. */
  slots: Int8Array;
}

/** Undefined when no word at the same place tells all of them apart. */
export function indexByWord(keys: readonly Uint8Array[]): WordIndex | undefined {
  const shortest = Math.min(...keys.map(({ length }) => length));
  for (let offset = 0; offset + WORD_BYTES <= shortest; offset += 1) {
    const words = keys.map((key) => new DataView(key.buffer, key.byteOffset).getInt32(offset, true));
    for (const multiplier of MULTIPLIERS) {
      const slots = placeAll(words, multiplier);
      if (slots) return { offset, multiplier, slots };
    }
  }
  return undefined;
}

/** The place of the string that the word belongs to, if it belongs to any; −1 = none. */
export function findByWord({ multiplier, slots }: WordIndex, word: number): number {
  return slots[Math.imul(word, multiplier) >>> SHIFT]!;
}

function placeAll(words: readonly number[], multiplier: number): Int8Array | undefined {
  const slots = new Int8Array(SLOTS).fill(-1);
  for (const [place, word] of words.entries()) {
    const slot = Math.imul(word, multiplier) >>> SHIFT;
    if (slots[slot] !== -1) return undefined;
    slots[slot] = place;
  }
  return slots;
}
