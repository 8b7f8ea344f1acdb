/** Owns the panels beside the questions: help, the list of themes, and the end. */
import { fill, type Line, piece, widthOf } from '../i18n/lines.js';
import { GAP, type Part } from './fit.js';
import type { Pen } from './pen.js';
import { drawHeader } from './screen-header.js';
import {
  countAnswered,
  currentQuestion,
  listDue,
  listEndings,
  listSections,
  type SessionState,
} from './session-state.js';

/** The statement, how it shows, and what each answer means, a page at a time. */
export function drawHelp(state: SessionState, page: number, pen: Pen, height: number): Part[] {
  const question = currentQuestion(state)!;
  const options = question.kind === 'text' ? [] : question.options;
  const keyWidth = Math.max(0, ...options.map(({ key }) => key.length));
  const text: Line[] = [
    ...pen.wrap(question.statement, 'strong'),
    ...(question.help ? pen.wrap(question.help) : []),
    [],
    ...options.flatMap(({ key, label, meaning }) =>
      pen.hang(`${key.padStart(keyWidth)}  `, [
        piece(pen.signs(label), 'strong'),
        piece(meaning ? pen.signs(` – ${meaning}`) : ''),
      ]),
    ),
  ];
  const room = Math.max(1, height - 4);
  const pages = Math.ceil(text.length / room);
  const shown = page % pages;
  const number = pages > 1 ? ` (${pen.word('page', { page: shown + 1, pages })})` : '';
  return [
    { lines: [[piece(pen.word('help-title') + number, 'dim')]] },
    GAP,
    { lines: text.slice(shown * room, (shown + 1) * room), cursor: { row: 0, column: 0 } },
    GAP,
    { lines: pen.hints(helpHints(pages, pen)).slice(0, 1) },
  ];
}

function helpHints(pages: number, pen: Pen): string[] {
  const close = pen.hint(pen.word('name.escape'), 'close');
  return pages > 1 ? [pen.hint(pen.word('name.space'), 'next-page'), close] : [close];
}

/** Every theme with how far it is answered, under its phase; the selected one always in sight. */
export function drawSections(state: SessionState, selected: number, pen: Pen, height: number): Part[] {
  const lines: Line[] = [];
  let at = 0;
  let chapter: string | undefined;
  for (const [index, section] of listSections(state).entries()) {
    if (section.chapter !== chapter) lines.push([piece(pen.signs(section.chapter), 'strong')]);
    chapter = section.chapter;
    if (index === selected) at = lines.length;
    const count = `${section.answered}/${section.total}${section.answered === section.total ? ` ${pen.glyphs.alerts.good}` : '  '}`;
    const room = pen.width - widthOf(count) - 4;
    const name = piece(pen.clip(pen.signs(section.name), room), index === selected ? 'accent' : undefined);
    const lead = index === selected ? `${pen.glyphs.pointer} ` : '  ';
    lines.push([piece(lead), ...fill([name], Math.min(room, 50)), piece(`  ${count}`, 'dim')]);
  }
  const room = Math.max(1, height - 4);
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), lines.length - room));
  return [
    { lines: [[piece(pen.word('sections-title'), 'strong')]], rank: 1 },
    GAP,
    { lines: lines.slice(first, first + room), cursor: { row: at - first, column: 0 } },
    GAP,
    {
      lines: pen
        .hints([
          pen.hint(`${pen.glyphs.up}${pen.glyphs.down} ${pen.word('name.enter')}`, 'choose'),
          pen.hint(pen.word('name.escape'), 'close'),
        ])
        .slice(0, 1),
    },
  ];
}

/** What is still open, and what one can do now. */
export function drawEnd(state: SessionState, selected: number, pen: Pen): Part[] {
  const open = listDue(state).length - countAnswered(state);
  const labels = new Map(state.questionnaire.endings.map(({ id, label }) => [id, label]));
  const endings = listEndings(state).map((id) => labels.get(id) ?? pen.word('unanswered', { count: open }));
  return [
    ...drawHeader(state, pen),
    { lines: pen.wrap(open === 0 ? pen.word('end-all') : pen.word('end-some', { count: open }), 'strong') },
    GAP,
    { lines: pen.wrap(pen.word('end-ask')), rank: 1 },
    ...endings.map((label, index): Part => {
      const lead = `${index === selected ? pen.glyphs.pointer : ' '} ${index + 1}  `;
      const lines = pen.hang(lead, [piece(pen.signs(label), index === selected ? 'accent' : undefined)]);
      return index === selected ? { lines, cursor: { row: 0, column: 0 } } : { lines };
    }),
    GAP,
    {
      lines: pen.hints([
        pen.hint(pen.glyphs.left, 'back'),
        pen.hint('t', 'sections'),
        pen.hint('q', 'stop-short'),
      ]),
    },
  ];
}
