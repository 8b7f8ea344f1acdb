/** Owns going from question to question: on, back, to a section, to what has no answer yet. */
import { type Entry, entryOf, type Question } from './question.js';
import { isDue, isOpen, listEndings, type SessionState, type View } from './session-state.js';
import { textField } from './text-field.js';

/** Stands at a question (or at the end) as if it had just been shown. */
export function stand(state: SessionState, index: number): SessionState {
  const { questionnaire, entries } = state;
  const current = Math.min(Math.max(0, index), questionnaire.questions.length);
  const question = questionnaire.questions[current];
  if (!question) return standAtEnd(state, current);
  const entry = entryOf(entries, question.id);
  const view: View = {
    kind: 'question',
    selected: preselect(question, entry),
    typed: '',
    field: textField(entry.text),
    ticked: entry.several ?? [],
  };
  return { ...state, current, view };
}

/** A questionnaire without endings is over once its last question is passed. */
function standAtEnd(state: SessionState, current: number): SessionState {
  const ended: SessionState = { ...state, current, view: { kind: 'end', selected: 0 } };
  return state.questionnaire.endings.length > 0 ? ended : { ...ended, outcome: 'answered' };
}

/** The option that stands out: the one chosen before, else the suggested one, else none (-1). */
function preselect(question: Question, entry: Entry): number {
  if (question.kind !== 'choice') return 0;
  const wanted = entry.choice ?? question.suggested;
  return question.options.findIndex(({ id }) => id === wanted);
}

/** Moves on to a question, or to the first one after it that is put, and remembers from where. */
export function go(state: SessionState, index: number): SessionState {
  const { questions } = state.questionnaire;
  const due = questions.findIndex((question, at) => at >= index && isDue(question, state.entries));
  return stand({ ...state, trail: [...state.trail, state.current] }, due < 0 ? questions.length : due);
}

/** To the place one came from; out of a panel to its question. */
export function back(state: SessionState): SessionState {
  if (state.view.kind !== 'question' && state.view.kind !== 'end') return stand(state, state.current);
  const from = state.trail.at(-1) ?? state.current - 1;
  return stand({ ...state, trail: state.trail.slice(0, -1) }, from);
}

/** After an answer: to the next question without one; when none follows, to the next question. */
export function advance(state: SessionState): SessionState {
  const { questions } = state.questionnaire;
  const open = questions.findIndex((question, at) => at > state.current && isOpen(question, state.entries));
  return go(state, open < 0 ? state.current + 1 : open);
}

/** To the first question of a section without an answer, or to its first. */
export function jump(state: SessionState, sectionId: string): SessionState {
  const { questions } = state.questionnaire;
  const inSection = questions.flatMap((question, index) => (question.sectionId === sectionId ? [index] : []));
  const open = inSection.find((index) => isOpen(questions[index]!, state.entries));
  const target = open ?? inSection[0];
  return target === undefined ? state : go(state, target);
}

/** Ends the session, or goes to the first question without an answer; `index` counts what can be chosen. */
export function takeEnding(state: SessionState, index: number): SessionState {
  const ending = listEndings(state)[index];
  if (ending === undefined) return state;
  if (ending !== 'unanswered') return { ...state, outcome: ending };
  return go(
    state,
    state.questionnaire.questions.findIndex((question) => isOpen(question, state.entries)),
  );
}
