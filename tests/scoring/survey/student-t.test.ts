import { describe, expect, it } from 'vitest';
import { studentT975, Z975 } from '../../../src/scoring/survey/student-t.js';

/** Where t has a closed form, and printed tables (R's qt(.975, df)) elsewhere. */
const KNOWN: readonly (readonly [df: number, t: number])[] = [
  [1, Math.tan(Math.PI * 0.475)],
  [2, 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2))],
  [3, 3.18244630528371],
  [5, 2.57058183563631],
  [10, 2.22813885198627],
  [30, 2.04227245630124],
  [100, 1.98397151852355],
  [1000, 1.96233908082641],
];

describe('the 97.5 % quantile of Student’s t', () => {
  it.each(KNOWN)('with %d degrees of freedom', (df, t) => {
    expect(Math.abs(studentT975(df) / t - 1)).toBeLessThan(1e-12);
  });

  it('is the same on both sides of where the expansion takes over', () => {
    expect(studentT975(999.9999)).toBeCloseTo(studentT975(1000), 8);
    // The slope of t there is −g1/ν², about −2.4e-6 a degree: halfway lies halfway.
    expect(2 * studentT975(1000)).toBeCloseTo(studentT975(999) + studentT975(1001), 7);
  });

  it('falls with every degree of freedom, towards the normal quantile', () => {
    const falling = [0.7, 1, 1.5, 2, 2.5, 4, 8, 16, 64, 135.79, 512, 4096, 1e6, 1e9].map(studentT975);
    falling.slice(1).forEach((t, index) => {
      expect(t).toBeLessThan(falling[index]!);
    });
    expect(falling.at(-1)! - Z975).toBeLessThan(1e-8);
  });
});
