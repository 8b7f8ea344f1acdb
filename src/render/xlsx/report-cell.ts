/** Owns how one cell of a report's table stands in a sheet: its value, its format, and how long it looks. */
import type { Translator } from '../../i18n/translator.js';
import type { Cell, Span } from '../../report/blocks.js';
import { resolveSpans, resolveText } from '../resolve-text.js';
import { typedValue } from '../typed-value.js';
import type { Cell as SheetCell } from './book/cell.js';
import type { Style } from './book/style.js';
import { fill, LEVEL_FILLS, STYLES } from './looks.js';
import { dateFormat, numberFormat } from './number-formats.js';
import { writeSpans } from './rich-text.js';
import { writeLink, writeNumber, writeText } from './write-cell.js';

/** Room for a bar behind a number, and for handwriting. */
const BAR = '0'.repeat(12);
const BY_HAND = '0'.repeat(13);
const QUIET: Style = { ...STYLES.cell, font: STYLES.note.font };
const LEVELS: Readonly<Record<string, Style>> = Object.fromEntries(
  Object.entries(LEVEL_FILLS).map(([level, colour]) => [level, { ...STYLES.cell, fill: fill(colour) }]),
);

/** Writes the cell and gives a text about as long as it looks, to measure columns and rows with. */
export function writeReportCell(target: SheetCell, cell: Cell, translator: Translator): string {
  switch (cell.kind) {
    case 'number':
      writeNumber(target, cell.value, numberFormat(cell.show, translator.lang), STYLES.cell);
      return shownNumber(cell);
    case 'bar':
      writeNumber(target, cell.value, '0', STYLES.cell);
      return BAR;
    case 'date':
      writeNumber(target, new Date(`${cell.iso}T00:00:00Z`), dateFormat(translator.lang), STYLES.cell);
      return translator.shortDate(cell.iso);
    case 'missing':
      return writeWords(target, resolveText(cell.reason, translator), QUIET);
    case 'status':
      return writeWords(target, resolveText(cell.text, translator), LEVELS[cell.status] ?? STYLES.cell);
    case 'text':
      return writeTextCell(target, cell.spans, translator);
    case 'blank':
      return writeWords(target, typedValue(cell, translator) ?? '', STYLES.cell) || BY_HAND;
    case 'choice': {
      const chosen = cell.options.filter((option) => option.selected);
      const words = chosen.map((option) => resolveText(option.label, translator)).join(', ');
      return writeWords(target, words, STYLES.cell) || BY_HAND;
    }
  }
}

/** As long as a spreadsheet shows it in any language; its signs do not matter. */
function shownNumber({ value, show }: Extract<Cell, { kind: 'number' }>): string {
  if (show === 'percent') return `${(value * 100).toFixed(1)} %`;
  return value.toFixed(show === 'decimal' ? 2 : 0);
}

function writeWords(target: SheetCell, words: string, style: Style): string {
  writeText(target, words, style);
  return words;
}

function writeTextCell(target: SheetCell, spans: readonly Span[], translator: Translator): string {
  const href = spans.find((span) => span.href !== undefined)?.href;
  if (href === undefined) return writeSpans(target, spans, translator, STYLES.cell);
  const words = resolveSpans(spans, translator);
  writeLink(target, words, href, STYLES.cell);
  return words;
}
