/** What is hidden again when figures scored under a floor of three are handed on under one of five. */
import { describe, expect, it } from 'vitest';
import { isHidden, isSmall } from '../../../src/model/survey-partial.js';
import { planSurvey } from '../../../src/scoring/survey/plan.js';
import { raiseFloor } from '../../../src/scoring/survey/raise-floor.js';
import { partialOf } from '../../support/partial.js';
import { makeInstrument, type Row } from '../../support/survey.js';

const instrument = makeInstrument(
  { x: 1, y: 3 },
  { profile: { minMembers: 0, questions: [{ id: 'profile.role', options: ['a', 'b', 'c', 'd'] }] } },
);

function raise(rows: readonly Row[]) {
  const [cohort] = partialOf(instrument, rows, { floor: 3, rule: 'keep' }).cohorts;
  if (!cohort || isSmall(cohort)) throw new Error('a cohort that is shown is needed');
  return raiseFloor(planSurvey(instrument), cohort, 5);
}

/** Groups by role, each answer to `x.1` one digit; the answers to `y` vary. */
function rowsOf(groups: Readonly<Record<string, string>>): Row[] {
  return Object.entries(groups).flatMap(([role, answers]) =>
    [...answers].map((value, index) => ({
      'x.1': Number(value),
      'y.1': 1 + (index % 5),
      'y.2': 1 + ((index * 2) % 5),
      'y.3': 1 + ((index * 3) % 5),
      'profile.role': role,
    })),
  );
}

function groupsOf(rows: readonly Row[]): (number | string)[] {
  const raised = raise(rows);
  if (isSmall(raised)) throw new Error('the cohort is hidden');
  return raised.groups[0]!.values.map((group) => (isHidden(group) ? group.hidden : group.n));
}

describe('a cohort', () => {
  it('is hidden whole under the new floor', () => {
    expect(raise(rowsOf({ a: '1234' }))).toEqual({ id: 'cop', wave: null, belowFloor: true });
  });
});

describe('groups', () => {
  it('that are small now hide each other where together they are many and unlike each other', () => {
    expect(groupsOf(rowsOf({ a: '345', b: '123', c: '12345', d: '24512' }))).toEqual([
      'below-floor',
      'below-floor',
      5,
      5,
    ]);
  });

  it('take another with them where together they all gave the same answer', () => {
    expect(groupsOf(rowsOf({ a: '333', b: '333', c: '12345', d: '24512' }))).toEqual([
      'below-floor',
      'below-floor',
      'complementary',
      5,
    ]);
  });

  it('take another with them where together they are fewer than the floor', () => {
    expect(groupsOf(rowsOf({ a: '345', b: '123123', c: '12345', d: '24512' }))).toEqual([
      'below-floor',
      6,
      'complementary',
      5,
    ]);
  });
});

describe('a dimension', () => {
  it('goes with its item that few answered, since nobody knows any more how few', () => {
    const rows = rowsOf({ a: '12345', b: '24512' }).map((row, index) =>
      index < 4 ? row : { ...row, 'y.2': 'no-opinion' as const },
    );
    const raised = raise(rows);
    if (isSmall(raised)) throw new Error('the cohort is hidden');
    const hidden = (cells: readonly object[]) =>
      cells.map((cell) => (isHidden(cell as never) ? (cell as { hidden: string }).hidden : 'shown'));
    expect(hidden(raised.items)).toEqual(['shown', 'shown', 'below-floor', 'shown']);
    expect(hidden(raised.dimensions)).toEqual(['shown', 'complementary']);
  });
});
