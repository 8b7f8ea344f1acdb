import { describe, expect, it } from 'vitest';
import { makeInstrument, type Row, scoreRows } from '../../support/survey.js';

const instrument = makeInstrument(
  { a: 1 },
  { overall: [{ id: 'overall.recommend', dimension: null, scale: 'eleven', keying: 'positive' }] },
);
const recommend = (values: readonly number[], members: number | null = null) => {
  const rows = values.map((value): Row => ({ 'a.1': 3, 'overall.recommend': value }));
  return scoreRows(instrument, rows, { members }).cohorts[0]!.recommend!;
};
const repeat = (count: number, value: number): number[] => Array(count).fill(value);

describe('would recommend', () => {
  it('counts 9–10, 7–8 and 0–6', () => {
    expect(recommend([10, 9, 9, 8, 7, 6, 0, 3])).toMatchObject({
      validN: 8,
      promoters: 3,
      passives: 2,
      detractors: 3,
      difference: 0,
      interval: null,
      reasons: { interval: 'n-too-small' },
    });
  });

  it('has an interval from thirty answers on, by hand', () => {
    // p = 0.5, d = 0.2, difference 0.3: ± 1.96·√((0.7 − 0.09)/40·(1 − 40/50))
    const values = [...repeat(20, 9), ...repeat(12, 8), ...repeat(8, 5)];
    const found = recommend(values, 50);
    const half = 1.959963984540054 * Math.sqrt((0.61 / 40) * 0.2);
    expect(found.difference).toBeCloseTo(0.3, 12);
    expect(found.interval![0]).toBeCloseTo(0.3 - half, 12);
    expect(found.interval![1]).toBeCloseTo(0.3 + half, 12);
  });

  it('has none with 29 answers, nor where too few of the members answered', () => {
    const values = [...repeat(20, 9), ...repeat(10, 5)];
    expect(recommend(values).interval).toHaveLength(2);
    expect(recommend(values.slice(1))).toMatchObject({
      interval: null,
      reasons: { interval: 'n-too-small' },
    });
    // 30 of 100 is 30 %, 30 of 101 is less.
    expect(recommend(values, 100).interval).toHaveLength(2);
    expect(recommend(values, 101)).toMatchObject({ interval: null, reasons: { interval: 'low-response' } });
  });

  it('is hidden under the floor, and null where it is not asked', () => {
    expect(recommend([9, 9, 9, 9])).toMatchObject({
      validN: null,
      difference: null,
      reasons: { promoters: 'below-floor' },
    });
    expect(scoreRows(makeInstrument({ a: 1 }), [{ 'a.1': 3 }]).cohorts[0]!.recommend).toBeNull();
  });
});
