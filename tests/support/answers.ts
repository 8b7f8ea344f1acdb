/** Owns short ways to write sets of answers in tests, and arbitrary ones for properties. */
import fc from 'fast-check';
import { loadCompass } from '../../src/io/load-compass.js';
import type { Answer, AnswerSet, AnswerValue } from '../../src/model/answers.js';
import { listItems, SPECIAL_ANSWERS } from '../../src/model/compass.js';

export const compass = loadCompass();
export const items = listItems(compass);

type Short = number | 'too-early' | 'not-applicable' | 'unknown' | 'blank';

/** `{ 'preparation.domain.1': 3 }` as a full set of answers. */
export function answerSet(answers: Record<string, Short>, rest: Partial<AnswerSet> = {}): AnswerSet {
  const entries = Object.entries(answers).map(([id, short]): [string, Answer] => [
    id,
    { answer: expand(short) },
  ]);
  return {
    instrument: 'compass',
    version: compass.version,
    date: '2026-11-21',
    mode: 'full',
    answers: Object.fromEntries(entries),
    ...rest,
  };
}

/** Every item answered with the same value, but for those given. */
export function uniformSet(value: Short, except: Record<string, Short> = {}): AnswerSet {
  return answerSet({ ...Object.fromEntries(items.map(({ id }) => [id, value])), ...except });
}

/** The answers of one phase by theme, each theme's in the order of its items. */
export function answersOf(phase: string, themes: readonly (readonly number[])[]): Record<string, number> {
  const ids = items.filter((item) => item.phase === phase).map(({ id }) => id);
  const values = themes.flat();
  if (values.length !== ids.length) throw new RangeError(`${phase} has ${ids.length} items`);
  return Object.fromEntries(ids.map((id, index) => [id, values[index]!]));
}

function expand(short: Short): AnswerValue {
  return typeof short === 'number' ? { kind: 'value', value: short } : { kind: short };
}

const arbitraryShort = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 3, arbitrary: fc.constantFrom<Short>(...SPECIAL_ANSWERS, 'blank') },
);

/** Any set of answers: each item a number, a special answer or blank; full or express. */
export const arbitrarySet: fc.Arbitrary<AnswerSet> = fc
  .tuple(
    fc.array(arbitraryShort, { minLength: items.length, maxLength: items.length }),
    fc.constantFrom('full' as const, 'express' as const),
  )
  .map(([values, mode]) =>
    answerSet(Object.fromEntries(items.map(({ id }, index) => [id, values[index]!])), { mode }),
  );
