import { describe, expect, it } from 'vitest';
import { quartiles } from '../../../src/scoring/survey/quartiles.js';

describe('quartiles', () => {
  it('are type 7', () => {
    // R: quantile(c(1, 2, 3, 4, 10, 20, 30, 40), type = 7) → 2.75, 7, 22.5
    expect(quartiles([40, 1, 30, 2, 20, 3, 10, 4])).toEqual([2.75, 7, 22.5]);
    expect(quartiles([5])).toEqual([5, 5, 5]);
    expect(quartiles([])).toBeUndefined();
  });
});
