/** Waves and CoPs beside each other, and all of one wave together. */
import { describe, expect, it } from 'vitest';
import { makeInstrument, type Row, scoreRows } from '../../support/survey.js';

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
