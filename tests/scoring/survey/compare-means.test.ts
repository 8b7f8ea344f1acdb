import { describe, expect, it } from 'vitest';
import { compareMeans } from '../../../src/scoring/survey/compare-means.js';

describe('two means', () => {
  it('have difference, Welch’s interval and Hedges’ g by hand', () => {
    // n 10 and 10, sd 10 and 10: Welch df = 18, t(18) = 2.10092204024104, se = √20; pooled sd 10, J = 1 − 3/71
    const found = compareMeans({ validN: 10, mean: 50, sd: 10 }, { validN: 10, mean: 60, sd: 10 }, true);
    const half = 2.10092204024104 * Math.sqrt(20);
    expect(found.difference).toBe(10);
    expect(found.interval![0]).toBeCloseTo(10 - half, 10);
    expect(found.interval![1]).toBeCloseTo(10 + half, 10);
    expect(found.hedgesG).toBeCloseTo(1 - 3 / 71, 12);
  });

  it('have no interval for one respondent, nor where nothing varies', () => {
    const one = { validN: 1, mean: 50, sd: undefined };
    const flat = { validN: 5, mean: 60, sd: 0 };
    expect(compareMeans(one, flat, true)).toMatchObject({
      difference: 10,
      reasons: { interval: 'n-too-small' },
    });
    expect(compareMeans(flat, flat, true)).toMatchObject({
      difference: 0,
      reasons: { hedgesG: 'no-variance' },
    });
  });
});
