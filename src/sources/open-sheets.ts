/** Owns which sheet of a workbook holds the responses, and putting together those that EUSurvey spreads over several. */
import { fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import { type OpenTable, openTable, type RowSource } from './open-table.js';
import { firstRows, isEmptyRow, type RowBatches, type TableRow } from './table-rows.js';

/** One sheet of a workbook of any format; its rows can be gone through again. */
export interface Sheet {
  name: string;
  excelTables: readonly string[];
  rows(): RowBatches;
}

/** `Content`, `Content1`, …: columns past the 254th go on in the next one. */
const EUSURVEY_SHEET = /^Content\d*$/;

/**
 * The first sheet that a survey tool wrote; when none is, the first that holds anything. Errors: COP-FILE-004 nothing in any
 * sheet.
 */
export async function openSheets(sheets: readonly Sheet[], file: string): Promise<OpenTable> {
  let fallback: OpenTable | undefined;
  for (const sheet of sheets) {
    const first = await firstRows(sheet.rows(), LIMITS.headerLines);
    if (first.slice(0, 1).every(({ cells }) => isEmptyRow(cells))) continue;
    const table = await openTable({ ...sourceOf(sheet, file), first, rows: sheet.rows() });
    if (table.layout.tool === 'eusurvey') return openContinued(sheet, sheets, file);
    if (table.layout.tool !== 'plain-table') return table;
    fallback ??= table;
  }
  if (!fallback) throw fail('COP-FILE-004', { path: file }, { place: { file } });
  return fallback;
}

function sourceOf({ name, excelTables }: Sheet, file: string): Omit<RowSource, 'rows'> {
  return { file, format: 'xlsx', sheet: name, excelTables };
}

/** All `Content` sheets side by side, row by row. */
async function openContinued(sheet: Sheet, sheets: readonly Sheet[], file: string): Promise<OpenTable> {
  const parts = EUSURVEY_SHEET.test(sheet.name)
    ? sheets.filter(({ name }) => EUSURVEY_SHEET.test(name))
    : [sheet];
  const rows = (): RowBatches =>
    parts.length === 1 ? parts[0]!.rows() : sideBySide(parts.map((part) => part.rows()));
  const first = await firstRows(rows(), LIMITS.headerLines);
  return openTable({ ...sourceOf(sheet, file), first, rows: rows() });
}

async function* sideBySide(parts: readonly RowBatches[]): RowBatches {
  const readers = parts.map(rowsOf);
  try {
    yield* joinRows(readers);
  } finally {
    for (const reader of readers) await reader.return(undefined);
  }
}

async function* joinRows(readers: readonly AsyncGenerator<TableRow, undefined>[]): RowBatches {
  const heads = await Promise.all(readers.map((reader) => reader.next()));
  const widths: number[] = readers.map(() => 0);
  for (;;) {
    const open = heads.flatMap((head) => (head.done ? [] : [head.value.row]));
    if (open.length === 0) return;
    const row = Math.min(...open);
    const cells: string[] = [];
    for (const [index, head] of heads.entries()) {
      const own = !head.done && head.value.row === row ? head.value.cells : [];
      widths[index] = Math.max(widths[index]!, own.length);
      cells.push(...own, ...Array<string>(widths[index]! - own.length).fill(''));
      if (!head.done && head.value.row === row) heads[index] = await readers[index]!.next();
    }
    yield [{ row, cells }];
  }
}

async function* rowsOf(batches: RowBatches): AsyncGenerator<TableRow, undefined> {
  for await (const batch of batches) yield* batch;
  return undefined;
}
