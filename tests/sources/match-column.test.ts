import { describe, expect, it } from 'vitest';
import { matchColumn } from '../../src/sources/match-column.js';
import type { TableColumn } from '../../src/sources/response-table.js';
import { splitBracketed } from '../../src/sources/split-header.js';
import { indexTargets } from '../../src/sources/targets.js';
import { survey, surveyTexts } from '../support/survey-exports.js';

const index = indexTargets(survey, surveyTexts);

function column(header: string, rest: Partial<TableColumn> = {}): TableColumn {
  return { index: 0, id: null, ...splitBracketed(header), use: { kind: 'question' }, ...rest };
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
    ['Je sais à quoi sert notre CoP.'],
    ['je sais à quoi sert notre cop'],
    ['Je sais\u00a0à quoi\nsert notre CoP. '],
    ['Ik weet waarvoor onze CoP dient.'],
    ['1. I know what our CoP is for.'],
    ['Q1. I know what our CoP is for.'],
    ['Dans quelle mesure êtes-vous d’accord ? [Je sais à quoi sert notre CoP.]'],
    ['Inwieweit stimmen Sie zu: Ich weiß, wozu unsere CoP da ist.'],
    ['How far do you agree? - I know what our CoP is for.'],
    ['How far do you agree?/I know what our CoP is for.'],
    ['Je sais à quoi sert notre CoP. (S1_Q4)'],
    ['Je_sais_à_quoi_sert_notre_CoP.'],
    ['Je.sais.a.quoi.sert.notre.CoP.'],
    ['<p>Je sais à quoi sert notre CoP.</p>'],
    ['Je sais à quoi sert not.. '],
  ])('%j', (header) => {
    expect(match(header)).toBe('purpose.1');
  });

  it('of a question that holds a bracket of its own', () => {
    expect(match('Question [avec [crochets]] [Nos réunions sont bien préparées.]')).toBe('meetings.3');
  });
});

describe('a column is not guessed', () => {
  it('by place, by a few letters, or by a name alone', () => {
    expect(match('Q1')).toBeUndefined();
    expect(match('Je sais ..')).toBeUndefined();
    expect(match('Animation')).toBeUndefined();
    expect(match('Commentaire sur les réunions')).toBeUndefined();
  });

  it('where a beginning fits two questions, both claim it', () => {
    expect(match('La personne qui anime ..')).toBe('facilitation.1 facilitation.4');
  });

  it('where code and words name different questions, both claim it', () => {
    expect(match('x', { id: 'purpose.1', text: 'Nos réunions sont bien préparées.' })).toBe(
      'purpose.1 meetings.3',
    );
  });
});

it('an option of the priorities counts under their question only', () => {
  const group = 'Parmi ces aspects, lesquels faut-il améliorer en priorité ? Choisissez-en trois au maximum.';
  expect(match(`${group} [Animation]`)).toBe('priorities.facilitation');
  expect(match(`${group}: Animation`)).toBe('priorities.facilitation');
  expect(match('Animation', { group })).toBe('priorities.facilitation');
});

it('a header made to be cut a thousand times takes no time', () => {
  const started = performance.now();
  match(`${'a: b - c / '.repeat(5000)}`);
  expect(performance.now() - started).toBeLessThan(500);
});
