/** Owns a session in plain lines, without colour, box or redraw: for a screen reader, and for a pipe. */
import { type Line, printLines } from '../i18n/lines.js';
import type { TextLook } from '../i18n/look.js';
import type { Translator } from '../i18n/translator.js';
import { Pen } from './pen.js';
import { COMMANDS } from './plain-input.js';
import { type ChoiceQuestion, entryOf, type Question, type SeveralQuestion } from './question.js';
import { keyRange } from './screen-question.js';
import {
  countAnswered,
  currentQuestion,
  listDue,
  listEndings,
  listSections,
  type SessionState,
} from './session-state.js';

/** What is said at this place of the session, ending with what can be typed. */
export function tellState(state: SessionState, translator: Translator, look: TextLook): string {
  const pen = new Pen(translator, look);
  return printLines(tellView(state, pen), look);
}

function tellView(state: SessionState, pen: Pen): Line[] {
  switch (state.view.kind) {
    case 'question':
      return tellQuestion(state, pen);
    case 'words':
      return pen.wrap(pen.word(`ask-${state.view.part}`));
    case 'help':
      return tellHelp(currentQuestion(state)!, pen);
    case 'sections':
      return listSections(state).flatMap(({ name, answered, total }, index) =>
        pen.wrap(`${index + 1}. ${name}, ${answered}/${total}`),
      );
    case 'end':
      return tellEnd(state, pen);
  }
}

function tellQuestion(state: SessionState, pen: Pen): Line[] {
  const question = currentQuestion(state)!;
  const entry = entryOf(state.entries, question.id);
  const due = listDue(state);
  const total = due.length;
  const place = [question.chapter, question.section].filter((name) => name !== '').join(', ');
  const position =
    total > 1 ? `${pen.word('position', { current: due.indexOf(question) + 1, total })}. ` : '';
  const options = question.kind === 'text' ? [] : question.options;
  return [
    [],
    ...(position || place ? pen.wrap(`${position}${place}`) : []),
    ...(question.lead ? pen.wrap(question.lead) : []),
    ...pen.wrap(question.statement),
    ...(question.help ? pen.wrap(question.help) : []),
    ...(question.ask ? pen.wrap(question.ask) : []),
    ...options.flatMap(({ id, key, label }) => {
      const isChosen = entry.choice === id || entry.several?.includes(id);
      return pen.wrap(`${key}. ${label}${isChosen ? ` (${pen.word('your-answer')})` : ''}`);
    }),
    ...(['reason', 'note', 'evidence'] as const).flatMap((part) =>
      entry[part] === undefined
        ? []
        : pen.wrap(pen.word('label', { label: pen.word(part), text: entry[part] })),
    ),
    ...(question.kind === 'text' && entry.text
      ? pen.wrap(pen.word('label', { label: pen.word('your-answer'), text: entry.text }))
      : []),
    ...pen.wrap(tellWays(state, question, pen)),
  ];
}

/** What can be typed: keys, and command words with their signs. */
function tellWays(state: SessionState, question: Question, pen: Pen): string {
  if (question.kind === 'text') return pen.word('plain-text');
  const keys = keyRange(question.options);
  const idle = listIdle(state, question);
  const words = COMMANDS.filter(({ word }) => !idle.includes(word)).map(
    ({ sign, word }) => `${sign} ${pen.word(`key.${word}`)}`,
  );
  const id = question.kind === 'several' ? 'plain-several' : 'plain-choice';
  return pen.word(id, { keys, words: words.join(', ') });
}

/** The command words that mean nothing here. */
function listIdle({ questionnaire }: SessionState, question: ChoiceQuestion | SeveralQuestion): string[] {
  const isSingle = questionnaire.questions.length === 1;
  return [
    ...(isSingle ? ['back', 'skip'] : []),
    ...(questionnaire.annotates ? [] : ['note', 'evidence']),
    ...(question.section === '' ? ['sections'] : []),
    ...(question.options.some(({ meaning }) => meaning) ? [] : ['help']),
  ];
}

function tellHelp(question: Question, pen: Pen): Line[] {
  const options = question.kind === 'text' ? [] : question.options;
  return [
    ...pen.wrap(pen.word('help-answers')),
    ...options.flatMap(({ key, label, meaning }) =>
      pen.wrap(`${key}. ${label}${meaning ? `. ${meaning}` : ''}`),
    ),
  ];
}

function tellEnd(state: SessionState, pen: Pen): Line[] {
  const count = listDue(state).length - countAnswered(state);
  const labels = new Map(state.questionnaire.endings.map(({ id, label }) => [id, label]));
  return [
    [],
    ...pen.wrap(count === 0 ? pen.word('end-all') : pen.word('end-some', { count })),
    ...pen.wrap(pen.word('end-ask')),
    ...listEndings(state).flatMap((id, index) =>
      pen.wrap(`${index + 1}. ${labels.get(id) ?? pen.word('unanswered', { count })}`),
    ),
  ];
}
