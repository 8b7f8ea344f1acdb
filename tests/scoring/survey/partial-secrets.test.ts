/** What a partial result must not say: nothing of fewer than the floor, and nobody's words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CohortFigures, isHidden, isSmall } from '../../../src/model/survey-partial.js';
import { planSurvey } from '../../../src/scoring/survey/plan.js';
import { raiseFloor } from '../../../src/scoring/survey/raise-floor.js';
import { partialOf } from '../../support/partial.js';
import { makeInstrument, type Row } from '../../support/survey.js';

const instrument = makeInstrument(
  { a: 3, b: 4, c: 1 },
  {
    open: [{ id: 'open.keep', quotable: true }],
    priorities: { id: 'priorities', max: 3 },
    profile: {
      minMembers: 0,
      questions: [
        { id: 'profile.role', options: ['x', 'y', 'z'] },
        { id: 'profile.language', options: ['fr', 'nl'] },
      ],
    },
  },
);
const plan = planSurvey(instrument);

const three = makeInstrument({ a: 3 });
const complete = Array.from(
  { length: 40 },
  (_, index): Row => ({
    'a.1': 1 + (index % 5),
    'a.2': 1 + ((index + (index % 3)) % 5),
    'a.3': 1 + ((index * index + index) % 5),
  }),
);

const answer = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  fc.constantFrom('no-opinion', null),
);
const response = fc.record({
  ...Object.fromEntries(instrument.items.map(({ id }) => [id, answer])),
  'open.keep': fc.constantFrom('', 'SECRET de Marie'),
  'open.keep.quotable': fc.boolean(),
  priorities: fc.subarray(['a', 'b', 'c']),
  'profile.role': fc.constantFrom('x', 'y', 'z', null),
  'profile.language': fc.constantFrom('fr', 'nl', null),
  cohort: fc.constantFrom('nord', 'nord', 'sud', 'est'),
  unfinished: fc.boolean(),
}) as fc.Arbitrary<Row>;
const responses = fc.array(response, { minLength: 1, maxLength: 100, size: 'max' });
const floors = fc.integer({ min: 3, max: 8 });

/** Numbers of respondents behind a figure, wherever they stand. Counts of what was not answered are no groups of people. */
const SIZES = new Set(['validN', 'n', 'respondents']);

function smallSizes(value: unknown, floor: number, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isFew = SIZES.has(key) && inner > 0 && inner < floor;
    return [...(isFew ? [`${path}.${key} = ${inner}`] : []), ...smallSizes(inner, floor, `${path}.${key}`)];
  });
}

function isFew(n: number, floor: number): boolean {
  return n > 0 && n < floor;
}

/** Sizes under the floor that follow by taking what is shown from what else is shown. */
function smallDifferences({ items, dimensions, groups }: CohortFigures, floor: number): string[] {
  const found: string[] = [];
  dimensions.forEach((dimension, index) => {
    if (isHidden(dimension)) return;
    const { validN, completeN, sums } = dimension;
    const own = [...plan.dimensions[index]!.items].map((item) => items[item]!);
    const hiddenItems = own.filter(isHidden).length;
    if (hiddenItems > 0 && hiddenItems < own.length) found.push(`${dimension.id}: some items hidden`);
    for (const { by, values } of groups) {
      const shown = values.reduce((sum, group) => {
        const cell = isHidden(group) ? undefined : group.dimensions[index]!;
        return sum + (cell === undefined || isHidden(cell) ? 0 : cell.validN);
      }, 0);
      if (isFew(validN - shown, floor))
        found.push(`${by} ${dimension.id}: ${validN - shown} in no shown group`);
    }
    const isComplete = own.every((cell) => !isHidden(cell) && cell.validN === completeN);
    if (sums && !isComplete) found.push(`${dimension.id}: sums set some respondents apart`);
  });
  return found;
}

describe('a partial result', () => {
  it('holds no figure of fewer than the floor, nor one that follows by subtraction', () => {
    fc.assert(
      fc.property(responses, floors, (rows, floor) => {
        const partial = partialOf(instrument, rows, { floor });
        expect(smallSizes(partial.cohorts, floor)).toEqual([]);
        for (const cohort of partial.cohorts) {
          if (!isSmall(cohort)) expect(smallDifferences(cohort, floor)).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('says of a cohort under the floor that it is there, and of nobody what they wrote', () => {
    fc.assert(
      fc.property(responses, floors, (rows, floor) => {
        const partial = partialOf(instrument, rows, { floor });
        expect(JSON.stringify(partial)).not.toMatch(/SECRET|Marie|comment|quotable|open\./);
        for (const cohort of partial.cohorts) {
          const size = isSmall(cohort) ? 0 : cohort.respondents;
          expect(size === 0 || size >= floor).toBe(true);
          if (isSmall(cohort)) expect(Object.keys(cohort)).toEqual(['id', 'wave', 'belowFloor']);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds none of a higher floor once it is raised to it, and no other figures than before', () => {
    fc.assert(
      fc.property(responses, floors, fc.integer({ min: 1, max: 8 }), (rows, floor, more) => {
        for (const cohort of partialOf(instrument, rows, { floor }).cohorts) {
          const raised = isSmall(cohort) ? cohort : raiseFloor(plan, cohort, floor + more);
          expect(smallSizes(raised, floor + more)).toEqual([]);
          if (isSmall(raised)) continue;
          expect(smallDifferences(raised, floor + more)).toEqual([]);
          const before = JSON.stringify(cohort);
          for (const item of raised.items)
            if (!isHidden(item)) expect(before).toContain(JSON.stringify(item));
          for (const { values } of raised.groups) {
            for (const group of values) if (!isHidden(group)) expect(before).toContain(`"n":${group.n}`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the sums behind alpha at home where anybody left out some of the items', () => {
    const dimensionOf = (few: number) => {
      const some = complete.map((row, index) => (index < few ? { ...row, 'a.3': null } : row));
      const [cohort] = partialOf(three, some).cohorts;
      return (cohort as CohortFigures).dimensions[0]!;
    };
    expect(dimensionOf(0)).toHaveProperty('sums');
    for (const few of [1, 5, 10]) {
      expect(dimensionOf(few)).not.toHaveProperty('sums');
      expect(dimensionOf(few)).toMatchObject({ reliability: { alpha: expect.any(Number) } });
    }
  });

  it('says no more by its sums than by distributions, alpha and item-rest', () => {
    const [cohort] = partialOf(three, complete).cohorts as CohortFigures[];
    const dimension = cohort!.dimensions[0]!;
    if (isHidden(dimension)) throw new Error('hidden');
    const { completeN: n, reliability, sums } = dimension;
    if (reliability.alpha === null) throw new Error('no alpha');
    const distributions = cohort!.items.map((cell) => (isHidden(cell) ? [] : cell.distribution));
    const moment = (power: number) =>
      distributions.map((counts) => counts.reduce((sum, count, step) => sum + count * step ** power, 0));
    const [x, xx] = [moment(1), moment(2)];
    expect([sums!.x, sums!.xx]).toEqual([x, xx]);
    // n² × variances; alpha = k/(k − 1) × (1 − Σ var(item) / var(total)) gives that of the total …
    const variances = x.map((value, item) => n * xx[item]! - value * value);
    const whole = x.reduce((sum, value) => sum + value, 0);
    const total = variances.reduce((sum, value) => sum + value, 0) / (1 - (reliability.alpha * 2) / 3);
    variances.forEach((variance, item) => {
      // … and r² × v × (T − 2w + v) = (w − v)², w the covariance of item and total, has the sign of r at w − v.
      const r = reliability.itemRest[item]!;
      const half = r * r * variance;
      const rest = -half + Math.sign(r) * Math.sqrt(half * half + half * (total - variance));
      const w = variance + rest;
      expect((w + x[item]! * whole) / n).toBeCloseTo(sums!.xt[item]!, 6);
    });
  });
});
