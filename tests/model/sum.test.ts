import { describe, expect, it } from 'vitest';
import { mean, sum } from '../../src/model/sum.js';

describe('sum', () => {
  it('adds up, and is 0 of nothing', () => {
    expect(sum([1, 2, 6])).toBe(9);
    expect(sum([])).toBe(0);
  });
});

describe('mean', () => {
  it('is the arithmetic one, and none of nothing', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeUndefined();
  });
});
