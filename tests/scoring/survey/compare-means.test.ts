import { describe, expect, it } from 'vitest';
import { compareMeans } from '../../../src/scoring/survey/compare-means.js';
import { quartiles } from '../../../src/scoring/survey/quartiles.js';
import { makeInstrument, type Row, scoreRows } from '../../support/survey.js';

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

describe('quartiles', () => {
  it('are type 7', () => {
    // R: quantile(c(1, 2, 3, 4, 10, 20, 30, 40), type = 7) → 2.75, 7, 22.5
    expect(quartiles([40, 1, 30, 2, 20, 3, 10, 4])).toEqual([2.75, 7, 22.5]);
    expect(quartiles([5])).toEqual([5, 5, 5]);
    expect(quartiles([])).toBeUndefined();
  });
});

describe('cohorts beside each other', () => {
  const instrument = makeInstrument({ a: 1 });
  const rowsOf = (cohort: string, wave: string, values: readonly number[]): Row[] =>
    values.map((value) => ({ 'a.1': value, cohort, wave }));

  it('compares each wave with the one before, numbers as numbers', () => {
    const { cohorts, comparisons } = scoreRows(instrument, [
      ...rowsOf('x', 'T10', [5, 5, 5, 4, 4]),
      ...rowsOf('x', 'T2', [3, 3, 3, 4, 4]),
      ...rowsOf('x', 'T1', [1, 1, 2, 2, 2]),
    ]);
    expect(cohorts.map(({ wave }) => wave)).toEqual(['T1', 'T2', 'T10']);
    expect(comparisons.map(({ kind, within, from, to }) => [kind, within, from, to])).toEqual([
      ['wave', 'x', 'T1', 'T2'],
      ['wave', 'x', 'T2', 'T10'],
    ]);
    expect(comparisons.every(({ approximate }) => approximate)).toBe(true);
    // (3.4 − 1.6) of 4 steps
    expect(comparisons[0]!.dimensions[0]!.difference).toBeCloseTo(45, 10);
  });

  it('sets up to four CoPs of one wave beside each other, and not five', () => {
    const cops = (names: string) => [...names].flatMap((name) => rowsOf(name, '1', [5, 5, 4, 4, 3]));
    const pairs = scoreRows(instrument, cops('wxyz')).comparisons.map(({ from, to }) => from + to);
    expect(pairs).toEqual(['wx', 'wy', 'wz', 'xy', 'xz', 'yz']);
    expect(scoreRows(instrument, cops('vwxyz')).comparisons).toEqual([]);
  });

  it('infers nothing where too few of the members answered', () => {
    const rows = [...rowsOf('x', '1', [5, 5, 5, 4, 4]), ...rowsOf('y', '1', [1, 1, 2, 2, 2])];
    const compare = (members: number) =>
      scoreRows(instrument, rows, { members }).comparisons[0]!.dimensions[0]!;
    // 5 of 16 is 31 %, 5 of 17 is 29 %.
    expect(compare(16).interval).toHaveLength(2);
    expect(compare(17)).toMatchObject({ interval: null, reasons: { interval: 'low-response' } });
    expect(compare(17).difference).toBeCloseTo(-75, 10);
  });

  it('leaves hidden cohorts out of totals and comparisons', () => {
    const { totals, comparisons } = scoreRows(instrument, [
      ...rowsOf('x', '1', [5, 5, 5, 4, 4]),
      ...rowsOf('y', '1', [1, 1, 2, 2, 2]),
      ...rowsOf('small', '1', [1, 1, 1]),
    ]);
    expect(totals).toMatchObject([{ wave: '1', cohorts: 2, hiddenCohorts: 1, respondents: 10 }]);
    // x: (4.6 − 1)/4 = 90; y: (1.6 − 1)/4 = 15; five respondents each
    expect(totals[0]!.dimensions[0]).toMatchObject({
      cohorts: 2,
      quartiles: null,
      reasons: { quartiles: 'too-few-cohorts' },
    });
    const { score } = totals[0]!.dimensions[0]!;
    expect(score.kind === 'scored' && score.value).toBeCloseTo(52.5, 10);
    expect(comparisons.map(({ from, to }) => [from, to])).toEqual([['x', 'y']]);
  });

  it('gives quartiles from eight CoPs on', () => {
    const rows = Array.from({ length: 8 }, (_, index) =>
      rowsOf(`c${index}`, '1', [1, 1, 1, 1, 1 + (index % 5)]),
    ).flat();
    const [total] = scoreRows(instrument, rows).totals;
    // Scores are (index % 5) × 5: 0 5 10 15 20 0 5 10 → sorted 0 0 5 5 10 10 15 20: 3.75, 7.5, 11.25
    expect(total!.dimensions[0]!.quartiles!.map((value) => Number(value.toFixed(9)))).toEqual([
      3.75, 7.5, 11.25,
    ]);
  });
});
