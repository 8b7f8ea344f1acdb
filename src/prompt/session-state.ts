/** Owns what a session of questions is at one moment, what can happen to it, and what can be read from it. */
import { type Entries, entryOf, isAnswered, type Question, type Questionnaire } from './question.js';
import type { TextEdit, TextField } from './text-field.js';

type WordsPart = 'note' | 'evidence' | 'reason';

export type View =
  /** `typed` holds digits that could still become a longer key; `ticked` the options of a question with several answers. */
  | {
      kind: 'question';
      selected: number;
      typed: string;
      field: TextField;
      ticked: readonly string[];
      problem?: string;
    }
  /** Words beside an answer; a reason belongs to the option that waits for it. */
  | { kind: 'words'; part: WordsPart; field: TextField; option?: string; problem?: string }
  | { kind: 'help'; page: number }
  | { kind: 'sections'; selected: number }
  | { kind: 'end'; selected: number };

export interface SessionState {
  questionnaire: Questionnaire;
  entries: Entries;
  /** Index of the question one stands at; the number of questions when all were passed. */
  current: number;
  /** Where one came from, last step last. */
  trail: readonly number[];
  view: View;
  /** The id of the chosen ending, or `stopped`; undefined while it goes on. */
  outcome?: string;
}

export type SessionEvent =
  | { type: 'choose'; option: string }
  | { type: 'digit'; digit: string }
  | { type: 'select'; by: number }
  | { type: 'toggle' }
  | { type: 'confirm' }
  | { type: 'back' }
  | { type: 'skip' }
  | { type: 'clear' }
  | { type: 'cancel' }
  | { type: 'stop' }
  | { type: 'open'; what: 'note' | 'evidence' | 'help' | 'sections' }
  | { type: 'edit'; edit: TextEdit }
  | { type: 'jump'; sectionId: string };

/** The question one stands at; undefined at the end. */
export function currentQuestion({ questionnaire, current }: SessionState): Question | undefined {
  return questionnaire.questions[current];
}

/** The questions that are put: all but those that follow on one without an answer. */
export function listDue({
  questionnaire,
  entries,
}: Pick<SessionState, 'questionnaire' | 'entries'>): readonly Question[] {
  return questionnaire.questions.filter((question) => isDue(question, entries));
}

/** True unless it follows on a question without an answer. */
export function isDue({ needs }: Question, entries: Entries): boolean {
  return needs === undefined || isAnswered(entryOf(entries, needs));
}

/** True when the question is put and has no answer yet. */
export function isOpen(question: Question, entries: Entries): boolean {
  return isDue(question, entries) && !isAnswered(entryOf(entries, question.id));
}

/** How many of the questions that are put have an answer. */
export function countAnswered(state: SessionState): number {
  return listDue(state).filter(({ id }) => isAnswered(entryOf(state.entries, id))).length;
}

export interface Section {
  id: string;
  chapter: string;
  name: string;
  answered: number;
  total: number;
}

/** The sections in order, with how far each is answered. */
export function listSections(state: SessionState): Section[] {
  const sections = new Map<string, Section>();
  for (const { id, sectionId, chapter, section } of listDue(state)) {
    const known = sections.get(sectionId) ?? { id: sectionId, chapter, name: section, answered: 0, total: 0 };
    known.total += 1;
    known.answered += isAnswered(entryOf(state.entries, id)) ? 1 : 0;
    sections.set(sectionId, known);
  }
  return [...sections.values()];
}

/** What can be chosen at the end: what has no answer yet, where there is any, then the endings. */
export function listEndings(state: SessionState): readonly string[] {
  const endings = state.questionnaire.endings.map(({ id }) => id);
  return countAnswered(state) < listDue(state).length ? ['unanswered', ...endings] : endings;
}
