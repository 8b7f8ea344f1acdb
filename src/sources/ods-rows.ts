/** Owns reading a spreadsheet in OpenDocument format (`.ods`, which EUSurvey writes too) as streams of rows, one a sheet. */

import { fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import { cellsIn, readValue } from './ods-cells.js';
import type { Sheet } from './open-sheets.js';
import { PendingText } from './pending-text.js';
import { cellTooLong, tooManyColumns } from './table-errors.js';
import type { RowBatches, TableRow } from './table-rows.js';
import { UnwrittenCells } from './unwritten-cells.js';
import { attribute, decodeXml } from './xml-text.js';
import type { ZipEntry } from './zip-entries.js';

/** A filled row that stands for more rows than this is no respondent's. */
const MOST_COPIES = 10_000;

const TABLE = /<table:table\s[^<>]*>/g;

/** The sheets of the document by name; empty when the archive is no spreadsheet. */
export async function listOdsSheets(entries: readonly ZipEntry[], file: string): Promise<Sheet[]> {
  const content = entries.find(({ name }) => name === 'content.xml');
  const kind = entries.find(({ name }) => name === 'mimetype');
  if (!content || !kind || !(await startOf(kind)).includes('opendocument.spreadsheet')) return [];
  const names: string[] = [];
  let rest = '';
  for await (const text of decoded(content)) {
    rest += text;
    for (const [tag] of rest.matchAll(TABLE)) names.push(decodeXml(attribute(tag, 'table:name') ?? ''));
    rest = rest.slice(Math.max(0, rest.lastIndexOf('<')));
    if (rest.includes('>')) rest = '';
  }
  return names.map((name, place) => ({
    name,
    excelTables: [],
    rows: () => readTable(content, place, name, file),
  }));
}

async function startOf(part: ZipEntry): Promise<string> {
  for await (const text of decoded(part)) return text;
  return '';
}

async function* decoded(part: ZipEntry): AsyncIterable<string> {
  const decoder = new TextDecoder();
  for await (const chunk of part.open()) yield decoder.decode(chunk, { stream: true });
}

/** The rows of the table at `place`; cells as text, dates as `2026-07-27 19:06:23`, TRUE and FALSE. */
async function* readTable(part: ZipEntry, place: number, sheet: string, file: string): RowBatches {
  const reader = new TableReader(sheet, file);
  const pending = new PendingText();
  for await (const piece of fromTable(part, place, file)) {
    const text = pending.add(piece);
    if (text === undefined) continue;
    const { rows, rest, isDone } = reader.read(text);
    pending.keep(rest, text);
    if (rows.length > 0) yield rows;
    if (isDone) return;
  }
  const left = pending.end();
  if (left !== undefined) yield reader.read(left).rows;
}

/** What follows the tag of the table at `place`. */
async function* fromTable(part: ZipEntry, place: number, file: string): AsyncIterable<string> {
  let text = '';
  let table = -1;
  for await (const piece of decoded(part)) {
    if (table === place) {
      yield piece;
      continue;
    }
    text += piece;
    while (table < place) {
      const start = text.search(/<table:table\s/);
      const end = start < 0 ? -1 : text.indexOf('>', start);
      if (end < 0) break;
      text = text.slice(end + 1);
      table += 1;
    }
    if (table === place) yield text;
    else text = text.slice(Math.max(0, text.lastIndexOf('<')));
    if (text.length > LIMITS.workbookPartCharacters && table < place)
      throw fail('COP-ARCHIVE-002', { path: file, part: part.name }, { place: { file } });
  }
}

class TableReader {
  readonly #sheet: string;
  readonly #file: string;
  #row = 0;
  readonly #counted = new UnwrittenCells();

  constructor(sheet: string, file: string) {
    this.#sheet = sheet;
    this.#file = file;
  }

  read(text: string): { rows: TableRow[]; rest: string; isDone: boolean } {
    const rows: TableRow[] = [];
    const end = text.indexOf('</table:table>');
    let at = 0;
    for (;;) {
      const start = text.indexOf('<table:table-row', at);
      const tagEnd = start < 0 ? -1 : text.indexOf('>', start);
      if (tagEnd < 0 || (end >= 0 && start > end)) break;
      const isEmpty = text[tagEnd - 1] === '/';
      const close = isEmpty ? tagEnd + 1 : text.indexOf('</table:table-row>', tagEnd);
      if (close < 0) break;
      this.#add(text.slice(start, tagEnd), isEmpty ? '' : text.slice(tagEnd + 1, close), rows);
      at = isEmpty ? close : close + '</table:table-row>'.length;
    }
    const rest = end >= 0 ? '' : text.slice(at);
    if (rest.length > LIMITS.sheetRowCharacters)
      throw fail('COP-ARCHIVE-001', { path: this.#file }, this.#place());
    return { rows, rest, isDone: end >= 0 };
  }

  /** Rows that are alike are written once with their number; empty ones fill the sheet to its end. */
  #add(tag: string, body: string, rows: TableRow[]): void {
    const copies = this.#copies(tag, 'table:number-rows-repeated');
    const cells = this.#readCells(body);
    if (cells.length === 0) {
      this.#row += copies;
      return;
    }
    if (copies > MOST_COPIES) throw this.#swollen();
    this.#count((copies - 1) * cells.length, 0);
    for (let copy = 0; copy < copies; copy += 1) {
      this.#row += 1;
      rows.push({ row: this.#row, cells });
    }
  }

  #readCells(body: string): string[] {
    const cells: string[] = [];
    let empty = 0;
    for (const { attributes, inner } of cellsIn(body)) {
      const copies = this.#copies(attributes, 'table:number-columns-repeated');
      const value = readValue(attributes, inner);
      if (value === '') {
        empty += copies;
        continue;
      }
      this.#check(value, cells.length + empty + copies);
      this.#count(empty + copies - 1, 1);
      cells.push(...Array<string>(empty).fill(''), ...Array<string>(copies).fill(value));
      empty = 0;
    }
    return cells;
  }

  /** How often a row or a cell stands there: once where nothing is said. */
  #copies(tag: string, name: string): number {
    const said = attribute(tag, name) ?? '1';
    if (!/^[1-9]\d{0,8}$/.test(said)) throw fail('COP-ARCHIVE-001', { path: this.#file }, this.#place());
    return Number(said);
  }

  #count(unwritten: number, written: number): void {
    if (!this.#counted.add(unwritten, written)) throw this.#swollen();
  }

  #swollen(): Error {
    return fail('COP-ARCHIVE-002', { path: this.#file, part: this.#sheet }, this.#place());
  }

  #check(value: string, width: number): void {
    if (value.length > LIMITS.cellCharacters) {
      throw cellTooLong(value.length, this.#place().place);
    }
    if (width > LIMITS.tableColumns) {
      throw tooManyColumns(width, this.#place().place);
    }
  }

  #place(): { place: { file: string; sheet: string; row: number } } {
    return { place: { file: this.#file, sheet: this.#sheet, row: this.#row + 1 } };
  }
}
