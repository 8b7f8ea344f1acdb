import { describe, expect, it } from 'vitest';
import { tellState } from '../../src/prompt/plain-text.js';
import type { Questionnaire } from '../../src/prompt/question.js';
import { startSession } from '../../src/prompt/session.js';
import { plain } from '../support/plain.js';
import { SMALL } from '../support/questionnaires.js';
import { translatorOf } from '../support/translator.js';

const LOOK = { width: 80, colour: false, unicode: true, accessible: true };

/** What is said of one question of `SMALL`, with `entry` as its answer, in a part of the name `section`. */
function tell(id: string, entry?: object, section = 'a'): string[] {
  const question = { ...SMALL.questions.find((each) => each.id === id)!, section };
  const questionnaire: Questionnaire = { ...SMALL, questions: [question] };
  const state = startSession(questionnaire, entry ? { [id]: entry } : {});
  const at = { ...state, current: 0, view: { kind: 'question' } } as typeof state;
  return plain(tellState(at, translatorOf('fr'), LOOK))
    .trim()
    .split('\n');
}

describe('a question in plain lines', () => {
  it('names its options with their keys, and marks the one that is the answer', () => {
    expect(tell('one', { choice: 'high', note: 'n' })).toEqual(
      expect.arrayContaining(['0. bas', '1. haut (votre réponse)', '8. sans objet']),
    );
  });

  it('marks each of several that were chosen', () => {
    const lines = tell('some', { several: ['x', 'z'] });
    expect(lines).toEqual(expect.arrayContaining(['1. x (votre réponse)', '2. y', '3. z (votre réponse)']));
  });

  it('gives back what was written', () => {
    expect(tell('number', { text: '31' }).join('\n')).toMatch(/votre réponse : 31/i);
  });

  it('offers the list of parts only where there are parts', () => {
    expect(tell('one').at(-1)).toContain('t thèmes');
    expect(tell('one', undefined, '').at(-1)).not.toContain('t thèmes');
  });
});
