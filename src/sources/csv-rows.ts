/** Owns reading CSV text into rows, piece by piece, in any dialect. */

import { fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import { type CsvDialect, sniffDialect } from './csv-dialect.js';
import { parsePiece } from './parse-piece.js';
import { cellTooLong, tooManyColumns } from './table-errors.js';
import type { RowBatches, TableRow } from './table-rows.js';

/** Characters that are parsed at a time; also what the dialect is told from. */
const PIECE = 256 * 1024;

/**
 * Rows of a CSV text, numbered as a spreadsheet shows them (the `sep=` line is not a row). Empty lines are left out but
 * counted. `start` goes on after so many rows of a dialect that is known. Errors: COP-TABLE-001 a quotation mark never closed (a
 * truncated file), -002 a cell or -003 a row past its limit.
 */
export async function* readCsvRows(
  text: AsyncIterable<string>,
  file: string,
  start?: { dialect: CsvDialect; row: number },
): RowBatches {
  const reader = new CsvReader(file, start);
  let pending = '';
  for await (const piece of text) {
    pending += piece;
    if (pending.length < PIECE) continue;
    const { rows, rest } = reader.read(pending, false);
    pending = rest;
    if (rows.length > 0) yield rows;
  }
  const { rows } = reader.read(pending, true);
  if (rows.length > 0) yield rows;
  if (reader.isCut) throw reader.cutError();
}

/** The cells of one row, given without its line end. */
export function splitCsvRow(text: string, { separator, newline }: CsvDialect): string[] {
  return parsePiece(text, { delimiter: separator, newline }).data[0] ?? [''];
}

class CsvReader {
  readonly #file: string;
  #dialect: CsvDialect | undefined;
  #row = 0;
  isCut = false;

  constructor(file: string, start?: { dialect: CsvDialect; row: number }) {
    this.#file = file;
    this.#dialect = start && { ...start.dialect, skip: 0 };
    this.#row = start?.row ?? 0;
  }

  /** The rows that `text` holds whole, and the text of the row after them; all of it when it is the last piece. */
  read(text: string, isLast: boolean): { rows: TableRow[]; rest: string } {
    const first = this.#dialect === undefined;
    this.#dialect ??= sniffDialect(text);
    const { separator, newline, skip } = this.#dialect;
    const body = first ? text.slice(skip) : text;
    const { data, errors, meta } = parsePiece(body, { delimiter: separator, newline }, !isLast);
    if (errors.some(({ code }) => code === 'MissingQuotes')) {
      this.isCut = true;
      data.pop();
    }
    const rows = data.flatMap((cells) => this.#toRow(cells));
    if (!isLast && data.length === 0 && body.length > LIMITS.csvRowCharacters) throw this.#endless(body);
    return { rows, rest: isLast ? '' : body.slice(meta.cursor) };
  }

  cutError(): Error {
    const row = this.#row + 1;
    return fail('COP-TABLE-001', { row }, { place: { file: this.#file, row } });
  }

  /** A row without an end: a quotation mark that swallows what follows, or no table at all. */
  #endless(body: string): Error {
    if (body.includes('"')) return this.cutError();
    return cellTooLong(body.length, { file: this.#file, row: this.#row + 1 });
  }

  #toRow(cells: string[]): TableRow[] {
    this.#row += 1;
    const last = cells.length - 1;
    if (cells[last]!.endsWith('\r')) cells[last] = cells[last]!.slice(0, -1);
    if (last === 0 && cells[0]!.trim() === '') return [];
    this.#checkLimits(cells);
    return [{ row: this.#row, cells }];
  }

  #checkLimits(cells: readonly string[]): void {
    const place = { file: this.#file, row: this.#row };
    if (cells.length > LIMITS.tableColumns) {
      throw tooManyColumns(cells.length, place);
    }
    for (const cell of cells) {
      if (cell.length > LIMITS.cellCharacters) throw cellTooLong(cell.length, place);
    }
  }
}
