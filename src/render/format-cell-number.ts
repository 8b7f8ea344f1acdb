/** Owns a number of a table in the reader's locale. */
import type { Translator } from '../i18n/translator.js';
import type { Cell } from '../report/blocks.js';

/** With the decimals that its column shows; a percentage from a rate of 0–1. */
export function formatCellNumber(cell: Extract<Cell, { kind: 'number' }>, translator: Translator): string {
  return cell.show === 'percent' ? translator.percent(cell.value) : translator[cell.show](cell.value);
}
