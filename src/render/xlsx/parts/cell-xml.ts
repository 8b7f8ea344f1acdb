/** Owns the XML of rows and cells. */

import { columnLetter } from '../../../model/column-letter.js';
import type { Cell, Formula, FormulaResult } from '../book/cell.js';
import type { Row } from '../book/sheet.js';
import { exactNumber } from '../exact-number.js';
import { element, escapeXml } from '../xml.js';
import type { StringTable } from './string-table.js';
import type { StyleTable } from './style-table.js';

/** What all sheets of a workbook share. */
export interface SharedTables {
  strings: StringTable;
  styles: StyleTable;
}

/** `rows` by number, from 1; rows and cells of which nothing is known are left out. */
export function sheetDataXml(rows: readonly Row[], tables: SharedTables): string {
  const written: string[] = [];
  rows.forEach((row, number) => {
    written.push(rowXml(row, number, tables));
  });
  return element('sheetData', {}, ...written);
}

function rowXml({ cells, height, hidden }: Row, number: number, tables: SharedTables): string {
  const written: string[] = [];
  cells.forEach((cell, column) => {
    written.push(cellXml(cell, columnLetter(column) + number, tables));
  });
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${tall}${hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`;
}

/** A cell without value or look is not written. */
function cellXml({ value, style }: Cell, address: string, { strings, styles }: SharedTables): string {
  const look = styles.numberOf(style);
  const start = look === 0 ? `<c r="${address}"` : `<c r="${address}" s="${look}"`;
  if (value === null) return look === 0 ? '' : `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${exactNumber(value)}</v></c>`;
  if (value instanceof Date) return `${start}><v>${serialDay(value)}</v></c>`;
  if (typeof value === 'object' && 'formula' in value) return formulaXml(start, value);
  const text = typeof value === 'object' && 'text' in value ? value.text : value;
  return `${start} t="s"><v>${strings.numberOf(text)}</v></c>`;
}

function formulaXml(start: string, { formula, result }: Formula): string {
  return `${start}${typeOf(result)}><f>${escapeXml(formula)}</f><v>${escapeXml(shown(result))}</v></c>`;
}

function typeOf(result: FormulaResult): string {
  if (typeof result === 'number') return '';
  if (typeof result === 'string') return ' t="str"';
  return typeof result === 'boolean' ? ' t="b"' : ' t="e"';
}

function shown(result: FormulaResult): string {
  if (typeof result === 'boolean') return result ? '1' : '0';
  if (typeof result === 'number') return exactNumber(result);
  return typeof result === 'object' ? result.error : result;
}

const DAY_MS = 86_400_000;
/** 1 January 1970, counted from the last day of 1899 (ECMA-376 part 1, §18.17.4.1). */
const UNIX_DAY = 25_569;

function serialDay(date: Date): number {
  return UNIX_DAY + date.getTime() / DAY_MS;
}
