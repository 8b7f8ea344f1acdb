/** Owns what one table is coded with: what each column means, the columns that name groups, what is watched, what was found. */

import type { Finding, Warning } from '../errors.js';
import type { CohortKey, ReadOptions } from '../model/responses.js';
import { sum } from '../model/sum.js';
import { listSurveyItems } from '../model/survey.js';
import { buildRowCoder, type RowCoder } from './code-rows.js';
import { type GroupColumns, groupColumns, KeyTable } from './group-columns.js';
import { lostColumns } from './lost-columns.js';
import { type MappedColumn, mapColumns, showHeader } from './map-columns.js';
import type { OpenTable } from './open-table.js';
import { RowChecks } from './row-checks.js';
import { indexTargets } from './targets.js';

export interface CodingContext {
  table: OpenTable;
  columns: readonly MappedColumn[];
  coder: RowCoder;
  groups: GroupColumns;
  checks: RowChecks;
  keys: KeyTable;
  /** Grows while rows are read; one key of two nulls when no column names groups. */
  cohortKeys: readonly CohortKey[];
  /** Ids of the items, profile and open questions (and the priorities' id) that some column holds. */
  mapped: ReadonlySet<string>;
  /** What the header alone shows to keep the table from being scored. */
  early: readonly Finding[];
  /** What the header alone shows beside. */
  headerWarnings: readonly Warning[];
}

/** The context of a table before its first row; what its header alone shows stands in `early`. */
export function openContext(table: OpenTable, options: ReadOptions): CodingContext {
  const index = indexTargets(options.instrument, options.texts);
  const { columns, findings } = mapColumns(table.layout, index, options.mapping, table.file);
  const groups = groupColumns(columns, options, table.file);
  const cohortKeys: CohortKey[] = groups.none ? [{ cohort: null, wave: null }] : [];
  const mapped = new Set(
    columns.flatMap(({ target }) => (target ? [questionOf(target.kind, target.id, options)] : [])),
  );
  if (table.layout.asksAll) for (const { id } of listSurveyItems(options.instrument)) mapped.add(id);
  return {
    table,
    columns,
    coder: buildRowCoder(columns, index, options),
    groups,
    checks: new RowChecks(table, columns),
    keys: new KeyTable(cohortKeys),
    cohortKeys,
    mapped,
    early: [...findings, ...groups.findings, ...foreign(columns, table)],
    headerWarnings: lostColumns(columns, groups, mapped, options.instrument),
  };
}

/** What the rows show to keep the table from being scored, once the last was seen. */
export function lateFindings({ checks, coder, table }: CodingContext): Finding[] {
  return [...checks.findings(), ...unmatched(coder, table.file)];
}

/** What there is to know beside, once its last row was seen. */
export function lateWarnings({ checks, coder }: CodingContext): Warning[] {
  return [...checks.warnings(), ...unmatchedProfile(coder)];
}

/** One priority stands for the question it is an option of. */
function questionOf(kind: string, id: string, { instrument }: ReadOptions): string {
  return kind === 'priority' ? instrument.priorities!.id : id;
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
    const count = sum(labels.map((label) => label.count));
    return [
      { code: 'survey-profile-unmatched', values: { column: showHeader(mapped.column.header), count } },
    ];
  });
}
