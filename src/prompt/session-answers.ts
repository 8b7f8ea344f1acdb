/** Owns what answering makes of a session: choosing, ticking, typing, and words beside an answer. */
import { type Entry, entryOf, isAnswered, type Option } from './question.js';
import { advance, stand } from './session-moves.js';
import { currentQuestion, type SessionState, type View } from './session-state.js';
import { editText, type TextEdit, textField } from './text-field.js';

type QuestionView = View & { kind: 'question' };

function write(state: SessionState, change: Entry): SessionState {
  const { id } = currentQuestion(state)!;
  const merged = { ...entryOf(state.entries, id), ...change };
  const entry = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
  return { ...state, entries: { ...state.entries, [id]: entry } };
}

/** A change that takes parts of an entry away: `undefined` removes a part. */
function without(...parts: readonly (keyof Entry)[]): Entry {
  return Object.fromEntries(parts.map((part) => [part, undefined])) as Entry;
}

/** The options of the current question; none where words are typed. */
export function optionsOf(state: SessionState): readonly Option[] {
  const question = currentQuestion(state);
  return question && question.kind !== 'text' ? question.options : [];
}

/** Answers with an option and goes on; one that needs a reason asks for it first. */
export function choose(state: SessionState, id: string): SessionState {
  const question = currentQuestion(state);
  const option = optionsOf(state).find((candidate) => candidate.id === id);
  if (!option || question?.kind !== 'choice') return state;
  if (!option.needsReason) return advance(write(state, { ...without('reason'), choice: id }));
  const field = textField(entryOf(state.entries, question.id).reason);
  return { ...state, view: { kind: 'words', part: 'reason', field, option: id } };
}

/** A digit chooses at once, unless a longer key begins with it: then it waits for the next digit or a confirmation. */
export function typeDigit(state: SessionState, view: QuestionView, digit: string): SessionState {
  const options = optionsOf(state);
  const typed = [view.typed + digit, digit].find((keys) => options.some(({ key }) => key.startsWith(keys)));
  if (typed === undefined) return state;
  const index = options.findIndex(({ key }) => key === typed);
  const isOpen = options.some(({ key }) => key !== typed && key.startsWith(typed));
  const selected = index < 0 ? view.selected : index;
  if (isOpen || index < 0) return { ...state, view: { ...view, typed, selected } };
  return currentQuestion(state)?.kind === 'several'
    ? toggle(state, { ...view, typed: '' }, index)
    : choose(state, options[index]!.id);
}

/** Ticks an option by its index, or takes the tick away; one too many is a problem that is told. */
export function toggle(state: SessionState, view: QuestionView, index: number): SessionState {
  const question = currentQuestion(state);
  const option = optionsOf(state)[index];
  if (question?.kind !== 'several' || !option) return state;
  const isTicked = view.ticked.includes(option.id);
  if (!isTicked && view.ticked.length >= question.max) {
    return { ...state, view: { ...view, selected: index, problem: 'too-many' } };
  }
  const { problem: _solved, ...rest } = view;
  const ticked = isTicked ? view.ticked.filter((id) => id !== option.id) : [...view.ticked, option.id];
  return { ...state, view: { ...rest, selected: index, ticked } };
}

/** Takes the answer away and stays; note and evidence are kept. */
export function clear(state: SessionState): SessionState {
  const question = currentQuestion(state);
  if (!question || !isAnswered(entryOf(state.entries, question.id))) return state;
  return stand(write(state, without('choice', 'several', 'text', 'reason')), state.current);
}

/** Changes the text that is being typed, and takes the problem of the last one away. */
export function edit(state: SessionState, change: TextEdit): SessionState {
  const { view } = state;
  const isText = currentQuestion(state)?.kind === 'text';
  if (view.kind !== 'words' && !(view.kind === 'question' && isText)) return state;
  const { problem: _solved, ...rest } = view;
  return { ...state, view: { ...rest, field: editText(rest.field, change) } };
}

/** Keeps what is chosen, ticked or typed, and goes on; nothing chosen keeps the place. */
export function confirmAnswer(state: SessionState, view: QuestionView): SessionState {
  const question = currentQuestion(state)!;
  if (question.kind === 'choice') return choose(state, question.options[view.selected]?.id ?? '');
  if (question.kind === 'several') {
    const several = view.ticked.length > 0 ? { several: view.ticked } : without('several');
    return advance(write(state, several));
  }
  const text = view.field.text.trim();
  if (text === '') return advance(write(state, without('text')));
  const problem = question.problem?.(text);
  return problem ? { ...state, view: { ...view, problem } } : advance(write(state, { text }));
}

/** An empty note or evidence takes it away; a reason is needed, its answer counts only with it. */
export function confirmWords(state: SessionState, view: View & { kind: 'words' }): SessionState {
  const text = view.field.text.trim();
  if (view.part !== 'reason') {
    return stand(write(state, text === '' ? without(view.part) : { [view.part]: text }), state.current);
  }
  if (text === '') return { ...state, view: { ...view, problem: 'reason-needed' } };
  return advance(write(state, { choice: view.option!, reason: text }));
}
