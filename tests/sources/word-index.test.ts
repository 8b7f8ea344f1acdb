/** A word tells byte strings apart exactly when it finds each of them and nothing else at its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByWord, indexByWord } from '../../src/sources/fast/word-index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wordOf = (key: Uint8Array, offset: number): number => new DataView(key.buffer).getInt32(offset, true);

describe('telling strings apart by one word', () => {
  it('finds the labels of a scale, though they begin alike', () => {
    const keys = ['Plutôt d’accord', 'Plutôt pas d’accord', 'Pas du tout d’accord'].map(bytes);
    const index = indexByWord(keys)!;
    expect(keys.map((key) => findByWord(index, wordOf(key, index.offset)))).toEqual([0, 1, 2]);
  });

  it('gives up on strings shorter than a word, and on strings that are alike wherever the shortest reaches', () => {
    expect(indexByWord([bytes('Oui'), bytes('Peut-être')])).toBeUndefined();
    expect(indexByWord([bytes('Oui, beaucoup'), bytes('Oui, beaucoup trop')])).toBeUndefined();
  });

  it('finds each of any strings that it accepts', () => {
    const keys = fc.uniqueArray(fc.string({ minLength: 4, maxLength: 20 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(keys, (texts) => {
        const all = texts.map(bytes);
        const index = indexByWord(all);
        if (!index) return;
        const found = all.map((key) => findByWord(index, wordOf(key, index.offset)));
        expect(found).toEqual([...all.keys()]);
      }),
    );
  });
});
