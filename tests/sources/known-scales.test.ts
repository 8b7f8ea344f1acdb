import { describe, expect, it } from 'vitest';
import { loadKnownScales } from '../../src/io/load-known-scales.js';
import { LANGS } from '../../src/model/lang.js';
import type { InspectedColumn } from '../../src/model/survey-inspection.js';
import { findBlocks } from '../../src/sources/find-blocks.js';
import { fitScales, gatherScales } from '../../src/sources/known-scales.js';
import { looseKey } from '../../src/sources/normalise-text.js';
import { survey, surveyTexts } from '../support/survey.js';

const known = gatherScales(loadKnownScales(), survey, surveyTexts);

function best(...labels: string[]): string | undefined {
  return fitScales(labels, known)[0]?.scale.id;
}

it('no wording stands on two steps of one scale', () => {
  for (const { id, steps } of known.scales) {
    const seen = new Map<string, number>();
    steps.forEach((byLang, step) => {
      for (const label of LANGS.flatMap((lang) => byLang[lang] ?? [])) {
        expect(seen.get(looseKey(label)) ?? step, `${id}: ${label}`).toBe(step);
        seen.set(looseKey(label), step);
      }
    });
  }
});

describe('a scale is told from the labels that were used', () => {
  it.each([
    ['agreement4', ['Strongly disagree', 'Disagree', 'Agree', 'Strongly Agree']],
    ['agreement5', ['Strongly disagree', 'Disagree', 'Neither agree or disagree', 'Agree']],
    ['agreement7', ['Disagree', 'Somewhat disagree', 'Neutral', 'Somewhat agree', 'Agree', 'Strongly agree']],
    ['frequency5-often', ['Never ', 'Sometimes', 'Often', 'Very Often', 'Always']],
    ['frequency5', ['Jamais', 'Rarement', 'Parfois', 'Souvent']],
    ['frequency5', ['Nooit', 'Zelden', 'Soms', 'Vaak', 'Altijd']],
    ['satisfaction4', ['Pas du tout satisfait(e)', 'Plutôt satisfait(e)', 'Très satisfait(e)']],
    ['satisfaction5', ['Zeer tevreden', 'Noch tevreden, noch ontevreden', 'Eerder ontevreden']],
    ['quality4', ['Moyenne', 'Bonne', 'Excellente']],
    ['extent5', ['Überhaupt nicht', 'Teilweise', 'Voll und ganz']],
  ])('%s: %j', (id, labels) => {
    expect(best(...labels)).toBe(id);
  });

  it('languages mixed, forms of one word together', () => {
    expect(best('Tout à fait d’accord', 'Helemaal akkoord', 'Stimme eher zu', 'Neutral')).toBe('agreement5');
    expect(best('Très satisfait', 'Très satisfaite', 'Plutôt satisfait')).toBe('satisfaction4');
  });

  it('none where one label is not known, or two of a language would fall together', () => {
    expect(best('Bonne', 'Excellente', 'L’offre devrait être améliorée')).toBeUndefined();
    expect(fitScales(['Rarement', 'Parfois'], known).map(({ scale }) => scale.id)).not.toContain(
      'frequency4',
    );
    expect(best('Oui', 'Non')).toBeUndefined();
    expect(best()).toBeUndefined();
  });
});

describe('blocks', () => {
  const column = (
    index: number,
    labels: readonly string[],
    rest: Partial<InspectedColumn> = {},
  ): InspectedColumn => ({
    index,
    header: `c${index}`,
    id: null,
    text: `c${index}`,
    group: null,
    use: 'unmapped',
    role: null,
    target: null,
    scale: null,
    by: null,
    filled: 50,
    content: labels.every((label) => /^\d+$/.test(label)) ? 'number' : 'closed',
    labels: labels.map((label) => ({ label, count: 10, answer: null, nearest: null })),
    hidden: 0,
    ...rest,
  });
  const agree = ['Disagree', 'Neutral', 'Agree'];
  const find = (columns: readonly InspectedColumn[]) => {
    const { blocks, singles, unordered, mixed } = findBlocks(columns, known);
    const places = (members: readonly InspectedColumn[]) => members.map(({ index }) => index);
    return {
      blocks: blocks.map(({ name, scale, columns: members }) => [name, scale.id, places(members)]),
      singles: singles.map(({ scale, columns: members }) => [scale.id, places(members)]),
      unordered: places(unordered),
      mixed,
    };
  };

  it('under one question, however far apart; beside each other where nothing else holds them together', () => {
    const columns = [
      column(0, agree, { group: 'Q' }),
      column(1, ['Oui', 'Non']),
      column(2, agree, { group: 'Q' }),
      column(3, agree),
      column(4, agree),
      column(6, agree),
    ];
    expect(find(columns)).toEqual({
      blocks: [
        ['Q', 'agreement5', [0, 2]],
        [null, 'agreement5', [3, 4]],
      ],
      singles: [['agreement5', [6]]],
      unordered: [],
      mixed: [],
    });
  });

  it('by their codes, cut where they mix scales', () => {
    const ids = ['Q1[SQ001]', 'Q1[SQ002]', 'sat_1', 'sat_2', 'sat3', 'Q7_1', 'Q7_2'];
    const often = ['Never', 'Often', 'Very often', 'Always'];
    const labels = [['1', '5', '3'], ['2', '4'], agree, often, agree, agree, agree];
    const columns = ids.map((id, index) => column(index, labels[index]!, { id }));
    expect(find(columns)).toMatchObject({
      blocks: [
        ['Q1', 'numbers-1-to-5', [0, 1]],
        ['sat', 'agreement5', [2, 4]],
        ['Q7', 'agreement5', [5, 6]],
      ],
      singles: [['frequency5-often', [3]]],
      mixed: ['sat'],
    });
  });

  it('answers of no opinion are no step; options without known order are left to people', () => {
    const columns = [
      column(0, [...agree, 'Ne connais pas']),
      column(1, [...agree, 'N/A']),
      column(2, ['Vaud', 'Genève', 'Zurich']),
    ];
    expect(find(columns)).toMatchObject({ blocks: [[null, 'agreement5', [0, 1]]], unordered: [2] });
  });

  it('columns about persons and free answers are never among them', () => {
    const columns = [column(0, agree, { use: 'personal' }), column(1, [], { content: 'text' })];
    expect(find(columns)).toEqual({ blocks: [], singles: [], unordered: [], mixed: [] });
  });
});
