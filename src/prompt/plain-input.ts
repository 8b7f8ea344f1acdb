/** Owns what a typed line means in a session without a screen: an answer, a command word, or words to keep. */
import type { Translator } from '../i18n/translator.js';
import type { Option } from './question.js';
import {
  currentQuestion,
  listEndings,
  listSections,
  type SessionEvent,
  type SessionState,
} from './session-state.js';

/** Signs that mean the same in every language, and the command words beside them. */
export const COMMANDS: readonly { sign: string; word: string; event: SessionEvent }[] = [
  { sign: '<', word: 'back', event: { type: 'back' } },
  { sign: '>', word: 'skip', event: { type: 'skip' } },
  { sign: 'n', word: 'note', event: { type: 'open', what: 'note' } },
  { sign: 'l', word: 'evidence', event: { type: 'open', what: 'evidence' } },
  { sign: '?', word: 'help', event: { type: 'open', what: 'help' } },
  { sign: 't', word: 'sections', event: { type: 'open', what: 'sections' } },
  { sign: 'q', word: 'stop-short', event: { type: 'stop' } },
];

/** The events that a line means here, in order; undefined when it means nothing. */
export function readLine(
  state: SessionState,
  typed: string,
  translator: Translator,
): readonly SessionEvent[] | undefined {
  const line = typed.trim();
  switch (state.view.kind) {
    case 'words':
      return line === '<' ? [{ type: 'cancel' }] : fillIn(line);
    case 'end':
      return readPosition(line, listEndings(state).length) ?? readCommand(line, translator);
    case 'sections':
      return readSection(state, line);
    case 'help':
      return [{ type: 'cancel' }];
    case 'question':
      return readAnswer(state, state.view.selected, line, translator);
  }
}

/** An empty line keeps what is there; where nothing is, it passes. */
function readAnswer(
  state: SessionState,
  selected: number,
  line: string,
  translator: Translator,
): readonly SessionEvent[] | undefined {
  const question = currentQuestion(state)!;
  if (question.kind === 'text') {
    if (line === '<') return [{ type: 'back' }];
    return line === '' ? [{ type: 'confirm' }] : fillIn(line);
  }
  if (line === '') return [selected >= 0 ? { type: 'confirm' } : { type: 'skip' }];
  const answer =
    question.kind === 'several'
      ? tickAll(state, question.options, line)
      : chooseOne(question.options, line, state.questionnaire.annotates);
  return answer ?? readCommand(line, translator);
}

/** A key or a label; what follows a key is the reason it asks for, or a note. */
function chooseOne(
  options: readonly Option[],
  line: string,
  annotates: boolean,
): readonly SessionEvent[] | undefined {
  const whole = options.find(({ key, label }) => key === line || isSameWord(label, line));
  if (whole) return [{ type: 'choose', option: whole.id }];
  const [, key, rest = ''] = /^(\d+)\s+(.+)$/.exec(line) ?? [];
  const option = options.find((candidate) => candidate.key === key);
  if (!option) return undefined;
  const choose: SessionEvent = { type: 'choose', option: option.id };
  if (option.needsReason) return [choose, ...fillIn(rest)];
  return annotates ? [{ type: 'open', what: 'note' }, ...fillIn(rest), choose] : undefined;
}

/** `1 3 5`: these and no others. */
function tickAll(
  state: SessionState,
  options: readonly Option[],
  line: string,
): readonly SessionEvent[] | undefined {
  const keys = line.split(/[\s,;]+/).filter((key) => key !== '');
  if (!keys.every((key) => options.some((option) => option.key === key))) return undefined;
  const ticked = state.view.kind === 'question' ? state.view.ticked : [];
  const surplus = options.filter(({ id, key }) => ticked.includes(id) && !keys.includes(key));
  const missing = options.filter(({ id, key }) => !ticked.includes(id) && keys.includes(key));
  const digits = [...surplus, ...missing].flatMap(({ key }) => [...key]);
  return [...digits.map((digit): SessionEvent => ({ type: 'digit', digit })), { type: 'confirm' }];
}

function readSection(state: SessionState, line: string): readonly SessionEvent[] {
  const section = /^\d+$/.test(line) ? listSections(state)[Number(line) - 1] : undefined;
  return [section ? { type: 'jump', sectionId: section.id } : { type: 'cancel' }];
}

/** The number of an entry in a list; an empty line takes the first. */
function readPosition(line: string, count: number): readonly SessionEvent[] | undefined {
  if (line === '') return [{ type: 'confirm' }];
  const number = /^\d+$/.test(line) ? Number(line) : 0;
  return number >= 1 && number <= count ? [{ type: 'digit', digit: line }] : undefined;
}

function readCommand(line: string, translator: Translator): readonly SessionEvent[] | undefined {
  const command = COMMANDS.find(
    ({ sign, word }) => line === sign || isSameWord(translator.t(`prompt.key.${word}`), line),
  );
  return command && [command.event];
}

/** Puts a text in place of what the field holds, and confirms it. */
function fillIn(text: string): readonly SessionEvent[] {
  return [
    { type: 'edit', edit: { type: 'move', to: 'end' } },
    { type: 'edit', edit: { type: 'erase', what: 'to-start' } },
    { type: 'edit', edit: { type: 'insert', text } },
    { type: 'confirm' },
  ];
}

/** Alike but for capitals, accents and kinds of apostrophe. */
function isSameWord(a: string, b: string): boolean {
  const bare = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[’‘]/g, "'")
      .replace(/[\u00a0\u202f]/g, ' ')
      .toLowerCase();
  return bare(a) === bare(b);
}
