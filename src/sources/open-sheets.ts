/** Owns which sheet of a workbook holds the responses, and putting together those that EUSurvey spreads over several. */
import { fail } from '../errors.js';
import { type OpenTable, openTable, type RowSource } from './open-table.js';
import { isEmptyRow, peekRows, type RowBatches, type TableRow } from './table-rows.js';
import { readXlsxRows } from './xlsx-rows.js';
import type { XlsxSheet, XlsxWorkbook } from './xlsx-workbook.js';

/** `Content`, `Content1`, …: columns past the 254th go on in the next one. */
const EUSURVEY_SHEET = /^Content\d*$/;

/**
 * The first sheet that a survey tool wrote; when none is, the first that holds anything. Errors: COP-FILE-004 nothing in any
 * sheet.
 */
export async function openSheets(workbook: XlsxWorkbook, file: string): Promise<OpenTable> {
  let fallback: OpenTable | undefined;
  for (const sheet of workbook.sheets) {
    const rows = await filledRows(sheet, workbook, file);
    if (!rows) continue;
    const table = await openTable(sourceOf(sheet, rows, file));
    if (table.layout.tool === 'eusurvey') return openContinued(sheet, workbook, file);
    if (table.layout.tool !== 'plain-table') return table;
    fallback ??= table;
  }
  if (!fallback) throw fail('COP-FILE-004', { path: file }, { place: { file } });
  return fallback;
}

function sourceOf(sheet: XlsxSheet, rows: RowBatches, file: string): RowSource {
  return { file, format: 'xlsx', sheet: sheet.name, excelTables: sheet.excelTables, rows };
}

async function filledRows(
  sheet: XlsxSheet,
  workbook: XlsxWorkbook,
  file: string,
): Promise<RowBatches | undefined> {
  const { first, all } = await peekRows(readXlsxRows(sheet, workbook, file), 1);
  return first.some(({ cells }) => !isEmptyRow(cells)) ? all : undefined;
}

/** All `Content` sheets side by side, row by row. */
async function openContinued(sheet: XlsxSheet, workbook: XlsxWorkbook, file: string): Promise<OpenTable> {
  const sheets = EUSURVEY_SHEET.test(sheet.name)
    ? workbook.sheets.filter(({ name }) => EUSURVEY_SHEET.test(name))
    : [sheet];
  const parts = sheets.map((part) => readXlsxRows(part, workbook, file));
  const rows = parts.length === 1 ? parts[0]! : sideBySide(parts);
  return openTable(sourceOf(sheet, rows, file));
}

async function* sideBySide(parts: readonly RowBatches[]): RowBatches {
  const readers = parts.map(rowsOf);
  const heads = await Promise.all(readers.map((reader) => reader.next()));
  const widths: number[] = parts.map(() => 0);
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
