import { describe, expect, it } from 'vitest';
import { mean } from '../../src/model/sum.js';
import { atLeast, below, round9 } from '../../src/model/threshold.js';

/** 25 × 45/15 as five themes give it: 74.99999999999999 in doubles, 75 in arithmetic. */
const JUST_75 = mean([5, 10, 12, 11, 7].map((sum) => 25 * (sum / 3)))!;

describe('round9', () => {
  it.each([
    [0.123456789499, 0.123456789],
    [0.1234567896, 0.12345679],
    [1.0000000004, 1],
    [1.0000000006, 1.000000001],
    [0, 0],
  ])('keeps nine decimals of %d: %d', (value, expected) => {
    expect(round9(value)).toBe(expected);
  });

  it('rounds halves away from zero on both sides of it, as a workbook does', () => {
    // 0.5 of the ninth decimal is exact in doubles where the value is 2⁻¹⁰ × an odd number: 0.0009765625 has ten decimals.
    expect(round9(0.0009765625)).toBe(0.000976563);
    expect(round9(-0.0009765625)).toBe(-0.000976563);
  });
});

describe('a value beside a threshold', () => {
  it('reaches it where only the doubles fall short', () => {
    expect(JUST_75).toBeLessThan(75);
    expect(atLeast(JUST_75, 75)).toBe(true);
    expect(below(JUST_75, 75)).toBe(false);
  });

  it('does not reach it where arithmetic falls short', () => {
    expect(atLeast(74.99999999, 75)).toBe(false);
    expect(below(74.99999999, 75)).toBe(true);
    expect(atLeast(75.1, 75)).toBe(true);
  });
});
