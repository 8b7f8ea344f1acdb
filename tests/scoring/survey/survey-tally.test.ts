/** What must hold whatever the survey: order and merging change nothing, counts add up, statistics stay in their bounds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurveyInstrument } from '../../../src/model/survey.js';
import { planSurvey } from '../../../src/scoring/survey/plan.js';
import { SurveyTally } from '../../../src/scoring/survey/survey-tally.js';
import { finish, makeInstrument, type Row, scoreRows, tallyRows } from '../../support/survey.js';

const instrument = makeInstrument(
  { a: 3, b: 4, c: 2 },
  {
    reverse: ['a.2', 'c.1'],
    overall: [{ id: 'overall.recommend', dimension: null, scale: 'eleven', keying: 'positive' }],
    open: [{ id: 'open.keep', quotable: false }],
    priorities: { id: 'priorities', max: 3 },
    profile: { minMembers: 0, questions: [{ id: 'profile.role', options: ['x', 'y'] }] },
  },
);

const answer = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
  fc.constantFrom('no-opinion', null),
);
const response: fc.Arbitrary<Row> = fc.record({
  ...Object.fromEntries(instrument.items.map(({ id }) => [id, answer])),
  'overall.recommend': fc.option(fc.integer({ min: 0, max: 10 })),
  'open.keep': fc.constantFrom('', 'Rien', 'Tout', 'Les échanges'),
  priorities: fc.subarray(['a', 'b', 'c']),
  'profile.role': fc.constantFrom('x', 'y', null),
  cohort: fc.constantFrom('north', 'south'),
  unfinished: fc.boolean(),
});
const responses = fc.array(response, { maxLength: 60 });

describe('any survey', () => {
  it('gives the same result in whatever order its responses come', () => {
    fc.assert(
      fc.property(responses, fc.infiniteStream(fc.nat()), (rows, random) => {
        const keys = new Map(rows.map((row) => [row, random.next().value]));
        const mixed = [...rows].sort((a, b) => keys.get(a)! - keys.get(b)!);
        expect(scoreRows(instrument, mixed)).toEqual(scoreRows(instrument, rows));
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same result in parts that merge, down to single responses', () => {
    fc.assert(
      fc.property(responses, (rows) => {
        const whole = new SurveyTally(planSurvey(instrument));
        for (const row of rows) whole.merge(tallyRows(instrument, [row]).cohorts);
        expect(finish(whole)).toEqual(scoreRows(instrument, rows));
      }),
      { numRuns: 40 },
    );
  });

  it('counts every respondent once in every item, and stays in its bounds', () => {
    fc.assert(
      fc.property(responses, fc.integer({ min: 0, max: 80 }), (rows, members) => {
        for (const cohort of scoreRows(instrument, rows, { members, floor: 3 }).cohorts) checkCohort(cohort);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same read the other way round: reversed items answered in reverse', () => {
    const straight: SurveyInstrument = {
      ...instrument,
      items: instrument.items.map((item) => ({ ...item, keying: 'positive' })),
    };
    const turn = (row: Row): Row => {
      const turned = ['a.2', 'c.1'].map((id) => {
        const value = row[id];
        return [id, typeof value === 'number' ? 6 - value : value];
      });
      return { ...row, ...Object.fromEntries(turned) };
    };
    fc.assert(
      fc.property(responses, (rows) => {
        expect(scoreRows(straight, rows.map(turn))).toEqual(scoreRows(instrument, rows));
      }),
      { numRuns: 40 },
    );
  });
});

type Cohort = ReturnType<typeof scoreRows>['cohorts'][number];

function checkCohort({ respondents, items, dimensions, recommend }: Cohort): void {
  for (const {
    validN,
    missingN,
    noOpinionN,
    distribution,
    mean,
    median,
    topTwoBoxRate,
    topTwoBoxInterval,
  } of items) {
    if (validN === null) continue;
    expect(validN + missingN!).toBe(respondents);
    expect(noOpinionN!).toBeLessThanOrEqual(missingN!);
    expect(distribution!.reduce((sum, count) => sum + count, 0)).toBe(validN);
    for (const value of [mean, median]) expect(value === null || (value >= 0 && value <= 10)).toBe(true);
    if (topTwoBoxInterval) {
      expect(topTwoBoxInterval[0]).toBeLessThanOrEqual(topTwoBoxRate! + 1e-12);
      expect(topTwoBoxInterval[1]).toBeGreaterThanOrEqual(topTwoBoxRate! - 1e-12);
    }
  }
  for (const { score, completeN, validN, alpha, itemRest } of dimensions) {
    if (score.kind !== 'scored') continue;
    expect(score.value).toBeGreaterThanOrEqual(0);
    expect(score.value).toBeLessThanOrEqual(100);
    expect(completeN!).toBeLessThanOrEqual(validN!);
    if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1);
    for (const r of itemRest ?? []) expect(r === null || Math.abs(r) <= 1).toBe(true);
  }
  if (recommend?.interval) expect(recommend.interval[0]).toBeLessThanOrEqual(recommend.interval[1]);
}

describe('unfinished responses', () => {
  const two = makeInstrument({ a: 4 });
  const full: Row = { 'a.1': 1, 'a.2': 2, 'a.3': 3, 'a.4': 4 };
  const rows: Row[] = [
    ...Array<Row>(5).fill(full),
    { ...full, unfinished: true },
    { 'a.1': 1, 'a.2': 'no-opinion', unfinished: true },
    { 'a.1': 1, unfinished: true },
    { 'a.1': 1 },
    { unfinished: true },
    {},
  ];
  const counts = (rule: 'half' | 'keep' | 'drop') => {
    const { respondents, incomplete, incompleteKept } = scoreRows(two, rows, { rule }).cohorts[0]!;
    return [respondents, incomplete, incompleteKept];
  };

  it('count from half of the items on; an answer "no opinion" is one, and what was sent in counts as it is', () => {
    expect(counts('half')).toEqual([8, 5, 2]);
  });

  it('can all be kept, but for those without any answer, or all dropped', () => {
    expect(counts('keep')).toEqual([9, 5, 3]);
    expect(counts('drop')).toEqual([6, 5, 0]);
  });

  it('take half of what was asked, where an export holds fewer items', () => {
    const unfinished: Row[] = [{ 'a.1': 1, unfinished: true }];
    const respondentsOf = (mapped: readonly string[]) =>
      finish(tallyRows(two, unfinished, { mapped: new Set(mapped) })).cohorts[0]!.respondents;
    expect(respondentsOf(['a.1', 'a.2'])).toBe(1);
    expect(respondentsOf(['a.1', 'a.2', 'a.3'])).toBe(0);
  });

  it('that are dropped take their comments with them', () => {
    const open = makeInstrument({ a: 1 }, { open: [{ id: 'open.keep', quotable: false }] });
    const texts = Array.from({ length: 5 }, (): Row => ({ 'a.1': 3, 'open.keep': 'Rien' }));
    const result = scoreRows(open, [...texts, { 'a.1': 3, 'open.keep': 'Secret', unfinished: true }], {
      rule: 'drop',
    });
    expect(result.cohorts[0]!.comments).toEqual({ 'open.keep': Array(5).fill('Rien') });
  });
});

describe('the number of members', () => {
  const rows = Array.from({ length: 6 }, (_, index): Row => ({ 'a.1': 1 + (index % 5) }));
  const one = makeInstrument({ a: 1 });

  it('gives a rate, and a finding when it cannot be', () => {
    expect(scoreRows(one, rows, { members: 12 }).cohorts[0]).toMatchObject({
      members: 12,
      responseRate: 0.5,
    });
    const wrong = scoreRows(one, rows, { members: 5 });
    expect(wrong.cohorts[0]).toMatchObject({
      members: null,
      responseRate: null,
      reasons: { responseRate: 'members-unknown' },
    });
    expect(wrong.warnings).toEqual([
      { code: 'survey-more-respondents-than-members', values: { cohort: 'cop', respondents: 6, members: 5 } },
    ]);
  });

  it('takes the intervals away under 30 %', () => {
    const { cohorts, warnings } = scoreRows(one, rows, { members: 21 });
    expect(cohorts[0]!.items[0]!.reasons).toEqual({ topTwoBoxInterval: 'low-response' });
    expect(warnings).toEqual([{ code: 'survey-low-response', values: { cohort: 'cop', rate: 28 } }]);
    expect(scoreRows(one, rows, { members: 20 }).warnings).toEqual([]);
  });
});
