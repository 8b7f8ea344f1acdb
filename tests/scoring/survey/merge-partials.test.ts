/** Partial results merge into what scoring everything at once gives, as far as no part has to hide something. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurveyResult } from '../../../src/model/survey-result.js';
import { combineValues } from '../../../src/scoring/survey/combine-values.js';
import { expectAlike } from '../../support/close.js';
import { merge, partialOf, withoutWords } from '../../support/partial.js';
import { makeInstrument, type Row, scoreRows } from '../../support/survey.js';

const instrument = makeInstrument(
  { a: 3, b: 4 },
  {
    reverse: ['a.2'],
    overall: [{ id: 'overall.recommend', dimension: null, scale: 'eleven', keying: 'positive' }],
    open: [{ id: 'open.keep', quotable: true }],
    priorities: { id: 'priorities', max: 3 },
    profile: { minMembers: 0, questions: [{ id: 'profile.role', options: ['x', 'y'] }] },
  },
);
const three = makeInstrument({ x: 3 });
const complete = Array.from(
  { length: 40 },
  (_, index): Row => ({
    'x.1': 1 + (index % 5),
    'x.2': 1 + ((index * 3) % 5),
    'x.3': 1 + ((index * index) % 5),
  }),
);

const FLOOR = 3;

const answer = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
  fc.constantFrom('no-opinion', null),
);
const response = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Row> =>
  fc.record({
    ...Object.fromEntries(instrument.items.map(({ id }) => [id, answer])),
    'overall.recommend': fc.option(fc.integer({ min: 0, max: 10 })),
    'open.keep': fc.constantFrom('', 'Rien', 'Tout'),
    'open.keep.quotable': fc.boolean(),
    priorities: fc.subarray(['a', 'b']),
    'profile.role': fc.constantFrom('x', 'y', null),
    unfinished: fc.boolean(),
    ...fields,
  }) as fc.Arbitrary<Row>;

/** Cohorts under the floor do not say how many they are. */
function asMerged({ cohorts, ...rest }: SurveyResult): unknown {
  return {
    ...rest,
    warnings: [],
    cohorts: cohorts.map((cohort) => {
      if (cohort.respondents >= FLOOR) return withoutWords(cohort);
      return { id: cohort.id, wave: cohort.wave, small: true };
    }),
  };
}

describe('administrations that hold whole cohorts', () => {
  it('get together what scoring all exports at once gives', () => {
    const names = ['nord', 'sud', 'est', 'ouest', 'bas'];
    const row = response({ cohort: fc.constantFrom(...names), wave: fc.constantFrom('2025', '2026') });
    const homes = fc.record(Object.fromEntries(names.map((name) => [name, fc.nat({ max: 2 })])));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 90, size: 'max' }),
        homes,
        fc.constantFrom(null, 7, 40),
        (rows, homeOf, members) => {
          const partials = [0, 1, 2].flatMap((home) => {
            const own = rows.filter(({ cohort }) => homeOf[cohort!] === home);
            return own.length > 0 ? [partialOf(instrument, own, { floor: FLOOR, members })] : [];
          });
          const whole = scoreRows(instrument, rows, { floor: FLOOR, members });
          expectAlike(asMerged(merge(instrument, partials)), asMerged(whole));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('administrations that hold parts of one cohort', () => {
  /** Parts large and full enough that little has to be hidden, so that much is compared. */
  const part = fc.array(response({ unfinished: fc.constant(false) }), {
    minLength: 12,
    maxLength: 60,
    size: 'max',
  });

  it('get together what scoring all of it at once gives, where nothing is hidden', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 3 }), fc.boolean(), (parts, isKnown) => {
        const partials = parts.map((rows) =>
          partialOf(instrument, rows, { floor: FLOOR, members: isKnown ? 2 * rows.length : null }),
        );
        if (JSON.stringify(partials).includes('"hidden"')) return;
        const all = parts.flat();
        const members = isKnown ? 2 * all.length : null;
        const [whole] = scoreRows(instrument, all, { floor: FLOOR, members }).cohorts;
        const [merged] = merge(instrument, partials).cohorts;
        compared += 1;
        const expected = withoutWords(whole!);
        const dimensions = expected.dimensions.map((dimension, index) => {
          if (merged!.dimensions[index]!.reasons?.alpha !== 'not-shared') return dimension;
          const { alpha: _, itemRest, reasons, ...rest } = dimension;
          const unknown = { alpha: 'not-shared', itemRest: 'not-shared' } as const;
          return { ...rest, alpha: null, itemRest: null, reasons: { ...reasons, ...unknown } };
        });
        expectAlike(merged, { ...expected, dimensions });
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(15);
  });

  it('have an alpha together where nobody left out some of the items', () => {
    const full = fc.record(
      Object.fromEntries(instrument.items.map(({ id }) => [id, fc.integer({ min: 1, max: 5 })])),
    ) as fc.Arbitrary<Row>;
    const rows = fc.array(full, { minLength: 30, maxLength: 50, size: 'max' });
    fc.assert(
      fc.property(rows, rows, (north, south) => {
        const merged = merge(instrument, [partialOf(instrument, north), partialOf(instrument, south)]);
        const whole = scoreRows(instrument, [...north, ...south]);
        expect(merged.cohorts[0]!.dimensions[0]!.alpha).not.toBeNull();
        expectAlike(merged.cohorts[0], withoutWords(whole.cohorts[0]!));
      }),
      { numRuns: 20 },
    );
  });
});

describe('by hand', () => {
  it('mean and spread of two sets together', () => {
    // 0, 50, 100 and 20, 40: mean 210/5 = 42; Σ(x − 42)² = 1764 + 64 + 3364 + 484 + 4 = 5680; sd = √(5680/4)
    const first = { validN: 3, mean: 50, sd: 50 };
    const second = { validN: 2, mean: 30, sd: Math.sqrt(200) };
    const none = { validN: 0, mean: null, sd: null };
    const together = combineValues([first, none, second]);
    expect(together.validN).toBe(5);
    expect(together.mean).toBeCloseTo(42, 12);
    expect(together.sd).toBeCloseTo(Math.sqrt(1420), 12);
    expect(combineValues([none, none])).toEqual(none);
  });

  const one = makeInstrument({ x: 1 });
  const rowsOf = (answers: string): Row[] => [...answers].map((value) => ({ 'x.1': Number(value) }));

  it('an item of two parts', () => {
    const merged = merge(one, [
      partialOf(one, rowsOf('12345'), { members: 10 }),
      partialOf(one, rowsOf('555555'), { members: 20, date: '2026-12-01' }),
    ]);
    expect(merged.date).toBe('2026-12-01');
    expect(merged.cohorts[0]).toMatchObject({
      respondents: 11,
      members: 30,
      items: [{ validN: 11, distribution: [1, 1, 1, 1, 7], mean: 45 / 11, median: 5 }],
      dimensions: [{ validN: 11, completeN: 11 }],
    });
    expect(merged.cohorts[0]!.dimensions[0]!.mean).toBeCloseTo((100 * (45 / 11 - 1)) / 4, 12);
    expect(merged.warnings).toEqual([{ code: 'survey-parts-joined', values: { cohort: 'cop', count: 2 } }]);
  });

  it('a number of members that one part does not know is not known', () => {
    const parts = [partialOf(one, rowsOf('12345'), { members: 10 }), partialOf(one, rowsOf('33333'))];
    expect(merge(one, parts).cohorts[0]).toMatchObject({ members: null, responseRate: null });
  });

  it('the other parts of a cohort, where one is under the floor: nobody hears how small', () => {
    const parts = [partialOf(one, rowsOf('12345'), { members: 9 }), partialOf(one, rowsOf('1234'))];
    const { cohorts, warnings } = merge(one, parts);
    expect(cohorts[0]).toMatchObject({ respondents: 5, members: null, items: [{ validN: 5, mean: 3 }] });
    expect(warnings).toEqual([{ code: 'survey-parts-below-floor', values: { cohort: 'cop', count: 1 } }]);
  });

  it('a cohort under the floor in all parts is hidden, the same whatever its size', () => {
    const hide = (...parts: string[]) =>
      merge(
        one,
        parts.map((answers) => partialOf(one, rowsOf(answers))),
      );
    const result = hide('1234', '1');
    expect(result).toEqual(hide('55', '243'));
    expect(result.warnings).toEqual([
      { code: 'survey-cohort-below-floor', values: { cohort: 'cop', floor: 5 } },
    ]);
    expect(result.cohorts[0]).toMatchObject({
      respondents: 0,
      reasons: { respondents: 'below-floor', incomplete: 'below-floor' },
      items: [{ validN: null, reasons: { mean: 'below-floor' } }],
      dimensions: [{ score: { kind: 'suppressed', reason: 'below-floor' } }],
    });
  });

  it('an item that one part hides is hidden', () => {
    const two = makeInstrument({ x: 2 });
    const few = rowsOf('12345').map((row, index) => ({ ...row, 'x.2': index < 2 ? 3 : null }));
    const many = rowsOf('12345').map((row) => ({ ...row, 'x.2': 4 }));
    const [cohort] = merge(two, [partialOf(two, few), partialOf(two, many)]).cohorts;
    expect(cohort!.items[1]).toMatchObject({ validN: null, reasons: { validN: 'below-floor' } });
  });

  it('a question of the profile that one part does not show is left out', () => {
    const asked = makeInstrument(
      { x: 1 },
      { profile: { minMembers: 6, questions: [{ id: 'profile.role', options: ['a'] }] } },
    );
    const withRole = (answers: string) => rowsOf(answers).map((row) => ({ ...row, 'profile.role': 'a' }));
    const [large, small] = [withRole('123455'), withRole('12345')].map((rows) => partialOf(asked, rows));
    expect(merge(asked, [large!, large!]).cohorts[0]!.groups[0]!.values[0]!.n).toBe(12);
    expect(merge(asked, [large!, small!]).cohorts[0]!.groups).toEqual([]);
  });

  it('priorities are of those parts that asked', () => {
    const asked = makeInstrument({ x: 1 }, { priorities: { id: 'priorities', max: 1 } });
    const chosen = rowsOf('12345').map((row) => ({ ...row, priorities: ['x'] }));
    const parts = [partialOf(asked, chosen), partialOf(asked, rowsOf('12345'), { mapped: new Set(['x.1']) })];
    expect(merge(asked, parts).cohorts[0]!.priorities).toMatchObject({ validN: 5 });
    expect(merge(asked, parts.slice(1)).cohorts[0]!.priorities).toBeNull();
  });
});

describe('floors that differ', () => {
  const profile = {
    minMembers: 0,
    questions: [{ id: 'profile.role', options: ['a', 'b', 'c'] }],
  };
  const roles = makeInstrument({ x: 2 }, { profile });
  const group = (role: string, answers: string): Row[] =>
    [...answers].map((value) => ({ 'x.1': Number(value), 'x.2': Number(value), 'profile.role': role }));

  it('the highest holds: a part under it is as if it were too small at home', () => {
    const high = partialOf(roles, group('a', '1234512345'), { floor: 8 });
    const low = partialOf(roles, group('a', '123451'), { floor: 3 });
    const { cohorts, warnings } = merge(roles, [low, high]);
    expect(cohorts[0]).toMatchObject({ floor: 8, respondents: 10 });
    expect(warnings[0]!.code).toBe('survey-parts-below-floor');
  });

  it('groups under it are hidden, and one more that would give them away', () => {
    const rows = [...group('a', '12341'), ...group('b', '1234512'), ...group('c', '1234512345')];
    const other = partialOf(roles, [{ ...group('a', '1')[0], cohort: 'other' }], { floor: 6 });
    const sizes = (floor: number) =>
      merge(roles, [partialOf(roles, rows, { floor }), other]).cohorts[0]!.groups[0]!.values.map(
        ({ n, reasons }) => n ?? reasons?.n,
      );
    expect(sizes(5)).toEqual(['below-floor', 'complementary', 10]);
    expect(sizes(5)).toEqual(sizes(6));
  });

  it('beside an item under it its dimension is hidden, and its groups with it', () => {
    const rows = group('a', '12345123').map((row, index) => ({ ...row, 'x.2': index < 5 ? 3 : null }));
    const more = makeInstrument({ x: 3 }, { profile });
    const full = rows.map((row: Row) => ({ ...row, 'x.3': row['x.1'] }));
    const other = partialOf(more, full, { floor: 7, cohort: 'other', mapped: new Set(['x.1']) });
    const [cohort] = merge(more, [partialOf(more, full, { floor: 5 }), other]).cohorts;
    expect(cohort!.items.map(({ validN }) => validN)).toEqual([8, null, 8]);
    expect(cohort!.dimensions[0]!.score).toEqual({ kind: 'suppressed', reason: 'complementary' });
    expect(cohort!.groups[0]!.values[0]!.dimensions[0]!.score.kind).toBe('suppressed');
  });

  it('an alpha is made of sums under whatever floor', () => {
    const [low, high] = [5, 6].map((floor) => partialOf(three, complete, { floor }));
    const merged = merge(three, [low!, high!]).cohorts[0]!.dimensions[0]!;
    const whole = scoreRows(three, [...complete, ...complete]).cohorts[0]!.dimensions[0]!;
    expect(merged.alpha).toBeCloseTo(whole.alpha!, 12);
  });
});

describe('alpha', () => {
  const left = complete.map((row, index) => (index === 0 ? { ...row, 'x.3': null } : row));
  const alphaOf = (...parts: Row[][]) =>
    merge(
      three,
      parts.map((rows) => partialOf(three, rows)),
    ).cohorts[0]!.dimensions[0]!;

  it('of one part is that of home, whether or not its sums left', () => {
    expect(alphaOf(left).alpha).toBe(scoreRows(three, left).cohorts[0]!.dimensions[0]!.alpha);
  });

  it('of several needs the sums of each', () => {
    expect(alphaOf(complete, left)).toMatchObject({
      validN: 80,
      completeN: 79,
      alpha: null,
      itemRest: null,
      reasons: { alpha: 'not-shared', itemRest: 'not-shared' },
    });
    const none = complete.slice(0, 6).map((row) => ({ 'x.1': row['x.1']!, 'x.2': row['x.2']! }));
    expect(alphaOf(complete, none).alpha).toBe(alphaOf(complete).alpha);
  });

  it('of few together is too few, whatever was shared', () => {
    expect(alphaOf(complete.slice(0, 12), left.slice(0, 12)).reasons).toMatchObject({ alpha: 'n-too-small' });
  });
});
