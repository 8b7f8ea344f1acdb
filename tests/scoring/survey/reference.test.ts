/** The simulated survey of 180 respondents among 260 members, every figure computed by R psych: all agree to 1e-9. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareMeans } from '../../../src/scoring/survey/compare-means.js';
import { describeValues, listValues } from '../../../src/scoring/survey/dimension-values.js';
import { planSurvey } from '../../../src/scoring/survey/plan.js';
import { expectClose } from '../../support/close.js';
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
    expectClose(cohort!.responseRate, 180 / 260, 'responseRate');
  });

  it.each(reference.items)('agrees on item $id', ({ id, ...expected }) => {
    const found = cohort!.items.find((item) => item.id === id)!;
    for (const [field, value] of Object.entries(expected)) {
      expectClose(found[field as keyof typeof found], value, `${id}.${field}`);
    }
  });

  it.each(reference.dimensions)('agrees on dimension $id', ({ id, itemRest, ...fields }) => {
    const found = cohort!.dimensions.find((dimension) => dimension.id === id)!;
    for (const [field, value] of Object.entries(fields)) {
      expectClose(found[field as keyof typeof found], value, `${id}.${field}`);
    }
    if (Object.keys(itemRest).length === 0) expect(found.itemRest).toBeNull();
    else expectClose(found.itemRest, Object.values(itemRest), `${id}.itemRest`);
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
    expectClose(found.difference, difference, 'difference');
    expectClose(found.interval, interval, 'interval');
    expectClose(found.hedgesG, hedgesG, 'hedgesG');
  });
});
