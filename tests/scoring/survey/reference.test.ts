/** The simulated survey of 180 respondents among 260 members, every figure computed by R psych: all agree to 1e-9. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareMeans } from '../../../src/scoring/survey/compare-means.js';
import { describeValues, listValues } from '../../../src/scoring/survey/dimension-values.js';
import { planSurvey } from '../../../src/scoring/survey/plan.js';
import { expectAlike, expectFields } from '../../support/close.js';
import { finish, parsePlainCsv, type Row, reversing, tallyRows } from '../../support/survey.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/survey/${name}`, import.meta.url), 'utf8');
interface Reference {
  members: number;
  reversed: string[];
  items: { id: string }[];
  dimensions: { id: string; itemRest: Record<string, number> }[];
  recommend: object;
  frMinusNlValue: { difference: number; interval: number[]; hedgesG: number };
}

const reference: Reference = JSON.parse(fixture('survey-simulated.reference.json'));
const rows: Row[] = parsePlainCsv(fixture('survey-simulated.csv')).map(({ language, ...row }) => ({
  ...row,
  'profile.language': language,
}));
const instrument = reversing(reference.reversed);
const tally = tallyRows(instrument, rows);
const [cohort] = finish(tally, { membersOf: () => reference.members }).cohorts;

describe('the simulated survey', () => {
  it('has the respondents, members and rate of the reference', () => {
    expect(cohort).toMatchObject({ respondents: 180, members: 260, incomplete: 0 });
    expectAlike(cohort!.responseRate, 180 / 260);
  });

  it.each(reference.items)('agrees on item $id', ({ id, ...expected }) => {
    expectFields(
      cohort!.items.find((item) => item.id === id),
      expected,
    );
  });

  it.each(reference.dimensions)('agrees on dimension $id', ({ id, itemRest, ...fields }) => {
    const found = cohort!.dimensions.find((dimension) => dimension.id === id)!;
    expectFields(found, fields);
    // R gives none where a dimension has two items; so does the scorer, with a reason.
    const rests = Object.values(itemRest);
    expectAlike(found.itemRest, rests.length === 0 ? null : rests);
  });

  it('agrees on who would recommend', () => {
    expect(cohort!.recommend).toMatchObject(reference.recommend);
  });

  it('agrees on the difference between two groups', () => {
    const plan = planSurvey(instrument);
    const value = plan.dimensions.find(({ id }) => id === 'value')!;
    const question = plan.profile.findIndex(({ id }) => id === 'profile.language');
    const groupOf = (language: string) => {
      const option = plan.profile[question]!.options.indexOf(language);
      return describeValues(listValues(value, tally.cohorts[0]!.counts.groups[question]![option]!.sums))!;
    };
    const found = compareMeans(groupOf('nl'), groupOf('fr'), true);
    const { difference, interval, hedgesG } = reference.frMinusNlValue;
    expectFields(found, { difference, interval, hedgesG });
  });
});
