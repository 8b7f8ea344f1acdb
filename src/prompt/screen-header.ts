/** Owns the head of a screen: where one stands, and how far one has come. */
import { fill, type Line, piece, widthOf } from '../i18n/lines.js';
import { GAP, type Part } from './fit.js';
import type { Pen } from './pen.js';
import type { Question } from './question.js';
import { countAnswered, currentQuestion, listDue, type SessionState } from './session-state.js';

/** Phase › theme and the number of the question, then a bar of what is answered; a single question has neither. */
export function drawHeader(state: SessionState, pen: Pen): Part[] {
  const due = listDue(state);
  const total = due.length;
  const title = piece(pen.clip(pen.signs(state.questionnaire.title), pen.width), 'strong');
  if (total === 1) return [{ lines: [[title]], rank: 6 }, GAP];
  return [{ lines: placeLine(state, due, pen) }, { lines: [progressLine(state, total, pen)], rank: 4 }, GAP];
}

function placeLine(state: SessionState, due: readonly Question[], pen: Pen): Line[] {
  const question = currentQuestion(state);
  if (!question) return [[piece(pen.clip(pen.signs(state.questionnaire.title), pen.width), 'strong')]];
  const values = { current: due.indexOf(question) + 1, total: due.length };
  const names = question.section === '' ? [state.questionnaire.title] : [question.chapter, question.section];
  const where = names.filter((name) => name !== '').map((name) => pen.signs(name));
  const place = where.join(` ${pen.glyphs.step} `);
  const long = pen.word('position', values);
  const number = widthOf(place) + widthOf(long) + 2 <= pen.width ? long : pen.word('position-short', values);
  const room = pen.width - widthOf(number) - 2;
  return [[...fill([piece(pen.clip(place, room), 'strong')], room + 2), piece(number, 'dim')]];
}

function progressLine(state: SessionState, total: number, pen: Pen): Line {
  const count = countAnswered(state);
  const words = pen.word('answered', { count, total });
  const width = Math.max(4, pen.width - widthOf(words) - 2);
  const full = Math.round((width * count) / total);
  return [
    piece(pen.glyphs.full.repeat(full), 'accent'),
    piece(pen.glyphs.empty.repeat(width - full), 'dim'),
    piece(`  ${words}`, 'dim'),
  ];
}
