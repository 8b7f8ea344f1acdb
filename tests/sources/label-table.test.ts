import { describe, expect, it } from 'vitest';
import { BLANK, NO_OPINION } from '../../src/model/responses.js';
import { optionLabels, scaleLabels } from '../../src/sources/label-table.js';
import { survey, surveyTexts } from '../support/survey.js';

const agreement = scaleLabels('agreement5', survey.scales.agreement5!, surveyTexts);
const recommend = scaleLabels('recommend11', survey.scales.recommend11!, surveyTexts);
const role = survey.profile.questions.find(({ id }) => id === 'profile.role')!;
const roles = optionLabels('profile.role', role.options, surveyTexts);

describe('labels of one scale in one column', () => {
  it.each([
    ['Tout à fait d’accord', 4],
    ["tout a fait d'accord", 4],
    ['TOUT À FAIT D\u2018ACCORD ', 4],
    ['Tout\u00a0à\u202ffait d’accord.', 4],
    ['Tout à fait d’accord'.normalize('NFD'), 4],
    ['Helemaal akkoord', 4],
    ['Stimme voll und ganz zu', 4],
    ['Strongly Agree', 4],
    ['Strongly disagree', 0],
    ['Neither agree or disagree', 2],
    ['Noch akkoord, noch niet akkoord', 2],
    ['Weder/noch', 2],
    ['5', 4],
    ['5.0', 4],
    ['5,0', 4],
    ['3 - Neutre', 2],
    ['3. Neutral', 2],
    ['(3) Neutraal', 2],
    ['Neutre (3)', 2],
    ['Plutôt d’accord(S1_A4)', 3],
    ['2/5', 1],
    ['A4', 3],
    ['AO01', 0],
    ['AO06', NO_OPINION],
    ['noopi', NO_OPINION],
    ['no_opinion', NO_OPINION],
    ['Sans avis', NO_OPINION],
    ['N/A', NO_OPINION],
    ['n.v.t.', NO_OPINION],
    ['', BLANK],
    [' \u00a0', BLANK],
    ['#N/A', BLANK],
  ])('%j → %j', (label, code) => {
    expect(agreement.codeOf(label)).toBe(code);
  });

  it.each([
    ['6'],
    ['0'],
    ['1.5'],
    ['2/4'],
    ['5 - Pas du tout d’accord'],
    ['2-3 fois par an'],
    ['3 fois par an'],
    ['Bof'],
    ['A7'],
  ])('%j is never guessed', (label) => {
    expect(agreement.codeOf(label)).toBeUndefined();
  });

  it('names the nearest option to a label that is nearly one', () => {
    expect(agreement.nearest('Plutot d’acord')).toBe('Plutôt d’accord');
    expect(agreement.nearest('Les réunions du mardi')).toBeUndefined();
  });

  it('never mistakes 1.0 for 10 on a scale that has both', () => {
    expect(recommend.codeOf('1.0')).toBe(1);
    expect(recommend.codeOf('10.0')).toBe(10);
    expect(recommend.codeOf('10 - Extrêmement probable')).toBe(10);
    expect(recommend.codeOf('5 - Neutre')).toBe(5);
    expect(recommend.codeOf('0 - Pas du tout probable')).toBe(0);
    expect(recommend.codeOf('A1')).toBeUndefined();
  });

  it('names codes as the instrument does', () => {
    expect([0, 4, NO_OPINION].map((code) => agreement.nameOf(code))).toEqual(['1', '5', 'no-opinion']);
  });
});

describe('options of a profile question', () => {
  it('by words of any language, by id, by LimeSurvey’s codes', () => {
    const cells = ['Lid', 'Coordination ou animation', 'expert', 'coord', 'AO04', 'Andere rol'];
    expect(cells.map((cell) => roles.codeOf(cell))).toEqual([0, 1, 2, 1, 3, 3]);
  });

  it('a number names none of them', () => {
    expect(roles.codeOf('2')).toBeUndefined();
  });
});

it('every label of the survey, in every language, stands for its own answer and no other', () => {
  for (const [id, scale] of Object.entries(survey.scales)) {
    const table = scaleLabels(id, scale, surveyTexts);
    for (const { lang, scales } of surveyTexts) {
      const { options, aliases = {} } = scales[id]!;
      for (const [name, label] of Object.entries(options)) {
        for (const wording of [label, ...(aliases[name] ?? [])]) {
          const code = table.codeOf(wording);
          expect(code === undefined ? code : table.nameOf(code), `${lang} ${id} ${wording}`).toBe(name);
        }
      }
    }
  }
});

it('a label that two answers share means neither', () => {
  const shared = {
    ...surveyTexts[0]!,
    scales: { two: { question: '?', options: { '1': 'Moyen', '2': 'Moyen' } } },
  };
  const table = scaleLabels('two', { min: 1, max: 2, special: [] }, [shared]);
  expect([table.codeOf('Moyen'), table.codeOf('moyen.'), table.codeOf('2')]).toEqual([
    undefined,
    undefined,
    1,
  ]);
});
