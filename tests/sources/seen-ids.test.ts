/** Ids that come twice are noticed, however they are remembered: as runs of numbers or as fingerprints, in one part or in two. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeenIds } from '../../src/sources/seen-ids.js';

/** Numbers with gaps, steps back and repeats, other kinds of ids between them. */
const id = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }).map((number) => `r${number}`) },
  fc.constantFrom('r', 'r007', 'r7x', 'x7', '7', 'é7', `r${'9'.repeat(20)}`, 'R_3abc', '0', '00'),
);

/** Whether each id was there before, by the definition. */
function byHand(ids: readonly string[]): boolean[] {
  return ids.map((one, index) => ids.indexOf(one) < index);
}

describe('ids', () => {
  it('are seen the second time, and never the first', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
        const seen = new SeenIds();
        expect(ids.map((one) => seen.addAndCheck(one))).toEqual(byHand(ids));
      }),
    );
  });

  it('are found in two parts exactly when one stands in both, after travelling as data', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 12 }), fc.array(id, { maxLength: 12 }), (left, right) => {
        const [one, two] = [left, right].map((ids) => {
          const seen = new SeenIds();
          for (const each of ids) seen.addAndCheck(each);
          return new SeenIds(structuredClone(seen.data));
        });
        expect(one!.sharesWith(two!)).toBe(left.some((each) => right.includes(each)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('that count upwards take two numbers a run', () => {
    const seen = new SeenIds();
    for (let number = 1; number <= 10_000; number += 1) if (number !== 5_000) seen.addAndCheck(`r${number}`);
    expect(seen.data.runs).toMatchObject({ firsts: [1, 5_001], lasts: [4_999, 10_000] });
    expect(seen.data.others.size).toBe(0);
  });

  it('of no order are kept as fingerprints, of which the table grows', () => {
    const seen = new SeenIds();
    const ids = Array.from({ length: 5_000 }, (_, index) => `id ${(index * 7919) % 5_000} of`);
    expect(ids.filter((one) => seen.addAndCheck(one))).toEqual([]);
    expect(ids.every((one) => seen.addAndCheck(one))).toBe(true);
  });
});
