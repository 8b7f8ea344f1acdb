import { describe, expect, it } from 'vitest';
import { finiteCorrection, meanInterval, wilsonInterval } from '../../../src/scoring/survey/intervals.js';

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 7));

describe('the interval of a mean', () => {
  it('is t(0.975, n − 1) × sd/√n each way, narrowed where the members are known', () => {
    // t(0.975, 8) = 2.306004135 (R: qt(0.975, 8)); sd/√n = 6/3 = 2. Of 12 members √(1 − 9/12) = 0.5 of it.
    expect(meanInterval(50, 6, 9, null)).toEqual(close([50 - 4.61200827, 50 + 4.61200827]));
    expect(meanInterval(50, 6, 9, 12)).toEqual(close([50 - 2.306004135, 50 + 2.306004135]));
  });

  it('is the point when all members answered, and none where there is nothing to estimate from', () => {
    expect(meanInterval(50, 6, 9, 9)).toEqual([50, 50]);
    expect(meanInterval(50, 6, 1, null)).toBeUndefined();
    expect(meanInterval(50, 0, 9, null)).toBeUndefined();
  });
});

describe('Wilson’s interval of a rate', () => {
  it('is within 0 and 1 at both ends, where it starts from 0 and reaches 1', () => {
    // 0 of 10: [0, z²/(n + z²)] = [0, 3.841459/13.841459].
    expect(wilsonInterval(0, 10, null)).toEqual(close([0, 0.2775328]));
    expect(wilsonInterval(10, 10, null)).toEqual(close([1 - 0.2775328, 1]));
  });

  it('takes n·N/(N − n) for n where the members are known', () => {
    // 10 of 20 members: 10·20/10 = 20.
    expect(wilsonInterval(4, 10, 20)).toEqual(close(wilsonInterval(8, 20, null)));
    expect(wilsonInterval(4, 10, 10)).toEqual([0.4, 0.4]);
  });
});

describe('the finite correction', () => {
  it.each([
    [5, null, 1],
    [5, 20, Math.sqrt(0.75)],
    [20, 20, 0],
    [21, 20, 0],
  ])('of %d answers of %s members is %d', (n, members, expected) => {
    expect(finiteCorrection(n, members)).toBeCloseTo(expected, 12);
  });
});
