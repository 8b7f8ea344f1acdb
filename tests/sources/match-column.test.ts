import { describe, expect, it } from 'vitest';
import type { SurveyTexts } from '../../src/model/survey-texts.js';
import { matchColumn } from '../../src/sources/match-column.js';
import type { TableColumn } from '../../src/sources/response-table.js';
import { splitBracketed } from '../../src/sources/split-header.js';
import { indexTargets } from '../../src/sources/targets.js';
import { cpuSeconds } from '../support/cpu-time.js';
import { survey, surveyTexts } from '../support/survey.js';

const index = indexTargets(survey, surveyTexts);

/** Words as they stand in the questionnaire today, so that a better wording breaks no test. */
const [fr, nl, de, en] = surveyTexts.map(({ items }) => items['purpose.1']!.text) as [
  string,
  string,
  string,
  string,
];
const [french] = surveyTexts;
const prepared = french!.items['meetings.3']!.text;
const bare = fr.replace(/\.$/, '');

function column(header: string, rest: Partial<TableColumn> = {}): TableColumn {
  return { index: 0, id: null, ...splitBracketed(header), use: { kind: 'question' }, ...rest };
}

/** The French survey with one item in other words. */
function texts(id: string, text: string): SurveyTexts {
  return { ...french!, items: { [id]: { text } } };
}

function match(header: string, rest: Partial<TableColumn> = {}): string | undefined {
  return matchColumn(column(header, rest), index)
    ?.targets.map(({ name }) => name)
    .join(' ');
}

describe('a column is found by its code', () => {
  it.each([
    'purpose.1',
    'Purpose_1',
    'purpose-1',
    'purpose1',
    'purpose[1]',
    'purpose.1.',
    'groupe/purpose_1',
    'purpose/purpose_1',
  ])('%s', (id) => {
    expect(match(id, { id })).toBe('purpose.1');
  });

  it.each([
    ['overallrecommend', 'overall.recommend'],
    ['profileparticipation', 'profile.participation'],
    ['openstoryquotable', 'open.story.quotable'],
    ['priorities[meetings]', 'priorities.meetings'],
    ['priorities/meetings', 'priorities.meetings'],
    ['priorities', 'priorities'],
  ])('%s', (id, name) => {
    expect(match(id, { id })).toBe(name);
  });
});

describe('a column is found by its words', () => {
  it.each([
    [fr],
    [bare.toLowerCase()],
    [
      fr
        .replace(' ', '\u00a0')
        .replace(/ (?=\S+$)/, '\n')
        .concat(' '),
    ],
    [nl],
    [`1. ${en}`],
    [`Q1. ${en}`],
    [`Dans quelle mesure êtes-vous d’accord ? [${fr}]`],
    [`Inwieweit stimmen Sie zu: ${de}`],
    [`How far do you agree? - ${en}`],
    [`How far do you agree?/${en}`],
    [`${fr} (S1_Q4)`],
    [fr.replaceAll(' ', '_')],
    [bare.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '.')],
    [`<p>${fr}</p>`],
    [`${fr.slice(0, 20)}.. `],
  ])('%j', (header) => {
    expect(match(header)).toBe('purpose.1');
  });

  it('of a question that holds a bracket of its own', () => {
    expect(match(`Question [avec [crochets]] [${prepared}]`)).toBe('meetings.3');
  });
});

describe('a column is not guessed', () => {
  it('by place, by a few letters, or by a name alone', () => {
    expect(match('Q1')).toBeUndefined();
    expect(match('Je sais ..')).toBeUndefined();
    expect(match('Commentaire sur les réunions')).toBeUndefined();
  });

  it('where a beginning fits two questions, both claim it', () => {
    const two = [texts('purpose.1', 'Nous savons pourquoi'), texts('purpose.2', 'Nous savons comment')];
    const shortened = indexTargets(survey, two);
    const match_ = matchColumn(column('Nous savons ..'), shortened);
    expect(match_!.targets.map(({ name }) => name)).toEqual(['purpose.1', 'purpose.2']);
  });

  it('where code and words name different questions, both claim it', () => {
    expect(match('x', { id: 'purpose.1', text: prepared })).toBe('purpose.1 meetings.3');
  });
});

it('an option of the priorities counts under their question only', () => {
  const group = french!.priorities!.text;
  const { name } = french!.dimensions.facilitation!;
  expect(match(`${group} [${name}]`)).toBe('priorities.facilitation');
  expect(match(`${group}: ${name}`)).toBe('priorities.facilitation');
  expect(match(name, { group })).toBe('priorities.facilitation');
  expect(match(name)).toBeUndefined();
});

it('a header made to be cut a thousand times takes no time', async () => {
  expect(await cpuSeconds(() => match('a: b - c / '.repeat(5000)))).toBeLessThan(1);
});
