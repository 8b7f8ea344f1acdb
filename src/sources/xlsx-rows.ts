/** Owns reading one sheet of a workbook as a stream of rows: only its cells, never what stands around them. */

import { fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import { formatIso, formatSerial } from './excel-date.js';
import type { Sheet } from './open-sheets.js';
import { PendingText } from './pending-text.js';
import { cellTooLong, tooManyColumns } from './table-errors.js';
import type { RowBatches, TableRow } from './table-rows.js';
import { UnwrittenCells } from './unwritten-cells.js';
import { textOfRuns, type XlsxSheet, type XlsxWorkbook } from './xlsx-workbook.js';
import { attribute, decodeExcelText } from './xml-text.js';

/** The sheets of a workbook as they are opened. */
export function listXlsxSheets(workbook: XlsxWorkbook, file: string): Sheet[] {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    excelTables: sheet.excelTables,
    rows: () => readXlsxRows(sheet, workbook, file),
  }));
}

/**
 * Rows with their numbers; cells as text: numbers as they are, dates as `2026-07-27 19:06:23`, TRUE and FALSE, nothing for an
 * error value. Errors: COP-TABLE-002 and -003 past the limits, COP-ARCHIVE-001 no end of a row.
 */
export async function* readXlsxRows(sheet: XlsxSheet, workbook: XlsxWorkbook, file: string): RowBatches {
  const reader = new SheetReader(sheet, workbook, file);
  const decoder = new TextDecoder();
  const pending = new PendingText();
  for await (const chunk of sheet.part.open()) {
    const text = pending.add(decoder.decode(chunk, { stream: true }));
    if (text === undefined) continue;
    const { rows, rest } = reader.read(text);
    pending.keep(rest, text);
    if (rows.length > 0) yield rows;
    if (reader.isDone) return;
  }
  const left = pending.end();
  if (left !== undefined) yield reader.read(left).rows;
}

class SheetReader {
  readonly #sheet: XlsxSheet;
  readonly #workbook: XlsxWorkbook;
  readonly #file: string;
  #prefix: string | undefined;
  #row = 0;
  readonly #counted = new UnwrittenCells();
  isDone = false;

  constructor(sheet: XlsxSheet, workbook: XlsxWorkbook, file: string) {
    this.#sheet = sheet;
    this.#workbook = workbook;
    this.#file = file;
  }

  /** The rows that the text holds whole, and what comes after them. */
  read(text: string): { rows: TableRow[]; rest: string } {
    const prefix = this.#findPrefix(text);
    const [open, close, end] = [`<${prefix}row`, `</${prefix}row>`, `</${prefix}sheetData>`];
    const rows: TableRow[] = [];
    const last = text.indexOf(end);
    this.isDone = last >= 0;
    let at = 0;
    for (;;) {
      const start = text.indexOf(open, at);
      if (this.isDone && start > last) break;
      const tagEnd = start < 0 ? -1 : text.indexOf('>', start);
      if (tagEnd < 0) break;
      const isEmpty = text[tagEnd - 1] === '/';
      const bodyEnd = isEmpty ? tagEnd + 1 : text.indexOf(close, tagEnd);
      if (bodyEnd < 0) break;
      this.#row = Number(attribute(text.slice(start, tagEnd), 'r') ?? this.#row + 1);
      if (!isEmpty)
        rows.push({ row: this.#row, ...this.#readCells(text.slice(tagEnd + 1, bodyEnd), prefix) });
      at = isEmpty ? bodyEnd : bodyEnd + close.length;
    }
    const rest = this.isDone ? '' : text.slice(at);
    if (rest.length > LIMITS.sheetRowCharacters)
      throw fail('COP-ARCHIVE-001', { path: this.#file }, this.#place());
    return { rows, rest };
  }

  #findPrefix(text: string): string {
    const root = this.#prefix === undefined ? /<(\w+:)?worksheet[\s>]/.exec(text) : null;
    if (root) this.#prefix = root[1] ?? '';
    return this.#prefix ?? '';
  }

  #readCells(xml: string, prefix: string): Pick<TableRow, 'cells' | 'formulas'> {
    const [open, close] = [`<${prefix}c`, `</${prefix}c>`];
    const formula = `<${prefix}f`;
    const cells: string[] = [];
    const formulas: number[] = [];
    let next = 0;
    for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
      const tagEnd = xml.indexOf('>', at);
      if (tagEnd < 0) break;
      const tag = xml.slice(at + open.length, tagEnd);
      const column = columnOf(attribute(tag, 'r'), next);
      if (column >= LIMITS.tableColumns) throw tooManyColumns(column + 1, this.#place().place);
      next = column + 1;
      if (tag.endsWith('/')) {
        at = tagEnd + 1;
        continue;
      }
      const bodyEnd = xml.indexOf(close, tagEnd);
      if (bodyEnd < 0) break;
      this.#passOver(column - cells.length);
      while (cells.length < column) cells.push('');
      if (xml.startsWith(formula, tagEnd + 1)) formulas.push(column);
      cells[column] = this.#checked(this.#readValue(tag, xml.slice(tagEnd + 1, bodyEnd), prefix));
      at = bodyEnd + close.length;
    }
    return formulas.length > 0 ? { cells, formulas } : { cells };
  }

  #readValue(tag: string, body: string, prefix: string): string {
    const type = attribute(tag, 't');
    if (type === 'inlineStr') return textOfRuns(body);
    const value = between(body, `<${prefix}v`, `</${prefix}v>`);
    switch (type) {
      case 's':
        return this.#workbook.sharedStrings[Number(value)] ?? '';
      case 'str':
        return decodeExcelText(value);
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return '';
      case 'd':
        return formatIso(value);
      default:
        return this.#readNumber(value, Number(attribute(tag, 's') ?? -1));
    }
  }

  #readNumber(value: string, style: number): string {
    if (value === '') return '';
    const number = Number(value);
    if (this.#workbook.dateStyles[style]) return formatSerial(number, this.#workbook.from1904) ?? value;
    return /^-?\d+$/.test(value) || !Number.isFinite(number) ? value : String(number);
  }

  /** A cell that says where it stands makes a row as wide as it likes. */
  #passOver(cells: number): void {
    if (this.#counted.add(cells, 1)) return;
    throw fail('COP-ARCHIVE-002', { path: this.#file, part: this.#sheet.name }, this.#place());
  }

  #checked(cell: string): string {
    if (cell.length <= LIMITS.cellCharacters) return cell;
    throw cellTooLong(cell.length, this.#place().place);
  }

  #place(): { place: { file: string; sheet: string; row: number } } {
    return { place: { file: this.#file, sheet: this.#sheet.name, row: this.#row } };
  }
}

/** The text of the first element of that name; empty when there is none. */
function between(xml: string, open: string, close: string): string {
  const start = xml.indexOf(open);
  if (start < 0) return '';
  const from = xml.indexOf('>', start) + 1;
  const end = xml.indexOf(close, from);
  return end < 0 ? '' : xml.slice(from, end);
}

/** `BC12` → 54; the next column when a cell does not say. */
function columnOf(reference: string | undefined, next: number): number {
  if (reference === undefined) return next;
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const letter = reference.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? next : column - 1;
}
