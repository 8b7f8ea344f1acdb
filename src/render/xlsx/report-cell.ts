/** Owns how one cell of a report's table stands in a sheet: its value, its format, and how long it looks. */

import type { Translator } from '../../i18n/translator.js';
import type { Cell } from '../../report/blocks.js';
import { resolveSpans, resolveText } from '../resolve-text.js';
import type { Cell as SheetCell } from './book/cell.js';
import { fill, LEVEL_FILLS, STYLES } from './looks.js';
import { numberFormat } from './number-formats.js';
import { writeSpans } from './rich-text.js';
import { writeLink, writeNumber, writeText } from './write-cell.js';

/** Room for a bar behind a number, and for handwriting. */
const BAR = '0'.repeat(12);
const BY_HAND = '0'.repeat(13);

export function writeReportCell(target: SheetCell, cell: Cell, translator: Translator): void {
  switch (cell.kind) {
    case 'number':
      writeNumber(target, cell.value, numberFormat(cell.show, translator.lang), STYLES.cell);
      break;
    case 'bar':
      writeNumber(target, cell.value, '0', STYLES.cell);
      break;
    case 'missing':
      writeText(target, resolveText(cell.reason, translator), { ...STYLES.cell, font: STYLES.note.font });
      break;
    case 'status': {
      const colour = LEVEL_FILLS[cell.status];
      const style = colour === undefined ? STYLES.cell : { ...STYLES.cell, fill: fill(colour) };
      writeText(target, resolveText(cell.text, translator), style);
      break;
    }
    default:
      writeWords(target, cell, translator);
  }
}

/** A text about as long as the cell looks, to measure columns and rows with. */
export function measuredText(cell: Cell, translator: Translator): string {
  switch (cell.kind) {
    case 'number':
      return shownNumber(cell, translator);
    case 'bar':
      return BAR;
    case 'missing':
      return resolveText(cell.reason, translator);
    case 'status':
      return resolveText(cell.text, translator);
    default:
      return wordsOf(cell, translator) || (cell.kind === 'text' ? '' : BY_HAND);
  }
}

function shownNumber({ value, show }: Extract<Cell, { kind: 'number' }>, translator: Translator): string {
  if (show === 'percent') return translator.percent(value);
  return show === 'decimal' ? translator.decimal(value) : translator.integer(Math.round(value));
}

type WordCell = Extract<Cell, { kind: 'text' | 'blank' | 'choice' }>;

function writeWords(target: SheetCell, cell: WordCell, translator: Translator): void {
  const href = cell.kind === 'text' ? cell.spans.find((span) => span.href !== undefined)?.href : undefined;
  if (href !== undefined) writeLink(target, wordsOf(cell, translator), href, STYLES.cell);
  else if (cell.kind === 'text') writeSpans(target, cell.spans, translator, STYLES.cell);
  else writeText(target, wordsOf(cell, translator), STYLES.cell);
}

function wordsOf(cell: WordCell, translator: Translator): string {
  if (cell.kind === 'text') return resolveSpans(cell.spans, translator);
  if (cell.kind === 'blank') return cell.value ?? '';
  const chosen = cell.options.filter((option) => option.selected);
  return chosen.map((option) => resolveText(option.label, translator)).join(', ');
}
