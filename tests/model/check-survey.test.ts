import { describe, expect, it } from 'vitest';
import { readShipped } from '../../src/io/shipped.js';
import type { SurveyFile } from '../../src/model/build-survey.js';
import { checkSurvey } from '../../src/model/check-survey.js';
import { surveyFileSchema, surveyTextsSchema } from '../../src/model/survey-schema.js';
import { surveyTexts } from '../support/survey.js';

const file: SurveyFile = {
  id: 'own',
  version: '1.0.0',
  scales: { five: { min: 1, max: 5 }, eleven: { min: 0, max: 10 } },
  dimensions: [{ id: 'a' }, { id: 'b' }],
  items: [
    { id: 'a.1', dimension: 'a', scale: 'five' },
    { id: 'a.2', dimension: 'a', scale: 'five', keying: 'reverse' },
    { id: 'b.1', dimension: 'b', scale: 'eleven' },
  ],
};

function codesOf(change: Partial<SurveyFile>): string[] {
  return checkSurvey({ ...file, ...change }).map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('a survey of one’s own', () => {
  it('in order', () => {
    expect(codesOf({})).toEqual([]);
  });

  it('whose items name scales and dimensions that do not exist, with the nearest that does', () => {
    const items = [{ id: 'a.1', dimension: 'c', scale: 'fife' }];
    expect(checkSurvey({ ...file, items }).map(({ code, suggestion }) => [code, suggestion])).toEqual([
      ['COP-INSTRUMENT-008', 'five'],
      ['COP-INSTRUMENT-008', 'a'],
    ]);
  });

  it('that names things twice', () => {
    const twice = [...file.items, { id: 'a.1', dimension: 'a', scale: 'five' }];
    expect(codesOf({ items: twice })).toEqual(['COP-INSTRUMENT-002 items.3.id']);
    expect(codesOf({ open: [{ id: 'b.1' }] })).toEqual(['COP-INSTRUMENT-002 items.2.id']);
    expect(codesOf({ dimensions: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] })).toEqual([
      'COP-INSTRUMENT-002 dimensions.2.id',
    ]);
  });

  it('with a dimension that has no item', () => {
    expect(codesOf({ dimensions: [...file.dimensions, { id: 'c' }] })).toEqual([
      'COP-INSTRUMENT-010 dimensions.2.id',
    ]);
  });

  it('with a dimension that mixes scales of different lengths', () => {
    const items = [...file.items, { id: 'a.3', dimension: 'a', scale: 'eleven' }];
    expect(codesOf({ items })).toEqual(['COP-INSTRUMENT-009 items.3.scale']);
  });
});

it('the survey that ships fits its own schemas in every language', () => {
  const structure = readShipped('questionnaires/survey/instrument');
  const parsed = surveyFileSchema.parse(structure) as SurveyFile;
  expect(checkSurvey(parsed)).toEqual([]);
  for (const { lang: _lang, ...texts } of surveyTexts) {
    expect(surveyTextsSchema(parsed).safeParse(texts).error?.issues ?? []).toEqual([]);
  }
});

it('a scale has at least two steps, and no more than a code can hold', () => {
  const scaled = (min: number, max: number) => ({
    ...file,
    kind: 'survey',
    scales: { ...file.scales, five: { min, max } },
  });
  expect(surveyFileSchema.safeParse(scaled(1, 5)).success).toBe(true);
  expect(surveyFileSchema.safeParse(scaled(5, 5)).success).toBe(false);
  expect(surveyFileSchema.safeParse(scaled(0, 251)).success).toBe(false);
});
