/** Owns making a table of responses out of rows: which tool wrote them, where the responses begin, which rows belong together. */
import { fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import type { CsvDialect } from './csv-dialect.js';
import { recogniseTool } from './recognise-tool.js';
import type { TableLayout, TableSample } from './response-table.js';
import { isEmptyRow, peekRows, type RowBatches, type TableRow } from './table-rows.js';

/** One export, recognised: how it is laid out, and its responses. */
export interface OpenTable {
  file: string;
  format: TableSample['format'];
  layout: TableLayout;
  /** Rows that hold a response; can be gone through once. */
  rows: RowBatches;
  /** The bytes of a CSV file in UTF-8, for reading them the fast way instead of `rows`. */
  bytes?: CsvBytes;
}

interface CsvBytes {
  dialect: CsvDialect;
  /** Where the first row begins, in bytes from the start of the file. */
  start: number;
  /** From the first row on; `rows` goes through the same bytes, so only one of the two can be used. */
  all: AsyncIterable<Uint8Array>;
}

export interface RowSource {
  file: string;
  format: TableSample['format'];
  sheet: string;
  excelTables: readonly string[];
  rows: RowBatches;
  /** The first rows, where they are known without going through `rows`. */
  first?: readonly TableRow[];
  /** What `rows` reads. */
  bytes?: CsvBytes;
}

/** Errors: COP-FILE-004 no row at all. */
export async function openTable(source: RowSource): Promise<OpenTable> {
  const { first, all } = source.first
    ? { first: source.first, all: source.rows }
    : await peekRows(source.rows, LIMITS.headerLines);
  const layout = recogniseTool({ ...source, rows: first });
  if (!layout) throw fail('COP-FILE-004', { path: source.file }, { place: { file: source.file } });
  const named = { ...layout, columns: nameApart(layout.columns) };
  const responses = onlyResponses(all, named.firstRow);
  const { isOverflow } = named;
  const rows = isOverflow ? joinOverflow(responses, isOverflow) : responses;
  const bytes = source.bytes ? { bytes: source.bytes } : {};
  return { file: source.file, format: source.format, layout: named, rows, ...bytes };
}

/** A header that stands twice gets its number, so that every column has one name. */
function nameApart(columns: TableLayout['columns']): TableLayout['columns'] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const count = (seen.get(column.header) ?? 0) + 1;
    seen.set(column.header, count);
    return count === 1 || column.header === '' ? column : { ...column, header: `${column.header} #${count}` };
  });
}

/** Rows from the first response on that hold anything. */
export async function* onlyResponses(batches: RowBatches, firstRow: number): RowBatches {
  for await (const batch of batches) {
    const rows = batch.filter(({ row, cells }) => row >= firstRow && !isEmptyRow(cells));
    if (rows.length > 0) yield rows;
  }
}

/** The last row of a batch waits for the next one, which may go on with its text. */
async function* joinOverflow(
  batches: RowBatches,
  isOverflow: NonNullable<TableLayout['isOverflow']>,
): RowBatches {
  let held: TableRow | undefined;
  for await (const batch of batches) {
    const ready: TableRow[] = [];
    for (const row of batch) {
      if (held && isOverflow(row.cells, held.cells)) {
        held = { row: held.row, cells: join(held.cells, row.cells) };
        continue;
      }
      if (held) ready.push(held);
      held = row;
    }
    if (ready.length > 0) yield ready;
  }
  if (held) yield [held];
}

function join(cells: readonly string[], more: readonly string[]): string[] {
  return cells.map((cell, index) => cell + (more[index] ?? ''));
}
