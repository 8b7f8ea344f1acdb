import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, AnswerSet } from '../../src/model/answers.js';
import { isSameAnswer, mergeAnswers } from '../../src/model/merge-answers.js';
import { arbitrarySet } from '../support/answers.js';

type Answers = AnswerSet['answers'];
const value = (n: number): Answer => ({ answer: { kind: 'value', value: n } });
const blank: Answer = { answer: { kind: 'blank' } };

describe('bringing answers together', () => {
  it.each<[what: string, base: Answers, mine: Answers, theirs: Answers, merged: Answers]>([
    ['what only I changed stands', { a: value(1) }, { a: value(2) }, { a: value(1) }, { a: value(2) }],
    ['what only they changed stands', { a: value(1) }, { a: value(1) }, { a: value(3) }, { a: value(3) }],
    [
      'what both changed is mine, the later word',
      { a: value(1) },
      { a: value(2) },
      { a: value(3) },
      { a: value(2) },
    ],
    ['what they added stays', {}, { a: value(2) }, { b: value(3) }, { a: value(2), b: value(3) }],
    [
      'what I cleared goes',
      { a: value(1), b: value(1) },
      { a: blank, b: value(1) },
      { a: value(1), b: value(1) },
      { b: value(1) },
    ],
    ['what they cleared stays away', { a: value(1) }, { a: value(1) }, {}, {}],
    [
      'a changed note is a change',
      { a: value(1) },
      { a: { ...value(1), note: 'n' } },
      { a: value(4) },
      { a: { ...value(1), note: 'n' } },
    ],
    [
      'changed evidence is a change',
      { a: value(1) },
      { a: { ...value(1), evidence: 'e' } },
      { a: value(4) },
      { a: { ...value(1), evidence: 'e' } },
    ],
    [
      'a note without an answer stays',
      {},
      { a: { ...blank, note: 'n' } },
      {},
      { a: { ...blank, note: 'n' } },
    ],
  ])('%s', (_what, base, mine, theirs, merged) => {
    expect({ ...mergeAnswers(base, mine, theirs) }).toEqual(merged);
  });

  it('of one who changed nothing is what the other has, and the other way round', () => {
    fc.assert(
      fc.property(arbitrarySet, arbitrarySet, ({ answers: base }, { answers: other }) => {
        const told = { ...mergeAnswers({}, other, {}) };
        expect({ ...mergeAnswers(base, base, other) }).toEqual(told);
        expect({ ...mergeAnswers(base, other, base) }).toEqual(told);
      }),
    );
  });

  it('holds for every item what one of the two has', () => {
    fc.assert(
      fc.property(arbitrarySet, arbitrarySet, arbitrarySet, (base, mine, theirs) => {
        const merged = mergeAnswers(base.answers, mine.answers, theirs.answers);
        for (const [id, answer] of Object.entries(merged)) {
          const sources = [mine.answers[id] ?? blank, theirs.answers[id] ?? blank];
          expect(sources.some((source) => isSameAnswer(source, answer))).toBe(true);
        }
      }),
    );
  });

  it('is not led astray by names such as __proto__', () => {
    const mine = JSON.parse('{"__proto__": {"answer": {"kind": "value", "value": 1}}}') as Answers;
    const merged = mergeAnswers({}, mine, {});
    expect(Object.keys(merged)).toEqual(['__proto__']);
    expect(({} as { answer?: unknown }).answer).toBeUndefined();
  });
});
