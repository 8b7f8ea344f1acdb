/** Owns how a text being typed looks: as much of it as fits, with the cursor always in sight. */
import { graphemesOf } from '../i18n/graphemes.js';
import { type Line, piece, widthOf } from '../i18n/lines.js';
import type { Part } from './fit.js';
import type { Pen } from './pen.js';
import type { TextField } from './text-field.js';

/** A field never takes more lines than this. */
const MOST_LINES = 5;

/** Rows of exactly the room's width, cut between characters, so that the cursor's place is known. */
export function drawField(field: TextField, pen: Pen): Part {
  const lead = `${pen.glyphs.pointer}\u00a0`;
  const width = Math.max(1, pen.width - widthOf(lead) - 1);
  const { rows, cursor } = layOut(field, width);
  const first = Math.max(0, Math.min(cursor.row - MOST_LINES + 2, rows.length - MOST_LINES));
  const shown = rows.slice(first, first + MOST_LINES);
  const lines = shown.map(
    (row, index): Line => [
      piece(index === 0 ? lead : '  ', 'accent'),
      piece(row.replace(/(?<! ) +$/, keepSpaces)),
    ],
  );
  return { lines, cursor: { row: cursor.row - first, column: cursor.column + widthOf(lead) } };
}

/** Spaces at the end of a row stay, as no-break spaces: the cursor stands after them. */
function keepSpaces(spaces: string): string {
  return '\u00a0'.repeat(spaces.length);
}

function layOut({ text, cursor }: TextField, width: number) {
  const rows = [''];
  let place = { row: 0, column: 0 };
  let used = 0;
  for (const { segment, index } of graphemesOf(text)) {
    const isBreak = segment === '\n';
    const size = isBreak ? 0 : widthOf(segment);
    if (used + size > width) {
      rows.push('');
      used = 0;
    }
    if (index === cursor) place = { row: rows.length - 1, column: used };
    if (isBreak) rows.push('');
    else rows[rows.length - 1] += segment;
    used = isBreak ? 0 : used + size;
  }
  return { rows, cursor: cursor >= text.length ? { row: rows.length - 1, column: used } : place };
}
