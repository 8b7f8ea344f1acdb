/** Two states of one growing survey, given to be merged as if they were two surveys, are noticed; two surveys are not. */
import { expect, it } from 'vitest';
import { Random } from '../../../robustness/random.js';
import { warnAboutContained } from '../../../src/scoring/survey/contained-parts.js';
import { partialOf } from '../../support/partial.js';
import { makeInstrument, type Row, survey } from '../../support/survey.js';

/** People who answer alike: most of them 4, some 3 or 5, now and then nothing. */
function people(n: number, seed: number, of = survey): Row[] {
  const random = new Random(seed);
  const answer = (): number | null => [4, 4, 4, 3, 5, null][Math.floor(random.next() * 6)]!;
  return Array.from({ length: n }, () => Object.fromEntries(of.items.map(({ id }) => [id, answer()])));
}

const warningsOf = (one: readonly Row[], other: readonly Row[], of = survey) =>
  warnAboutContained([
    { file: 'one.json', partial: partialOf(of, one) },
    { file: 'other.json', partial: partialOf(of, other) },
  ]);

it('notices the earlier state of a survey, whichever is named first, and the same one twice', () => {
  const later = people(30, 1);
  const found = [
    { code: 'survey-partial-contained', values: expect.objectContaining({ first: 'one.json' }) },
  ];
  expect(warningsOf(later, later.slice(0, 20))).toEqual(found);
  expect(warningsOf(later.slice(0, 29), later)).toEqual(found);
  expect(warningsOf(later, [...later].reverse())).toEqual(found);
});

it('takes no two surveys of people who answer alike for one: 200 pairs, the second nearly twice as large', () => {
  const taken = Array.from({ length: 200 }, (_, seed) =>
    warningsOf(people(20, 2 * seed), people(39, 2 * seed + 1)),
  );
  expect(taken.flat()).toEqual([]);
});

it('says nothing of another wave, of a group more than twice as large, nor of a few questions', () => {
  const later = people(40, 1);
  expect(warningsOf(later, later.slice(0, 20))).toEqual([]);
  const last = later.slice(0, 30);
  expect(
    warningsOf(
      last,
      last.map((row) => ({ ...row, wave: '2025' })),
    ),
  ).toEqual([]);
  const short = makeInstrument({ a: 3 });
  expect(warningsOf(people(30, 1, short), people(20, 1, short), short)).toEqual([]);
});
