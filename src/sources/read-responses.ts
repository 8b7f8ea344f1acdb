/** Owns the way from an open table to coded responses: batches for the statistics, findings and warnings at the end. */
import { CopError, type Finding, type Warning } from '../errors.js';
import type { FreeText, ReadOptions, ResponseBatch, ResponseStream } from '../model/responses.js';
import type { RowCoder } from './code-rows.js';
import { type CodingContext, lateFindings, lateWarnings, openContext } from './coding-context.js';
import { readCsvRows } from './csv-rows.js';
import { decodeStream } from './decode-stream.js';
import { openScanner } from './fast/open-scanner.js';
import type { ResponseScanner } from './fast/scan-responses.js';
import { cohortsOf } from './group-columns.js';
import type { MappedColumn } from './map-columns.js';
import { type OpenTable, onlyResponses } from './open-table.js';
import type { RowBatches, TableRow } from './table-rows.js';

/**
 * Codes the responses of one table. Findings, all together after the last row: those of `mapColumns`, COP-MAPPING-003 a label
 * that means nothing, -008 no column answers any question, -009 a column for groups that is not there, COP-TABLE-005 no
 * response, -006 a row with too many or too few cells.
 */
export function readResponses(table: OpenTable, options: ReadOptions): ResponseStream {
  return prepareReading(table, options).stream;
}

/** A stream with what it does to each column, for those who explain the mapping. */
export interface Reading {
  columns: readonly MappedColumn[];
  coder: RowCoder;
  stream: ResponseStream;
}

/** What `readResponses` gives, with the columns and the coder behind it. */
export function prepareReading(table: OpenTable, options: ReadOptions): Reading {
  const context = openContext(table, options);
  const { columns, coder, mapped, cohortKeys, headerWarnings } = context;
  const warnings: Warning[] = [];
  const { file, layout } = table;
  const batches = codeBatches(context, warnings);
  const { tool } = layout;
  return { columns, coder, stream: { file, tool, mapped, batches, cohortKeys, headerWarnings, warnings } };
}

async function* codeBatches(context: CodingContext, warnings: Warning[]): AsyncIterable<ResponseBatch> {
  const findings: Finding[] = [...context.early];
  try {
    const scanner = openScanner(context);
    if (scanner) yield* scanBatches(scanner, context);
    else yield* codeRows(context.table.rows, context);
  } catch (cause) {
    if (!(cause instanceof CopError)) throw cause;
    findings.push(...cause.findings);
  }
  findings.push(...lateFindings(context));
  warnings.push(...lateWarnings(context));
  if (findings.length > 0) throw new CopError(findings);
}

/** The fast way, and the general way for what it leaves. */
async function* scanBatches(scanner: ResponseScanner, context: CodingContext): AsyncIterable<ResponseBatch> {
  const { table } = context;
  const { dialect, all } = table.bytes!;
  const rest = yield* scanner.read(all);
  if (!rest) return;
  const rows = readCsvRows(decodeStream(rest.bytes), table.file, { dialect, row: rest.row });
  yield* codeRows(onlyResponses(rows, table.layout.firstRow), context);
}

/** The general way: rows of cells as strings. */
async function* codeRows(batches: RowBatches, context: CodingContext): AsyncIterable<ResponseBatch> {
  const { table, coder, groups, checks, keys } = context;
  const { width } = coder.layout;
  let codes = new Uint8Array(0);
  for await (const rows of batches) {
    if (codes.length < rows.length * width) codes = new Uint8Array(rows.length * width);
    const texts: FreeText[] = [];
    rows.forEach(({ row, cells }, place) => {
      checks.add(row, cells);
      coder.code(cells, row, { codes, texts }, place);
    });
    yield {
      rowCount: rows.length,
      codes,
      unfinished: unfinishedOf(rows, table),
      cohorts: groups.none ? null : cohortsOf(rows, groups, keys),
      texts,
    };
  }
}

function unfinishedOf(rows: readonly TableRow[], { layout }: OpenTable): Uint8Array | null {
  const { isUnfinished } = layout;
  return isUnfinished ? Uint8Array.from(rows, ({ cells }) => (isUnfinished(cells) ? 1 : 0)) : null;
}
