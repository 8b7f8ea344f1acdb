/** Owns how a question looks, and the words that are typed for it or beside it. */
import { type Line, piece, type Style, widthOf } from '../i18n/lines.js';
import { GAP, type Part } from './fit.js';
import type { Pen } from './pen.js';
import {
  type ChoiceQuestion,
  type Entry,
  entryOf,
  isAnswered,
  type Option,
  type Question,
  type SeveralQuestion,
} from './question.js';
import { drawField } from './screen-field.js';
import { drawHeader } from './screen-header.js';
import { currentQuestion, type SessionState, type View } from './session-state.js';

type QuestionView = View & { kind: 'question' };

/** From the head of the screen to the keys at its foot. */
export function drawQuestion(state: SessionState, view: QuestionView, pen: Pen): Part[] {
  const question = currentQuestion(state)!;
  const entry = entryOf(state.entries, question.id);
  return [
    ...drawHeader(state, pen),
    ...drawStatement(question, state, pen),
    ...(question.kind === 'text' ? [drawField(view.field, pen)] : drawOptions(question, view, entry, pen)),
    ...drawProblem(view.problem, pen),
    ...drawRemarks(entry, pen),
    GAP,
    { lines: pen.hints(listHints(state, question, entry, pen)), rank: 7 },
  ];
}

/** The question with a field under it, for a note, evidence or a reason. */
export function drawWords(state: SessionState, view: View & { kind: 'words' }, pen: Pen): Part[] {
  const question = currentQuestion(state)!;
  return [
    ...drawHeader(state, pen),
    ...drawStatement({ ...question, ask: '' }, state, pen),
    { lines: pen.wrap(pen.word(`ask-${view.part}`)) },
    drawField(view.field, pen),
    ...drawProblem(view.problem, pen),
    GAP,
    {
      lines: pen.hints([
        pen.hint(pen.word('name.enter'), 'confirm'),
        pen.hint(pen.word('name.escape'), 'cancel'),
      ]),
    },
  ];
}

/** What a question alone tells beside it is there to be read; of many questions it goes first when room is short. */
function drawStatement(question: Question, { questionnaire }: SessionState, pen: Pen): Part[] {
  const isAlone = questionnaire.questions.length === 1;
  const told = pen.wrap(question.help ?? '', isAlone ? undefined : 'dim');
  const help: Part[] = question.help ? [GAP, isAlone ? { lines: told } : { lines: told, rank: 3 }] : [];
  const ask: Part[] = question.ask ? [{ lines: pen.wrap(question.ask), rank: 2 }] : [];
  const lead: Part[] = question.lead ? [{ lines: pen.wrap(question.lead, 'dim'), rank: 2 }, GAP] : [];
  return [...lead, { lines: pen.wrap(question.statement, 'strong') }, ...help, GAP, ...ask];
}

function drawOptions(
  question: ChoiceQuestion | SeveralQuestion,
  view: QuestionView,
  entry: Entry,
  pen: Pen,
): Part[] {
  const { options } = question;
  const keyWidth = Math.max(...options.map(({ key }) => key.length));
  return options.flatMap((option, index): Part[] => {
    const isSelected = index === view.selected;
    const lead = `${isSelected ? pen.glyphs.pointer : ' '} ${option.key.padStart(keyWidth)}  `;
    const mark = question.kind === 'several' ? tick(view.ticked.includes(option.id), pen) : '';
    const chosen = entry.choice === option.id ? ` (${pen.word('your-answer')})` : '';
    const style: Style | undefined = isSelected ? 'accent' : undefined;
    const lines = pen.hang(lead, [piece(mark + pen.signs(option.label), style), piece(chosen, 'good')]);
    const part: Part = isSelected ? { lines, cursor: { row: 0, column: 0 } } : { lines };
    const isFirstApart = option.apart && index > 0 && !options[index - 1]!.apart;
    return isFirstApart ? [GAP, part] : [part];
  });
}

function tick(isTicked: boolean, pen: Pen): string {
  return `${isTicked ? pen.glyphs.ticked : pen.glyphs.unticked} `;
}

function drawProblem(problem: string | undefined, pen: Pen): Part[] {
  return problem ? [{ lines: pen.wrap(pen.word(`problem.${problem}`), 'warning') }] : [];
}

/** The note, evidence and reason that are kept already, one line each. */
function drawRemarks(entry: Entry, pen: Pen): Part[] {
  const lines = (['reason', 'note', 'evidence'] as const).flatMap((part): Line[] => {
    const text = entry[part];
    if (text === undefined) return [];
    const label = pen.word('label', { label: pen.word(part), text: '' }).trimEnd();
    const room = pen.width - widthOf(label) - 1;
    return [[piece(label, 'dim'), piece(` ${pen.clip(pen.signs(text).replace(/\n/g, ' '), room)}`)]];
  });
  return lines.length > 0 ? [GAP, { lines, rank: 5 }] : [];
}

function listHints(state: SessionState, question: Question, entry: Entry, pen: Pen): string[] {
  const { up, down, left, right } = pen.glyphs;
  const enter = pen.word('name.enter');
  if (question.kind === 'text') {
    return [
      pen.hint(enter, 'confirm'),
      ...(question.manyLines ? [pen.hint(`Alt-${enter}`, 'new-line')] : []),
      pen.hint(up, 'back'),
      pen.hint(down, 'skip'),
      pen.hint('Ctrl-D', 'stop'),
    ];
  }
  const keys = keyRange(question.options);
  const answering =
    question.kind === 'several'
      ? [pen.hint(keys, 'toggle'), pen.hint(enter, 'confirm')]
      : [pen.hint(keys, 'answer'), pen.hint(`${up}${down} ${enter}`, 'choose')];
  if (state.questionnaire.questions.length === 1) return [...answering, pen.hint('q', 'stop-short')];
  return [
    ...answering,
    pen.hint(left, 'back'),
    pen.hint(right, 'skip'),
    ...(state.questionnaire.annotates ? [pen.hint('n', 'note'), pen.hint('l', 'evidence')] : []),
    ...(question.options.some(({ meaning }) => meaning) ? [pen.hint('?', 'help')] : []),
    ...(question.section === '' ? [] : [pen.hint('t', 'sections')]),
    ...(isAnswered(entry) ? [pen.hint(pen.word('name.delete'), 'clear')] : []),
    pen.hint('q', 'stop'),
  ];
}

/** `0-4, 7-9`: keys that follow each other are told as a range, any other as it is. */
export function keyRange(options: readonly Option[]): string {
  const ranges: { first: number; last: number }[] = [];
  const numbers = options.filter(({ key }) => /^\d+$/.test(key)).map(({ key }) => Number(key));
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open && number === open.last + 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  const told = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
  return [...told, ...options.filter(({ key }) => !/^\d+$/.test(key)).map(({ key }) => key)].join(', ');
}
