/** Owns a number of a table in the reader's locale. */
import type { Translator } from '../i18n/translator.js';
import type { Cell } from '../report/blocks.js';

export function formatCellNumber(cell: Extract<Cell, { kind: 'number' }>, translator: Translator): string {
  return cell.show === 'percent' ? translator.percent(cell.value) : translator[cell.show](cell.value);
}
