/** Owns a session of questions as a pure reducer: the state after one event. */
import { type Entries, entryOf, type Questionnaire } from './question.js';
import {
  choose,
  clear,
  confirmAnswer,
  confirmWords,
  edit,
  optionsOf,
  toggle,
  typeDigit,
} from './session-answers.js';
import { back, go, jump, stand, takeEnding } from './session-moves.js';
import {
  currentQuestion,
  isOpen,
  listEndings,
  listSections,
  type SessionEvent,
  type SessionState,
} from './session-state.js';
import { textField } from './text-field.js';

/** A session that stands at the first question without an answer (at the first of all when every one has its answer). */
export function startSession(questionnaire: Questionnaire, entries: Entries = {}): SessionState {
  const { questions } = questionnaire;
  const open = questions.findIndex((question) => isOpen(question, entries));
  const state: SessionState = {
    questionnaire,
    entries,
    current: Math.max(0, open),
    trail: [],
    view: { kind: 'end', selected: 0 },
  };
  return stand(state, state.current);
}

/** The state after one event. An event that means nothing where one stands gives the same state back. */
export function step(state: SessionState, event: SessionEvent): SessionState {
  if (state.outcome !== undefined) return state;
  switch (event.type) {
    case 'stop':
      return { ...state, outcome: 'stopped' };
    case 'jump':
      return jump(state, event.sectionId);
    case 'cancel':
      return state.view.kind === 'question' || state.view.kind === 'end'
        ? state
        : stand(state, state.current);
    case 'back':
      return back(state);
    case 'select':
      return select(state, event.by);
    case 'edit':
      return edit(state, event.edit);
    case 'confirm':
      return confirm(state);
    default:
      return state.view.kind === 'end' ? stepAtEnd(state, event) : stepAtQuestion(state, event);
  }
}

type AnsweringEvent = Extract<
  SessionEvent,
  { type: 'choose' | 'digit' | 'toggle' | 'skip' | 'clear' | 'open' }
>;

/** Beside a question one only reads help, where a digit answers all the same. */
function stepAtQuestion(state: SessionState, event: AnsweringEvent): SessionState {
  if (state.view.kind === 'help' && event.type === 'digit') return step(stand(state, state.current), event);
  if (state.view.kind !== 'question') return state;
  switch (event.type) {
    case 'choose':
      return choose(state, event.option);
    case 'digit':
      return typeDigit(state, state.view, event.digit);
    case 'toggle':
      return toggle(state, state.view, state.view.selected);
    case 'skip':
      return go(state, state.current + 1);
    case 'clear':
      return clear(state);
    case 'open':
      return open(state, event.what);
  }
}

function stepAtEnd(state: SessionState, event: AnsweringEvent): SessionState {
  if (event.type === 'digit') return takeEnding(state, Number(event.digit) - 1);
  return event.type === 'open' && event.what === 'sections' ? open(state, 'sections') : state;
}

function open(state: SessionState, what: 'note' | 'evidence' | 'help' | 'sections'): SessionState {
  const question = currentQuestion(state);
  if (what === 'sections') {
    if (question?.section === '') return state;
    const here = listSections(state).findIndex(({ id }) => id === question?.sectionId);
    return { ...state, view: { kind: 'sections', selected: Math.max(0, here) } };
  }
  if (!question) return state;
  if (what === 'help') return { ...state, view: { kind: 'help', page: 0 } };
  if (!state.questionnaire.annotates) return state;
  const field = textField(entryOf(state.entries, question.id)[what]);
  return { ...state, view: { kind: 'words', part: what, field } };
}

function select(state: SessionState, by: number): SessionState {
  const { view } = state;
  if (view.kind === 'help') return { ...state, view: { ...view, page: Math.max(0, view.page + by) } };
  if (view.kind === 'words') return state;
  const count =
    view.kind === 'question'
      ? optionsOf(state).length
      : view.kind === 'sections'
        ? listSections(state).length
        : listEndings(state).length;
  if (count === 0) return state;
  const from = view.selected < 0 && by < 0 ? count : view.selected;
  const selected = Math.min(count - 1, Math.max(0, from + by));
  return {
    ...state,
    view: view.kind === 'question' ? { ...view, selected, typed: '' } : { ...view, selected },
  };
}

function confirm(state: SessionState): SessionState {
  const { view } = state;
  switch (view.kind) {
    case 'help':
      return stand(state, state.current);
    case 'sections':
      return jump(state, listSections(state)[view.selected]?.id ?? '');
    case 'end':
      return takeEnding(state, view.selected);
    case 'words':
      return confirmWords(state, view);
    case 'question':
      return confirmAnswer(state, view);
  }
}
