import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../src/model/answers.js';
import type { PhaseId } from '../../src/model/compass.js';
import { combineRaters, listDisagreements, rateItems } from '../../src/scoring/combine-raters.js';
import { answerSet, arbitrarySet, compass, items } from '../support/answers.js';

const ITEM = 'preparation.domain.1';
type Short = Parameters<typeof answerSet>[0][string];
const combine = (...values: Short[]) =>
  answerOf(
    combineRaters(
      compass,
      values.map((value) => answerSet({ [ITEM]: value })),
    ),
    ITEM,
  ).answer;

describe('combineRaters', () => {
  it('takes the median; of an even count the lower of the two middle steps', () => {
    expect(combine(1, 4, 3)).toEqual({ kind: 'value', value: 3 });
    expect(combine(1, 2, 3, 4)).toEqual({ kind: 'value', value: 2 });
    expect(combine(0, 4)).toEqual({ kind: 'value', value: 0 });
  });

  it('needs a number from at least half the raters', () => {
    expect(combine(3, 'unknown')).toEqual({ kind: 'value', value: 3 });
    expect(combine(3, 'too-early', 'unknown')).toEqual({ kind: 'unknown' });
    expect(combine(3, 'too-early', 'too-early')).toEqual({ kind: 'too-early' });
    expect(combine(3, 'blank', 'blank')).toEqual({ kind: 'blank' });
  });

  it('breaks ties of special answers: unknown, too early, not applicable', () => {
    expect(combine('not-applicable', 'too-early')).toEqual({ kind: 'too-early' });
    expect(combine('not-applicable', 'unknown')).toEqual({ kind: 'unknown' });
    expect(combine('not-applicable', 'not-applicable', 'unknown')).toEqual({ kind: 'not-applicable' });
  });

  it('counts only those who were asked', () => {
    const other = 'preparation.domain.2';
    const sets = [
      answerSet({ [other]: 3 }),
      answerSet({}, { mode: 'express' }),
      answerSet({}, { mode: 'express' }),
    ];
    const combined = combineRaters(compass, sets);
    expect(combined.mode).toBe('full');
    expect(answerOf(combined, other).answer).toEqual({ kind: 'value', value: 3 });
  });

  it('is narrowed to one phase, or express, only where every rater was', () => {
    const narrow = (...phases: (PhaseId | undefined)[]) =>
      combineRaters(
        compass,
        phases.map((phase) => answerSet({}, phase ? { phase, mode: 'express' } : {})),
      );
    expect(narrow('launch', 'launch')).toMatchObject({ phase: 'launch', mode: 'express' });
    for (const mixed of [
      narrow('launch', 'growth'),
      narrow('launch', undefined),
      narrow(undefined, 'launch'),
    ]) {
      expect(mixed).not.toHaveProperty('phase');
    }
    expect(narrow('launch', undefined).mode).toBe('full');
  });

  it('says only what a rater said, whatever the order of raters, and leaves one rater alone', () => {
    fc.assert(
      fc.property(arbitrarySet, arbitrarySet, arbitrarySet, (...sets) => {
        const forwards = combineRaters(compass, sets);
        const backwards = combineRaters(compass, [...sets].reverse());
        expect(forwards.answers).toEqual(backwards.answers);
        expect(combineRaters(compass, [sets[0]])).toBe(sets[0]);
        for (const { id } of items) {
          const said = sets.map((set) => answerOf(set, id).answer);
          expect([...said, { kind: 'blank' }]).toContainEqual(answerOf(forwards, id).answer);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('rateItems', () => {
  const sets = [1, 4, 'unknown'].map((value) => answerSet({ [ITEM]: value as Short, 'growth.value.1': 2 }));
  const rated = rateItems(compass, sets);
  const one = (id: string) => rated.find(({ item }) => item === id)!;

  it('keeps every answer in the order of the raters, with the spread of the numbers', () => {
    expect(rated).toHaveLength(60);
    expect(one(ITEM).answers).toEqual([
      { kind: 'value', value: 1 },
      { kind: 'value', value: 4 },
      { kind: 'unknown' },
    ]);
    expect(one(ITEM)).toMatchObject({ spread: 3, together: { kind: 'value', value: 1 } });
    expect(one('growth.value.1').spread).toBe(0);
    expect(one('growth.value.2')).toMatchObject({ spread: null, together: { kind: 'blank' } });
  });

  it('has no spread under two numbers', () => {
    expect(rateItems(compass, [answerSet({ [ITEM]: 3 }), answerSet({})])[0]!.spread).toBeNull();
  });
});

describe('listDisagreements', () => {
  it('takes items two or more steps apart: widest first, then in the order of the instrument', () => {
    const [a, b, c, d] = items.map(({ id }) => id) as [string, string, string, string];
    const sets = [
      answerSet({ [a]: 1, [b]: 0, [c]: 2, [d]: 0 }),
      answerSet({ [a]: 3, [b]: 4, [c]: 3, [d]: 2 }),
    ];
    expect(listDisagreements(rateItems(compass, sets)).map(({ item }) => item)).toEqual([b, a, d]);
  });
});
