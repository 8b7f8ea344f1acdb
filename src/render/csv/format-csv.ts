/** Owns rows as CSV (RFC 4180): comma, quotes where needed, UTF-8 with a mark so that Excel reads the accents. */
import { cleanText } from '../../i18n/clean-text.js';

export type CsvValue = string | number | null | undefined;

const BYTE_ORDER_MARK = '\ufeff';

/** Numbers with a point and unrounded; nothing for null. Text that a spreadsheet would take for a formula is made text by `'`. */
export function formatCsv(rows: readonly (readonly CsvValue[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(formatValue).join(',')}\r\n`).join('');
}

function formatValue(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = cleanText(value);
  const harmless = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
