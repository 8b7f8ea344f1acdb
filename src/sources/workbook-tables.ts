/** Owns finding the tables of a live workbook by their tags, whatever became of its sheets: renamed, moved, rows and columns put in. */

import { fail } from '../errors.js';
import { columnLetter } from '../model/column-letter.js';
import type { TableRow } from './table-rows.js';
import { readXlsxRows } from './xlsx-rows.js';
import { openWorkbook, type XlsxSheet, type XlsxWorkbook } from './xlsx-workbook.js';
import { listZip } from './zip-entries.js';

/** One sheet that has a tag in it, whole: ours are short. */
export interface TaggedSheet {
  name: string;
  rows: readonly TableRow[];
}

/** A cell under a tag. */
export interface TaggedCell {
  text: string;
  isFormula: boolean;
  /** As people see it: `E7`. */
  cell: string;
}

/** One row of a table: its cells by the tag above them. A tag that the sheet lacks gives an empty cell. */
export type TaggedRow<T extends string> = Readonly<Record<T, TaggedCell>>;

/** No sheet of ours has as many rows; what follows is not read. */
const MOST_ROWS = 5_000;
/** Tags stand near the top: a sheet without one up to here is someone else's. */
const TAGS_WITHIN = 300;
const TAG = /^cop:/;

/** The sheets with a tag. Errors: COP-FILE-006 no workbook, COP-ARCHIVE-* and COP-TABLE-002, -003 of the readers. */
export async function readTaggedSheets(bytes: Uint8Array, file: string): Promise<TaggedSheet[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const workbook = await openWorkbook(listZip(buffer, file), file);
  if (!workbook) throw fail('COP-FILE-006', {}, { place: { file } });
  const sheets: TaggedSheet[] = [];
  for (const sheet of workbook.sheets) {
    const rows = await readSheet(sheet, workbook, file);
    if (rows) sheets.push({ name: sheet.name, rows });
  }
  return sheets;
}

async function readSheet(
  sheet: XlsxSheet,
  workbook: XlsxWorkbook,
  file: string,
): Promise<TableRow[] | undefined> {
  const rows: TableRow[] = [];
  let isOurs = false;
  for await (const batch of readXlsxRows(sheet, workbook, file)) {
    isOurs ||= batch.some(({ cells }) => cells.some((cell) => TAG.test(cell)));
    rows.push(...batch);
    if (rows.length > (isOurs ? MOST_ROWS : TAGS_WITHIN)) break;
  }
  return isOurs ? rows.slice(0, MOST_ROWS) : undefined;
}

/**
 * The rows under the first row that holds the tags in `needed`; undefined when there is none. `tags` gives the text of each tag
 * by the name it has in a row.
 */
export function tableUnder<T extends string>(
  { rows }: TaggedSheet,
  tags: Readonly<Record<T, string>>,
  needed: readonly T[],
): TaggedRow<T>[] | undefined {
  const head = rows.findIndex(({ cells }) => needed.every((name) => indexOf(cells, tags[name]) >= 0));
  if (head < 0) return undefined;
  const names = Object.keys(tags) as T[];
  const columns = new Map(names.map((name) => [name, indexOf(rows[head]!.cells, tags[name])]));
  return rows.slice(head + 1).map((row) => {
    const cells = names.map((name) => [name, cellAt(row, columns.get(name)!)] as const);
    return Object.fromEntries(cells) as TaggedRow<T>;
  });
}

function indexOf(cells: readonly string[], tag: string): number {
  return cells.findIndex((cell) => cell.trim() === tag);
}

function cellAt({ row, cells, formulas }: TableRow, column: number): TaggedCell {
  if (column < 0) return { text: '', isFormula: false, cell: '' };
  return {
    text: cells[column] ?? '',
    isFormula: formulas?.includes(column) ?? false,
    cell: `${columnLetter(column + 1)}${row}`,
  };
}
