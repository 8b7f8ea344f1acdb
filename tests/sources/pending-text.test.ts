import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PendingText } from '../../src/sources/pending-text.js';

/** Reads words that end with a full stop. */
function readAll(pieces: readonly string[]): { words: string[]; rest: string; looked: number } {
  const pending = new PendingText();
  const words: string[] = [];
  let looked = 0;
  let rest = '';
  const read = (text: string | undefined): void => {
    if (text === undefined) return;
    looked += text.length;
    const all = text.split('.');
    rest = all.pop()!;
    words.push(...all);
    pending.keep(rest, text);
  };
  for (const piece of pieces) read(pending.add(piece));
  read(pending.end());
  return { words, rest, looked };
}

it('gives everything to be read, however it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 9 })), (pieces) => {
      const all = pieces.join('').split('.');
      const { words, rest } = readAll(pieces);
      expect([words, rest]).toEqual([all.slice(0, -1), all.at(-1)]);
    }),
  );
});

it('looks at an element that does not end a few times, not once a piece', () => {
  const pieces = [...Array<string>(10_000).fill('x'.repeat(10)), '.'];
  const { words, looked } = readAll(pieces);
  expect(words).toHaveLength(1);
  expect(looked).toBeLessThan(500_000);
});
