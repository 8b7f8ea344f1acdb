import { describe, expect, it } from 'vitest';
import { scoreCompass } from '../../src/scoring/score-compass.js';
import { answerSet, answersOf, compass, items, uniformSet } from '../support/answers.js';

/** Preparation at exactly 75: theme sums 5 + 12 + 10 + 11 + 7 = 45 of 60, every essential item at 3 or more. */
const AT_75 = answersOf('preparation', [
  [3, 1, 1],
  [4, 4, 4],
  [3, 3, 4],
  [4, 4, 3],
  [3, 2, 2],
]);
const ESSENTIAL = ['preparation.domain.1', 'preparation.goals.1', 'preparation.mandate.1'];
const OTHERS = items
  .filter(({ id, phase }) => phase === 'preparation' && !ESSENTIAL.includes(id))
  .map(({ id }) => id);
const stabilityOf = (set: ReturnType<typeof answerSet>) => scoreCompass(compass, set).stability;

describe('stability (rule 6)', () => {
  it('names every answer whose step down loses the position: essential ones first, then in order', () => {
    const { stable, pivots } = stabilityOf(uniformSet(4, AT_75));
    // 44 of 60 is 73.3: whichever of the fifteen goes down, preparation is no longer acquired.
    expect(stable).toBe(false);
    expect(pivots).toEqual(
      [...ESSENTIAL, ...OTHERS].map((item) => ({
        item,
        from: AT_75[item],
        to: AT_75[item]! - 1,
        position: 'preparation',
      })),
    );
  });

  it('moves an answer down to nothing in place, and none over the top of its scale', () => {
    // 44 of 60: one step up anywhere gives the position, but not from an answer that is at 4 already.
    const low: Record<string, number> = { ...AT_75, 'preparation.domain.2': 0 };
    const up = stabilityOf(uniformSet(4, low)).pivots;
    expect(up.map(({ item }) => item)).toEqual([...ESSENTIAL, ...OTHERS].filter((item) => low[item]! < 4));
    expect(up.every(({ from, to, position }) => to === from + 1 && position === 'established')).toBe(true);
    const down = stabilityOf(uniformSet(4, AT_75)).pivots;
    expect(down).toContainEqual({ item: 'preparation.domain.2', from: 1, to: 0, position: 'preparation' });
  });

  it('holds where no single step changes the position, and is not told without one', () => {
    expect(stabilityOf(uniformSet(4))).toEqual({ stable: true, pivots: [] });
    expect(stabilityOf(answerSet({}))).toEqual({ stable: null, pivots: [] });
  });
});
