/** Owns rows as CSV (RFC 4180): comma, quotes where needed, UTF-8 with a mark so that Excel reads the accents. */
import { cleanText } from '../../i18n/clean-text.js';

export type CsvValue = string | number | null | undefined;

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for a formula (also in full width, as Japanese ones do), and what would be read back as another text. */
const RUNNABLE = /^(?:'*[=+\-@\t\uff1d\uff0b\uff0d\uff20]|'+\s*$)/;

/**
 * Numbers with a point and unrounded; nothing for null. Text that a spreadsheet would take for a formula is made text by a
 * `'` before it, which `sources/answers-csv.ts` takes away again.
 */
export function formatCsv(rows: readonly (readonly CsvValue[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(formatValue).join(',')}\r\n`).join('');
}

function formatValue(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = cleanText(value);
  const harmless = RUNNABLE.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
