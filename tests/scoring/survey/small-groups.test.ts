/** Which cells are hidden, case by case. */
import { describe, expect, it } from 'vitest';
import type { SurveyInstrument } from '../../../src/model/survey.js';
import { makeInstrument, type Row, scoreRows } from '../../support/survey.js';

const profile = {
  minMembers: 0,
  questions: [{ id: 'profile.role', options: ['a', 'b', 'c', 'd'] }],
};
const instrument = makeInstrument({ x: 1 }, { profile });

/** `{ a: 'answers', '': 'of those who gave no role' }`, each answer one digit. */
function rowsOf(groups: Readonly<Record<string, string>>): Row[] {
  return Object.entries(groups).flatMap(([role, answers]) =>
    [...answers].map((value) => ({ 'x.1': Number(value), 'profile.role': role })),
  );
}

function sizes(rows: readonly Row[], of: SurveyInstrument = instrument): (number | string)[] {
  const [group] = scoreRows(of, rows).cohorts[0]!.groups;
  return group!.values.map(({ n, reasons }) => n ?? reasons!.n!);
}

describe('groups', () => {
  it('are all shown when all reach the floor and everybody answered', () => {
    expect(sizes(rowsOf({ a: '12345', b: '123455', c: '55555', d: '11111' }))).toEqual([5, 6, 5, 5]);
  });

  it('leave a small one out, and the smallest other that would give it away by subtraction', () => {
    expect(sizes(rowsOf({ a: '1234', b: '123455', c: '1555555', d: '11111' }))).toEqual([
      'below-floor',
      6,
      7,
      'complementary',
    ]);
  });

  it('need no other where two small ones hide each other', () => {
    expect(sizes(rowsOf({ a: '124', b: '35', c: '1555555', d: '11111' }))).toEqual([
      'below-floor',
      'below-floor',
      7,
      5,
    ]);
  });

  it('count those who gave no answer as a group: one of them is enough', () => {
    expect(sizes(rowsOf({ a: '12345', b: '123455', c: '1555555', d: '', '': '3' }))).toEqual([
      'complementary',
      6,
      7,
      0,
    ]);
  });

  it('let five without an answer cover a small group', () => {
    expect(sizes(rowsOf({ a: '124', b: '12345', c: '', d: '', '': '13355' }))).toEqual([
      'below-floor',
      5,
      0,
      0,
    ]);
  });

  it('hide one more when all the hidden ones said the same', () => {
    expect(sizes(rowsOf({ a: '555', b: '55', c: '12345', d: '123455' }))).toEqual([
      'below-floor',
      'below-floor',
      'complementary',
      6,
    ]);
  });

  it('are hidden whole when too few of them have a value somewhere', () => {
    const two = makeInstrument({ x: 1, y: 1 }, { profile });
    const rows = rowsOf({ a: '12345', b: '12345', c: '12345', d: '' }).map((row, index) => ({
      ...row,
      'y.1': index < 2 ? null : 3 + (index % 2),
    }));
    expect(sizes(rows, two)).toEqual(['below-floor', 'complementary', 5, 0]);
  });

  it('are not looked at in a CoP of fewer than twelve', () => {
    const twelve = makeInstrument({ x: 1 }, { profile: { ...profile, minMembers: 12 } });
    const rows = rowsOf({ a: '12345', b: '12345' });
    expect(scoreRows(twelve, rows).cohorts[0]!.groups).toEqual([]);
    expect(scoreRows(twelve, rows, { members: 11 }).cohorts[0]!.groups).toEqual([]);
    expect(scoreRows(twelve, rows, { members: 12 }).cohorts[0]!.groups).toHaveLength(1);
  });

  it('compare only those that are shown', () => {
    const [group] = scoreRows(instrument, rowsOf({ a: '124', b: '35', c: '1555555', d: '11112' })).cohorts[0]!
      .groups;
    expect(group!.comparisons.map(({ from, to }) => [from, to])).toEqual([['c', 'd']]);
  });
});

describe('cohorts', () => {
  it('under the floor show nothing but how many they are', () => {
    const [cohort] = scoreRows(makeInstrument({ x: 2 }, { open: [{ id: 'open.keep', quotable: false }] }), [
      { 'x.1': 1, 'x.2': 1, 'open.keep': 'Rien' },
      { 'x.1': 2, 'x.2': 2 },
      { 'x.1': 2, 'x.2': 2 },
      { 'x.1': 2, 'x.2': 2 },
    ]).cohorts;
    expect(cohort).toMatchObject({
      respondents: 4,
      items: [{ mean: null }, { mean: null }],
      dimensions: [{ score: { kind: 'suppressed', reason: 'below-floor' }, mean: null }],
      comments: { 'open.keep': null },
      reasons: { 'comments.open.keep': 'below-floor' },
    });
  });
});

describe('a dimension with a small item', () => {
  const scoreOf = (values: readonly number[]) => {
    const rows = values.map(
      (value, index): Row => ({
        'x.1': value,
        'x.2': value,
        'x.3': index < 2 ? null : value,
      }),
    );
    const [cohort] = scoreRows(makeInstrument({ x: 3 }), rows).cohorts;
    return [
      cohort!.dimensions[0]!.score.kind,
      ...cohort!.items.map(({ reasons }) => reasons?.mean ?? 'shown'),
    ];
  };

  it('shows none of its items, where answers could be otherwise within one respondent', () => {
    expect(scoreOf([1, 2, 3, 4, 5, 4])).toEqual(['scored', 'complementary', 'complementary', 'below-floor']);
  });

  it('is hidden itself where all who answered the item may stand at an end of the scale', () => {
    expect(scoreOf([3, 2, 5, 5, 5, 5])).toEqual(['suppressed', 'shown', 'shown', 'below-floor']);
  });
});

describe('priorities and comments', () => {
  const asked = makeInstrument(
    { x: 1, y: 1 },
    { priorities: { id: 'priorities', max: 3 }, open: [{ id: 'open.story', quotable: true }] },
  );

  it('count respondents who chose, by dimension', () => {
    const rows = ['x', 'x', 'y', 'x', 'x'].map((id): Row => ({ 'x.1': 3, 'y.1': 3, priorities: [id] }));
    const { priorities } = scoreRows(asked, [...rows, { 'x.1': 3, 'y.1': 3, priorities: [] }]).cohorts[0]!;
    expect(priorities).toEqual({
      validN: 5,
      choices: [
        { id: 'x', count: 4, rate: 0.8 },
        { id: 'y', count: 1, rate: 0.2 },
      ],
    });
    const few = scoreRows(asked, [...rows.slice(1), { 'x.1': 3, 'y.1': 3 }]).cohorts[0]!;
    expect(few.priorities).toMatchObject({
      validN: null,
      choices: null,
      reasons: { choices: 'below-floor' },
    });
  });

  it('sort comments by code points, and those that may be quoted apart', () => {
    // JavaScript's own order would put 🙂 (D83D DE42 in UTF-16) before ﬁn (FB01).
    const texts = ['Été', 'b', 'A', '🙂', 'ﬁn'];
    const rows = texts.map(
      (text, index): Row => ({
        'x.1': 3,
        'y.1': 3,
        'open.story': text,
        'open.story.quotable': index === 1,
      }),
    );
    const [cohort] = scoreRows(asked, rows).cohorts;
    expect(cohort!.comments['open.story']).toEqual(['A', 'b', 'Été', 'ﬁn', '🙂']);
    expect(cohort!.quotable['open.story']).toEqual(['b']);
    const four = scoreRows(
      asked,
      rows.map((row, index) => (index === 0 ? { ...row, 'open.story': '' } : row)),
    );
    expect(four.cohorts[0]!.comments['open.story']).toBeNull();
  });
});
