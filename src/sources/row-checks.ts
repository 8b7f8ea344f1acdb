/** Owns what is watched while rows go by: their width, ids that come twice, data about persons. */
import type { Finding, Warning } from '../errors.js';
import type { MappedColumn } from './map-columns.js';
import { textKey } from './normalise-text.js';
import type { OpenTable } from './open-table.js';
import type { PersonalRole } from './response-table.js';
import { SeenIds, type SeenIdsData } from './seen-ids.js';

/** What names a person; a time or a place alone does not. */
const IDENTIFIES: ReadonlySet<PersonalRole> = new Set(['name', 'email', 'phone', 'user-id', 'ip']);
/** What tools write for somebody whom they do not name. */
const NOBODY = new Set(['', '0', 'anonymous', 'anonyme', 'anoniem', 'anonym', 'n/a', '-']);
/** Rows of a wrong width are reported one by one up to here. */
const MOST_REPORTED = 20;

export class RowChecks {
  readonly #table: OpenTable;
  /** Place of the cell that holds the tool's id of a response; −1 when there is none. */
  readonly id: number;
  readonly #seen = new SeenIds();
  readonly #twice: number[] = [];
  readonly #wrongWidth: Finding[] = [];
  /** Columns about persons that are empty so far. */
  #silent: MappedColumn[];
  readonly #identifying: string[] = [];
  #rows = 0;

  constructor(table: OpenTable, columns: readonly MappedColumn[]) {
    this.#table = table;
    const id = columns.find(({ use }) => use.kind === 'metadata' && use.role === 'response-id');
    this.id = id?.column.index ?? -1;
    this.#silent = columns.filter(({ use }) => use.kind === 'personal' && IDENTIFIES.has(use.role));
  }

  /** True while data about persons must be looked for in every row. */
  get looksForPersons(): boolean {
    return this.#silent.length > 0;
  }

  add(row: number, cells: readonly string[]): void {
    this.#rows += 1;
    this.#checkWidth(row, cells);
    const id = this.id < 0 ? '' : (cells[this.id] ?? '').trim();
    if (id !== '' && this.#seen.addAndCheck(id)) this.#twice.push(row);
    if (this.#silent.length > 0) this.#lookForPersons(cells);
  }

  /** A row of the right width without an id and without data about persons. */
  addRow(): void {
    this.#rows += 1;
  }

  /** The same with an id in bytes; false, and nothing counted, when it is not plain ASCII or has space around it. */
  addBytes(row: number, bytes: Uint8Array, start: number, end: number): boolean {
    for (let index = start; index < end; index += 1) {
      if (bytes[index]! <= 0x20 || bytes[index]! >= 0x7f) return false;
    }
    this.#rows += 1;
    if (end > start && this.#seen.addBytesAndCheck(bytes, start, end)) this.#twice.push(row);
    return true;
  }

  /** The ids of the responses so far. */
  get ids(): SeenIdsData {
    return this.#seen.data;
  }

  findings(): Finding[] {
    const { file, layout } = this.#table;
    const none: Finding = { code: 'COP-TABLE-005', values: {}, place: { file, row: layout.headerRow } };
    return [...this.#wrongWidth, ...(this.#rows === 0 ? [none] : [])];
  }

  warnings(): Warning[] {
    const [row = 0] = this.#twice;
    const twice = { code: 'survey-duplicate-ids', values: { count: this.#twice.length, row: String(row) } };
    const persons = { code: 'survey-identifies', values: { columns: this.#identifying.join(', ') } };
    return [...(this.#twice.length > 0 ? [twice] : []), ...(this.#identifying.length > 0 ? [persons] : [])];
  }

  /** Spreadsheets leave out the empty cells at the end of a row; text files never do. */
  #checkWidth(row: number, cells: readonly string[]): void {
    const { file, format, layout } = this.#table;
    const expected = layout.columns.length;
    const isShort = format === 'csv' && cells.length < expected;
    const isLong = cells.length > expected && cells.slice(expected).some((cell) => cell.trim() !== '');
    if ((!isShort && !isLong) || this.#wrongWidth.length >= MOST_REPORTED) return;
    const values = { found: cells.length, expected };
    this.#wrongWidth.push({ code: 'COP-TABLE-006', values, place: { file, row } });
  }

  #lookForPersons(cells: readonly string[]): void {
    const found = this.#silent.filter(({ column }) => !NOBODY.has(textKey(cells[column.index] ?? '')));
    if (found.length === 0) return;
    this.#identifying.push(...found.map(({ column }) => column.header));
    this.#silent = this.#silent.filter((mapped) => !found.includes(mapped));
  }
}
