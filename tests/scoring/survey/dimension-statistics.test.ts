/** Dimensions, by hand: two thirds, 0–100, intervals, and when there are none. */
import { describe, expect, it } from 'vitest';
import { makeInstrument, type Row, scoreRows } from '../../support/survey.js';

const three = makeInstrument({ a: 3 });
const four = makeInstrument({ a: 4 });
const row = (...values: readonly (number | null)[]): Row =>
  Object.fromEntries(values.map((value, index) => [`a.${index + 1}`, value]));
const dimension = (
  instrument: typeof three,
  rows: readonly Row[],
  options: Parameters<typeof scoreRows>[2] = {},
) => scoreRows(instrument, rows, { rule: 'keep', floor: 3, ...options }).cohorts[0]!.dimensions[0]!;

describe('a dimension', () => {
  it('is the mean of its respondents in 0–100', () => {
    // (5 + 4 + 3)/3 = 4 → 75; 1 → 0; (5 + 5)/2 = 5 → 100; 3 → 50. Mean 225/4 = 56.25, over 75, 0, 100, 50.
    const found = dimension(three, [row(5, 4, 3), row(1, 1, 1), row(5, 5, null), row(3, 3, 3)]);
    expect(found.score).toEqual({ kind: 'scored', value: 56.25, validN: 4 });
    expect(found.sd).toBeCloseTo(Math.sqrt((18.75 ** 2 + 56.25 ** 2 + 43.75 ** 2 + 6.25 ** 2) / 3), 12);
    expect(found).toMatchObject({ validN: 4, completeN: 3, alpha: null, reasons: { alpha: 'n-too-small' } });
  });

  it('asks two thirds of the items: two of three, three of four', () => {
    const rows = [row(5, 5, 5), row(4, 4, 4), row(3, 3, 3)];
    expect(dimension(three, [...rows, row(2, 2, null), row(2, null, null)]).validN).toBe(4);
    expect(dimension(four, [...rows, row(2, 2, 2, null), row(2, 2, null, null)]).validN).toBe(4);
  });

  it('has a t interval narrowed by √(1 − n/N)', () => {
    // Values 0, 50, 100: mean 50, sd 50; t(2) = 4.302652729749; half = t·50/√3·√(1 − 3/6)
    const rows = [row(1, 1, 1), row(3, 3, 3), row(5, 5, 5)];
    const half = (4.30265272974946 * 50) / Math.sqrt(3);
    expect(dimension(three, rows).interval![0]).toBeCloseTo(50 - half, 10);
    expect(dimension(three, rows, { members: 6 }).interval![1]).toBeCloseTo(50 + half * Math.SQRT1_2, 10);
  });

  it('has no interval without spread, nor when too few answered', () => {
    const same = [row(4, 4, 4), row(4, 4, 4), row(4, 4, 4)];
    expect(dimension(three, same)).toMatchObject({
      sd: 0,
      interval: null,
      reasons: { interval: 'no-variance' },
    });
    const rows = [row(1, 1, 1), row(3, 3, 3), row(5, 5, 5)];
    const found = dimension(three, rows, { members: 11 });
    expect(found).toMatchObject({ mean: 50, interval: null, reasons: { interval: 'low-response' } });
    expect(dimension(three, rows, { members: 10 }).interval).not.toBeNull();
  });

  it('has alpha and item-rest from thirty complete cases on', () => {
    // Items equal: alpha 1, each item-rest 1. Values 1…5 six times.
    const rows = Array.from({ length: 30 }, (_, index) => row(...Array(3).fill(1 + (index % 5))));
    const found = dimension(three, rows);
    expect(found.alpha).toBeCloseTo(1, 12);
    expect(found.itemRest).toEqual([1, 1, 1]);
    expect(dimension(three, rows.slice(1)).alpha).toBeNull();
    expect(dimension(makeInstrument({ a: 2 }), rows).reasons).toMatchObject({ alpha: 'too-few-items' });
  });

  it('gives a negative alpha as it is, with a warning to look for an item that was not turned round', () => {
    const rows = Array.from({ length: 40 }, (_, index) => {
      const value = 1 + (index % 5);
      return row(value, 6 - value, 1 + ((index * 2) % 5));
    });
    const result = scoreRows(three, rows);
    expect(result.cohorts[0]!.dimensions[0]!.alpha).toBeLessThan(0);
    expect(result.warnings).toContainEqual({
      code: 'survey-negative-alpha',
      values: { cohort: 'cop', dimension: 'a' },
    });
  });

  it('leaves item-rest empty for an item that does not vary', () => {
    const rows = Array.from({ length: 30 }, (_, index) => row(3, 1 + (index % 5), 1 + (index % 5)));
    expect(dimension(three, rows).itemRest).toEqual([null, 1, 1]);
  });
});
