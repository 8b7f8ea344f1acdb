/** Owns the columns that name the CoP and the wave of a row: where they are, and every pair that they name. */
import type { Finding } from '../errors.js';
import type { CohortKey, ReadOptions } from '../model/responses.js';
import { findColumn, type MappedColumn, missingColumn, showHeader } from './map-columns.js';
import type { TableColumn } from './response-table.js';
import type { TableRow } from './table-rows.js';

export interface GroupColumns {
  cohort: TableColumn | null;
  wave: TableColumn | null;
  none: boolean;
  findings: readonly Finding[];
}

/** Findings: COP-MAPPING-009, a column that is not there; -011, one that would show a person's data or words as the name of a CoP. */
export function groupColumns(
  columns: readonly MappedColumn[],
  { by, waveBy }: ReadOptions,
  file: string,
): GroupColumns {
  const findings: Finding[] = [];
  const all = columns.map(({ column }) => column);
  const find = (name: string | null): TableColumn | null => {
    if (name === null) return null;
    const found = columns.find(({ target }) => target?.name === name)?.column ?? findColumn(all, name);
    const mapped = columns.find(({ column }) => column === found);
    if (mapped && tellsOfPersons(mapped)) {
      findings.push({ code: 'COP-MAPPING-011', values: { column: showHeader(name) }, place: { file } });
    }
    if (found) return found;
    findings.push(missingColumn('COP-MAPPING-009', name, all, file));
    return null;
  };
  return { cohort: find(by), wave: find(waveBy), none: by === null && waveBy === null, findings };
}

function tellsOfPersons({ use, target }: MappedColumn): boolean {
  return use.kind === 'personal' || target?.kind === 'open';
}

/** Each pair of cohort and wave once, in the order in which they come. */
export class KeyTable {
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

/** By row: the place of its key. */
export function cohortsOf(rows: readonly TableRow[], groups: GroupColumns, keys: KeyTable): Uint32Array {
  const read = (cells: readonly string[], column: TableColumn | null): string =>
    column === null ? '' : (cells[column.index] ?? '').trim();
  return Uint32Array.from(rows, ({ cells }) =>
    keys.place(keyOf(groups, read(cells, groups.cohort), read(cells, groups.wave))),
  );
}

/** A column that was not asked for names nothing. */
export function keyOf(groups: GroupColumns, cohort: string, wave: string): CohortKey {
  return { cohort: groups.cohort ? cohort : null, wave: groups.wave ? wave : null };
}
