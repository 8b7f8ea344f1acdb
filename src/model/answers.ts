/** Owns the answers of one person to the compass: four kinds of answer, and a note or evidence with any of them. */
import type { CompassInstrument, PhaseId, SpecialAnswer } from './compass.js';

/** A number on the item's scale, one of the three special answers, or nothing yet (a note may stand without an answer). */
export type AnswerValue =
  | { kind: 'value'; value: number }
  | { kind: SpecialAnswer; reason?: string }
  | { kind: 'blank' };

export interface Answer {
  answer: AnswerValue;
  note?: string;
  evidence?: string;
}

export type Mode = 'full' | 'express';

/** One filled compass: what a file of answers holds; `phase` narrows it to one. */
export interface AnswerSet {
  instrument: string;
  version: string;
  /** ISO date (YYYY-MM-DD) of the round. */
  date: string;
  mode: Mode;
  phase?: PhaseId;
  answers: Readonly<Record<string, Answer>>;
}

/** A set of today's instrument with nothing answered yet; everything is asked. */
export function emptySet({ id, version }: CompassInstrument, date: string): AnswerSet {
  return { instrument: id, version, date, mode: 'full', answers: {} };
}

const BLANK: Answer = { answer: { kind: 'blank' } };

/** The answer to an item; blank when the set has none. Own keys only, so that an id such as `__proto__` finds nothing. */
export function answerOf(set: Pick<AnswerSet, 'answers'>, itemId: string): Answer {
  return Object.hasOwn(set.answers, itemId) ? set.answers[itemId]! : BLANK;
}

/** The number of an answer, or undefined when it is special or blank. */
export function numericValue(answer: Answer): number | undefined {
  return answer.answer.kind === 'value' ? answer.answer.value : undefined;
}

/** How many of the items have an answer, a number or another. */
export function countAnswers(set: Pick<AnswerSet, 'answers'>, items: readonly { id: string }[]): number {
  return items.filter(({ id }) => answerOf(set, id).answer.kind !== 'blank').length;
}
