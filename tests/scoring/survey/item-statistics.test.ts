/** One item, by hand. */
import { describe, expect, it } from 'vitest';
import { makeInstrument, type Row, scoreRows } from '../../support/survey.js';

const instrument = makeInstrument({ a: 1 });
const reversed = makeInstrument({ a: 1 }, { reverse: ['a.1'] });
const answers = (values: readonly (number | 'no-opinion' | null)[]): Row[] =>
  values.map((value) => ({ 'a.1': value, unfinished: false }));
const score = (rows: readonly Row[], options: Parameters<typeof scoreRows>[2] = {}, of = instrument) =>
  scoreRows(of, rows, { rule: 'keep', ...options }).cohorts[0]!;

describe('an item', () => {
  it('has distribution, mean, sd, median, top two and net by hand', () => {
    // 1, 2, 4, 4, 5, 5 and one without opinion: Σ = 21, mean 3.5; Σ(x − 3.5)² = 6.25 + 2.25 + 2·0.25 + 2·2.25 = 13.5, sd = √(13.5/5)
    const [item] = score(answers([1, 2, 4, 4, 5, 5, 'no-opinion'])).items;
    expect(item).toMatchObject({
      validN: 6,
      missingN: 1,
      noOpinionN: 1,
      distribution: [1, 1, 0, 2, 2],
      mean: 3.5,
      median: 4,
    });
    expect(item!.sd).toBeCloseTo(Math.sqrt(13.5 / 5), 12);
    expect(item!.topTwoBoxRate).toBeCloseTo(4 / 6, 12);
    expect(item!.netPercent).toBeCloseTo((100 * (4 - 2)) / 6, 12);
  });

  it('has Wilson’s interval by hand', () => {
    // k = 4, n = 5, z² = 3.841459: centre (0.8 + z²/10)/(1 + z²/5), half z√(0.8·0.2/5 + z²/100)/(1 + z²/5)
    const [item] = score(answers([4, 4, 5, 5, 1])).items;
    const z2 = 1.959963984540054 ** 2;
    const half = Math.sqrt(z2) * Math.sqrt(0.16 / 5 + z2 / 100);
    expect(item!.topTwoBoxInterval![0]).toBeCloseTo((0.8 + z2 / 10 - half) / (1 + z2 / 5), 12);
    expect(item!.topTwoBoxInterval![1]).toBeCloseTo((0.8 + z2 / 10 + half) / (1 + z2 / 5), 12);
  });

  it('has a point for an interval when all members answered', () => {
    expect(score(answers([4, 4, 5, 5, 1]), { members: 5 }).items[0]!.topTwoBoxInterval).toEqual([0.8, 0.8]);
  });

  it('turned round, is min + max − value, and turned twice is itself', () => {
    const rows = answers([1, 2, 4, 4, 5]);
    const [item] = score(rows, {}, reversed).items;
    expect(item).toMatchObject({ distribution: [1, 2, 0, 1, 1], mean: 6 - 16 / 5, median: 2 });
    const twice = rows.map((row) => ({ 'a.1': 6 - (row['a.1'] as number) }));
    expect(score(twice, {}, reversed)).toEqual(score(rows));
  });

  it('is not scored when nobody has an opinion, and says so', () => {
    const [item] = score(answers(Array(5).fill('no-opinion'))).items;
    expect(item).toMatchObject({ validN: 0, missingN: 5, noOpinionN: 5, mean: null, sd: null, median: null });
    expect(item!.reasons).toMatchObject({ mean: 'no-answers', topTwoBoxRate: 'no-answers' });
  });

  it('is hidden whole when fewer than the floor gave a value', () => {
    const [item] = score(answers([1, 2, 3, 4, null, 'no-opinion', 'no-opinion'])).items;
    const { id, reasons, ...figures } = item!;
    expect(Object.values(figures).every((value) => value === null)).toBe(true);
    expect(Object.keys(reasons!).sort()).toEqual(Object.keys(figures).sort());
    expect(new Set(Object.values(reasons!))).toEqual(new Set(['below-floor']));
  });

  it('has the mean of the two in the middle for its median, where they differ', () => {
    expect(score(answers([1, 1, 2, 5, 5, 5])).items[0]!.median).toBe(3.5);
    expect(score(answers([1, 2, 3, 5, 5])).items[0]!.median).toBe(3);
  });

  it('has top two on a scale of four steps, and not of three', () => {
    const scaleTo = (max: number) => ({ ...instrument, scales: { five: { min: 1, max, special: [] } } });
    const [four] = score(answers([1, 2, 3, 4, 4]), {}, scaleTo(4)).items;
    expect(four).toMatchObject({ topTwoBoxRate: 3 / 5, netPercent: 20 });
    const [item] = score(answers([1, 2, 3, 3, 3]), {}, scaleTo(3)).items;
    expect(item).toMatchObject({
      mean: 2.4,
      topTwoBoxRate: null,
      reasons: { topTwoBoxRate: 'scale-too-short' },
    });
  });
});
