import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatAnswersYaml } from '../../src/io/answers-yaml.js';
import { parseYaml } from '../../src/io/yaml.js';
import type { Answer, AnswerSet } from '../../src/model/answers.js';
import { mergeAnswers } from '../../src/model/merge-answers.js';
import { parseAnswers } from '../../src/model/parse-answers.js';
import { answerSet, arbitrarySet, compass, items } from '../support/answers.js';

const words = {
  head: 'Réponses à la boussole',
  statements: new Map(items.map(({ id }) => [id, `L’énoncé de ${id} : # « clair »`])),
};

function read(text: string): AnswerSet {
  const { set, findings } = parseAnswers(parseYaml(text, 'a.yaml').value, compass, '2000-01-01');
  expect(findings).toEqual([]);
  return set;
}

/** People's words, with all that YAML could trip over. */
const words_ = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
  fc.constantFrom(
    '# pas un commentaire',
    'clé: valeur',
    'a : b # c',
    '- liste',
    '"',
    "l'un",
    'no',
    '1.0',
    '~',
    '{x}',
    '[',
    '&a',
    '*a',
    '!t',
    '%',
    '@',
    '`',
    '|',
    '>',
    'x\ny',
    ' : ',
    'fin:',
    'é\u00a0:',
  ),
);

describe('the file of answers', () => {
  it('can be read by a person', () => {
    const set = answerSet({
      'preparation.domain.2': 2,
      'preparation.domain.1': 3,
      'launch.kickoff.1': 'unknown',
    });
    expect(formatAnswersYaml(set, words)).toBe(
      [
        '# Réponses à la boussole',
        '',
        'instrument: compass',
        'version: 1.0.0',
        'date: 2026-11-21',
        'mode: full',
        'answers:',
        '  # L’énoncé de preparation.domain.1 : # « clair »',
        '  preparation.domain.1: 3',
        '  # L’énoncé de preparation.domain.2 : # « clair »',
        '  preparation.domain.2: 2',
        '  # L’énoncé de launch.kickoff.1 : # « clair »',
        '  launch.kickoff.1: unknown',
        '',
      ].join('\n'),
    );
  });

  it('keeps what a person added by hand: comments, unknown keys, their own order of keys', () => {
    const byHand = [
      '# mon commentaire',
      'answers:',
      '  # à discuter avec Koen',
      '  launch.kickoff.1: 2 # vérifié',
      '  preparation.domain.1: 1',
      'instrument: compass',
      'remarque: "tour avec le noyau"',
      '',
    ].join('\n');
    const set = answerSet({ 'launch.kickoff.1': 2, 'preparation.domain.1': 4, 'growth.value.1': 0 });
    const text = formatAnswersYaml(set, words, byHand);
    expect(text).toContain('# mon commentaire');
    expect(text).toContain('# à discuter avec Koen\n  launch.kickoff.1: 2 # vérifié');
    expect(text).toContain('remarque: "tour avec le noyau"');
    expect(parse(text)).toMatchObject({
      version: '1.0.0',
      answers: { 'preparation.domain.1': 4, 'launch.kickoff.1': 2, 'growth.value.1': 0 },
    });
    expect(Object.keys(parse(text).answers)).toEqual([
      'launch.kickoff.1',
      'preparation.domain.1',
      'growth.value.1',
    ]);
  });

  it('takes out an answer that was cleared, and the phase of a round that asks for all', () => {
    const before = formatAnswersYaml(
      answerSet({ 'growth.value.1': 1, 'growth.value.2': 1 }, { phase: 'growth' }),
      words,
    );
    const after = formatAnswersYaml(answerSet({ 'growth.value.1': 1 }), words, before);
    expect(parse(after).phase).toBeUndefined();
    expect(parse(after).answers).toEqual({ 'growth.value.1': 1 });
  });

  it('replaces a file that holds no map', () => {
    expect(read(formatAnswersYaml(answerSet({ 'growth.value.1': 1 }), words, '- a\n')).answers).toEqual({
      'growth.value.1': { answer: { kind: 'value', value: 1 } },
    });
  });

  it('gives back every set of answers as it was, also through a file that held others', () => {
    fc.assert(
      fc.property(arbitrarySet, arbitrarySet, (set, other) => {
        const once = read(formatAnswersYaml(set, words));
        const kept = mergeAnswers({}, set.answers, {});
        expect({ ...once, answers: { ...once.answers } }).toEqual({ ...set, answers: { ...kept } });
        const over = read(formatAnswersYaml(set, words, formatAnswersYaml(other, words)));
        expect(over.answers).toEqual(once.answers);
      }),
      { numRuns: 40 },
    );
  });

  it('gives back every note, reason and piece of evidence, letter by letter', () => {
    fc.assert(
      fc.property(words_, words_, words_, (note, evidence, reason) => {
        const answer: Answer = { answer: { kind: 'not-applicable', reason }, note, evidence };
        const set = { ...answerSet({}), answers: { 'growth.value.1': answer } };
        const once = formatAnswersYaml(set, words);
        expect(read(once).answers['growth.value.1']).toEqual(answer);
        expect(formatAnswersYaml(set, words, once)).toBe(once);
      }),
    );
  });
});
