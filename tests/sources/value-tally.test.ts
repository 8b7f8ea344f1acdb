import { describe, expect, it } from 'vitest';
import { ValueTally } from '../../src/sources/value-tally.js';

function tally(cells: readonly string[]): ValueTally {
  const made = new ValueTally();
  for (const cell of cells) made.add(cell);
  return made;
}
const repeat = (count: number, ...cells: readonly string[]) => Array(count).fill(cells).flat() as string[];

describe('what a column holds', () => {
  it.each([
    ['nothing', ['', ' ', ''], 'empty'],
    ['options, each used twice', repeat(2, 'yes', 'no'), 'closed'],
    ['numbers', repeat(2, '1', '2,5', '-3'), 'number'],
    ['numbers and a word', repeat(2, '1', '2', 'n/a'), 'closed'],
    ['words used once each', ['one', 'two', 'three', 'four'], 'text'],
    ['options used less than twice on average', ['a', 'a', 'b', 'c', 'd', 'd', 'e'], 'text'],
    // Three answers might be one person's own words, copied.
    ['fewer than four answers', ['same', 'same', 'same'], 'text'],
    ['four answers', ['same', 'same', 'same', 'same'], 'closed'],
    ['more than forty options', repeat(2, ...Array.from({ length: 41 }, (_, n) => `o${n}`)), 'text'],
    ['forty options', repeat(2, ...Array.from({ length: 40 }, (_, n) => `o${n}`)), 'closed'],
    ['one long answer', [...repeat(9, 'yes', 'no'), 'x'.repeat(201)], 'text'],
  ])('is told of %s', (_, cells, content) => {
    expect(tally(cells).content()).toBe(content);
  });

  it('names labels that read alike once, the most frequent first', () => {
    expect(tally(['Non', 'Oui', 'oui ', 'OUI', 'Non', 'Bof']).labels()).toEqual([
      { label: 'Oui', count: 3 },
      { label: 'Non', count: 2 },
      { label: 'Bof', count: 1 },
    ]);
    expect(tally(['Non', 'Oui']).filled).toBe(2);
  });
});
