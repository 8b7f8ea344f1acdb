/** Partial results that come from elsewhere: what contradicts itself is refused, with the field that does. */
import { describe, expect, it } from 'vitest';
import { checkPartial } from '../../src/model/check-partial.js';
import type { SurveyPartial } from '../../src/model/survey-partial.js';
import { surveyPartialSchema } from '../../src/model/survey-partial-schema.js';
import { partialOf } from '../support/partial.js';
import { makeInstrument, type Row } from '../support/survey.js';

const instrument = makeInstrument(
  { a: 3, b: 1 },
  {
    priorities: { id: 'priorities', max: 1 },
    profile: { minMembers: 0, questions: [{ id: 'profile.role', options: ['x', 'y'] }] },
  },
);
const rows = Array.from(
  { length: 40 },
  (_, index): Row => ({
    'a.1': 1 + (index % 5),
    'a.2': 1 + ((index + (index % 3)) % 5),
    'a.3': 1 + ((index + (index % 2)) % 5),
    'b.1': 1 + (index % 4),
    priorities: [index % 2 === 0 ? 'a' : 'b'],
    'profile.role': index % 2 === 0 ? 'x' : 'y',
  }),
);

/** A partial with the value at a path changed by hand. */
function changed(path: string, value: unknown): SurveyPartial {
  const partial = structuredClone(partialOf(instrument, rows, { members: 50 }));
  const steps = path.split('.');
  const holder = steps
    .slice(0, -1)
    .reduce((part, step) => part[step] as Fields, partial as unknown as Fields);
  holder[steps.at(-1)!] = value;
  return partial;
}

interface Fields {
  [field: string]: unknown;
}

describe('figures that contradict each other', () => {
  it.each([
    ['cohorts.0.respondents', 4, 'cohorts.0.respondents'],
    ['cohorts.0.members', 39, 'cohorts.0.members'],
    ['cohorts.0.incompleteKept', 1, 'cohorts.0.incompleteKept'],
    ['cohorts.0.items.0.validN', 39, 'cohorts.0.items.0.validN'],
    ['cohorts.0.items.0.noOpinionN', 1, 'cohorts.0.items.0.noOpinionN'],
    ['cohorts.0.items.0.distribution.0', 9, 'cohorts.0.items.0.distribution'],
    ['cohorts.0.dimensions.0.validN', 41, 'cohorts.0.dimensions.0.validN'],
    ['cohorts.0.dimensions.0.validN', 4, 'cohorts.0.dimensions.0.validN'],
    ['cohorts.0.dimensions.0.mean', null, 'cohorts.0.dimensions.0.mean'],
    ['cohorts.0.dimensions.0.sd', null, 'cohorts.0.dimensions.0.sd'],
    ['cohorts.0.dimensions.0.sd', 51, 'cohorts.0.dimensions.0.sd'],
    ['cohorts.0.dimensions.0.completeN', 41, 'cohorts.0.dimensions.0.completeN'],
    ['cohorts.0.dimensions.0.reliability.itemRest', [0.5], 'cohorts.0.dimensions.0.reliability'],
    ['cohorts.0.dimensions.0.sums.x', [1, 2], 'cohorts.0.dimensions.0.sums'],
    ['cohorts.0.dimensions.0.sums.xx.1', 7, 'cohorts.0.dimensions.0.sums'],
    ['cohorts.0.dimensions.0.sums.xt.1', 7, 'cohorts.0.dimensions.0.sums'],
    ['cohorts.0.priorities.validN', 4, 'cohorts.0.priorities.validN'],
    ['cohorts.0.priorities.choices.0.count', 41, 'cohorts.0.priorities.choices'],
    ['cohorts.0.groups.0.values.0.n', 3, 'cohorts.0.groups.0.values.0.n'],
    ['cohorts.0.groups.0.values.0.n', 21, 'cohorts.0.groups.0.values'],
    ['cohorts.0.groups.0.values.0.dimensions.1.mean', null, 'cohorts.0.groups.0.values.0.dimensions.1.mean'],
  ])('%s = %j', (path, value, field) => {
    const findings = checkPartial(changed(path, value), instrument);
    expect(findings).toContainEqual({ code: 'COP-PARTIAL-003', path: field.split('.'), values: { field } });
  });

  it('a cohort twice', () => {
    const partial = partialOf(instrument, rows);
    const twice = { ...partial, cohorts: [...partial.cohorts, ...partial.cohorts] };
    expect(checkPartial(twice, instrument).map(({ values }) => values.field)).toEqual(['cohorts.1.id']);
  });
});

describe('another questionnaire', () => {
  it.each([
    ['instrument.id', 'other'],
    ['cohorts.0.items.0.id', 'a.9'],
    ['cohorts.0.items.0.distribution', [20, 20]],
    ['cohorts.0.dimensions.0.id', 'c'],
    ['cohorts.0.priorities.choices.0.id', 'c'],
    ['cohorts.0.groups.0.by', 'profile.age'],
    ['cohorts.0.groups.0.values.0.value', 'z'],
    ['cohorts.0.groups.0.values.0.dimensions.0.id', 'c'],
  ])('%s = %j', (path, value) => {
    expect(checkPartial(changed(path, value), instrument).map(({ code }) => code)).toEqual([
      'COP-PARTIAL-004',
    ]);
  });

  it('is one that does not ask for priorities', () => {
    const found = checkPartial(partialOf(instrument, rows), { ...instrument, priorities: null });
    expect(found.map(({ code }) => code)).toEqual(['COP-PARTIAL-004']);
  });

  it('is none where only the version differs', () => {
    expect(checkPartial(changed('instrument.version', '1.0.1'), instrument)).toEqual([]);
  });
});

describe('what has not even the form', () => {
  it.each([
    ['schemaVersion', 2],
    ['floor', 2],
    ['date', '21.11.2026'],
    ['cohorts', []],
    ['cohorts.0.respondents', -1],
    ['cohorts.0.respondents', 5.5],
    ['cohorts.0.respondents', undefined],
    ['cohorts.0.items.0.distribution.0', -1],
    ['cohorts.0.dimensions.0.mean', 100.1],
    ['cohorts.0.dimensions.0.mean', Number.NaN],
    ['cohorts.0.dimensions.0.sd', -0.1],
    ['cohorts.0.dimensions.0.reliability.alpha', 1.5],
    ['cohorts.0.groups.0.values.0.n', '20'],
  ])('%s = %j', (path, value) => {
    expect(surveyPartialSchema.safeParse(changed(path, value)).success).toBe(false);
  });
});
