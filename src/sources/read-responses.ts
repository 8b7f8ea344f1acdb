/** Owns the way from an open table to coded responses: batches for the statistics, findings and warnings at the end. */
import { CopError, type Finding, type Warning } from '../errors.js';
import type { CohortKey, FreeText, ReadOptions, ResponseBatch, ResponseStream } from '../model/responses.js';
import { suggestName } from '../model/suggest.js';
import { buildRowCoder, type RowCoder } from './code-rows.js';
import { readCsvRows, splitCsvRow } from './csv-rows.js';
import { decodeStream } from './decode-stream.js';
import { type FastPlan, planScan } from './fast/plan-scan.js';
import { ResponseScanner } from './fast/scan-responses.js';
import { findColumn, type MappedColumn, mapColumns, showHeader } from './map-columns.js';
import { type OpenTable, onlyResponses } from './open-table.js';
import type { TableColumn } from './response-table.js';
import { RowChecks } from './row-checks.js';
import type { RowBatches, TableRow } from './table-rows.js';
import { indexTargets } from './targets.js';

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

export function prepareReading(table: OpenTable, options: ReadOptions): Reading {
  const index = indexTargets(options.instrument, options.texts);
  const { columns, findings } = mapColumns(table.layout, index, options.mapping, table.file);
  const coder = buildRowCoder(columns, index, options);
  const groups = groupColumns(columns, options, table.file);
  const cohortKeys: CohortKey[] = groups.none ? [{ cohort: null, wave: null }] : [];
  const warnings: Warning[] = [];
  const early = [...findings, ...groups.findings, ...foreign(columns, table)];
  const answered = columns.flatMap(({ target }) =>
    target ? [questionOf(target.kind, target.id, options)] : [],
  );
  const stream: ResponseStream = {
    file: table.file,
    tool: table.layout.tool,
    mapped: new Set(answered),
    batches: codeBatches(table, columns, coder, groups, cohortKeys, early, warnings),
    cohortKeys,
    warnings,
  };
  return { columns, coder, stream };
}

/** One priority stands for the question it is an option of. */
function questionOf(kind: string, id: string, { instrument }: ReadOptions): string {
  return kind === 'priority' ? instrument.priorities!.id : id;
}

async function* codeBatches(
  table: OpenTable,
  columns: readonly MappedColumn[],
  coder: RowCoder,
  groups: GroupColumns,
  cohortKeys: CohortKey[],
  early: readonly Finding[],
  warnings: Warning[],
): AsyncIterable<ResponseBatch> {
  const checks = new RowChecks(table, columns);
  const context = { table, coder, groups, checks, keys: new KeyTable(cohortKeys) };
  const findings = [...early];
  try {
    const named = [groups.cohort, groups.wave].flatMap((column) => (column ? [column.index] : []));
    const plan = planScan(table, coder, checks, named);
    if (plan) yield* scanBatches(plan, context);
    else yield* codeRows(table.rows, context);
  } catch (cause) {
    if (!(cause instanceof CopError)) throw cause;
    findings.push(...cause.findings);
  }
  findings.push(...checks.findings(), ...unmatched(coder, table.file));
  warnings.push(...checks.warnings(), ...unmatchedProfile(coder));
  if (findings.length > 0) throw new CopError(findings);
}

interface CodingContext {
  table: OpenTable;
  coder: RowCoder;
  groups: GroupColumns;
  checks: RowChecks;
  keys: KeyTable;
}

/** The fast way, and the general way for what it leaves. */
async function* scanBatches(plan: FastPlan, context: CodingContext): AsyncIterable<ResponseBatch> {
  const { table, coder, checks, groups, keys } = context;
  const { dialect, all } = table.bytes!;
  const scanner = new ResponseScanner({
    plan,
    coder,
    checks,
    placeOf: (text) => keys.place(keyOf(groups, text.trim(), text.trim())),
    splitRow: (text) => splitCsvRow(text, dialect),
  });
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
      coder.code(cells, row, codes, place * width, texts, place);
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

/** No question of the instrument is answered: another questionnaire. */
function foreign(columns: readonly MappedColumn[], { file, layout }: OpenTable): Finding[] {
  if (columns.some(({ target }) => target?.kind === 'item')) return [];
  return [{ code: 'COP-MAPPING-008', values: { tool: layout.tool }, place: { file, row: layout.headerRow } }];
}

function unmatched({ coders }: RowCoder, file: string): Finding[] {
  return coders
    .filter(({ mapped }) => mapped.target!.kind === 'item')
    .flatMap(({ tally, mapped }) => tally?.unmatched('COP-MAPPING-003', mapped.column.header, file) ?? []);
}

/** A profile answer of one's own words is nobody else's group: counted, left blank, and never quoted. */
function unmatchedProfile({ coders }: RowCoder): Warning[] {
  return coders.flatMap(({ tally, mapped }) => {
    const labels = tally?.labels().filter(({ code }) => code === undefined) ?? [];
    if (mapped.target!.kind !== 'profile' || labels.length === 0) return [];
    const count = labels.reduce((sum, label) => sum + label.count, 0);
    return [
      { code: 'survey-profile-unmatched', values: { column: showHeader(mapped.column.header), count } },
    ];
  });
}

interface GroupColumns {
  cohort: TableColumn | null;
  wave: TableColumn | null;
  none: boolean;
  findings: readonly Finding[];
}

function groupColumns(
  columns: readonly MappedColumn[],
  { by, waveBy }: ReadOptions,
  file: string,
): GroupColumns {
  const findings: Finding[] = [];
  const find = (name: string | null): TableColumn | null => {
    if (name === null) return null;
    const all = columns.map(({ column }) => column);
    const found = columns.find(({ target }) => target?.name === name)?.column ?? findColumn(all, name);
    if (found) return found;
    const suggestion = suggestName(
      name,
      all.map(({ header }) => header),
    );
    const values = { column: showHeader(name) };
    findings.push({
      code: 'COP-MAPPING-009',
      values,
      place: { file },
      ...(suggestion ? { suggestion } : {}),
    });
    return null;
  };
  return { cohort: find(by), wave: find(waveBy), none: by === null && waveBy === null, findings };
}

/** Each pair of cohort and wave once, in the order in which they come. */
class KeyTable {
  readonly #keys: CohortKey[];
  readonly #places = new Map<string, number>();

  constructor(keys: CohortKey[]) {
    this.#keys = keys;
  }

  place(key: CohortKey): number {
    const name = JSON.stringify([key.cohort, key.wave]);
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.#keys.length);
    return this.#keys.push(key) - 1;
  }
}

function cohortsOf(rows: readonly TableRow[], groups: GroupColumns, keys: KeyTable): Uint32Array {
  const read = (cells: readonly string[], column: TableColumn | null): string =>
    column === null ? '' : (cells[column.index] ?? '').trim();
  return Uint32Array.from(rows, ({ cells }) =>
    keys.place(keyOf(groups, read(cells, groups.cohort), read(cells, groups.wave))),
  );
}

/** A column that was not asked for names nothing. */
function keyOf(groups: GroupColumns, cohort: string, wave: string): CohortKey {
  return { cohort: groups.cohort ? cohort : null, wave: groups.wave ? wave : null };
}
