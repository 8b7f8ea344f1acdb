import { describe, expect, it } from 'vitest';
import type { MappedColumn } from '../../src/sources/map-columns.js';
import type { OpenTable } from '../../src/sources/open-table.js';
import type { ColumnUse, PersonalRole, TableColumn, TableSample } from '../../src/sources/response-table.js';
import { RowChecks } from '../../src/sources/row-checks.js';

/** Checks over a table whose columns are used so, each under the header `c0`, `c1`… */
function checksOf(uses: readonly ColumnUse[], format: TableSample['format'] = 'csv'): RowChecks {
  const columns = uses.map((use, index): TableColumn => {
    const header = `c${index}`;
    return { index, header, id: null, text: header, group: null, use };
  });
  const table = {
    file: 'export.csv',
    format,
    layout: { tool: 'unknown', because: [], columns, headerRow: 1, firstRow: 2 },
    rows: (async function* () {})(),
  } as unknown as OpenTable;
  const mapped = columns.map((column, index): MappedColumn => {
    return { column, target: null, by: null, use: uses[index]! };
  });
  return new RowChecks(table, mapped);
}

const person = (role: PersonalRole): ColumnUse => ({ kind: 'personal', role });
const QUESTION: ColumnUse = { kind: 'question' };
const ID: ColumnUse = { kind: 'metadata', role: 'response-id' };

describe('data about persons', () => {
  it.each(['name', 'email', 'phone', 'user-id', 'ip'] as const)('are warned of: %s', (role) => {
    const checks = checksOf([QUESTION, person(role)]);
    checks.add(2, ['3', 'something']);
    expect(checks.warnings()).toEqual([{ code: 'survey-identifies', values: { columns: 'c1' } }]);
  });

  it.each(['time', 'location', 'device'] as const)('are not: %s alone names nobody', (role) => {
    const checks = checksOf([QUESTION, person(role)]);
    expect(checks.looksForPersons).toBe(false);
    checks.add(2, ['3', 'something']);
    expect(checks.warnings()).toEqual([]);
  });

  it.each(['', ' ', '0', 'Anonymous', 'anonyme', 'Anoniem', 'ANONYM', 'N/A', '-'])(
    'are not where a tool names nobody: "%s"',
    (cell) => {
      const checks = checksOf([person('name')]);
      checks.add(2, [cell]);
      expect(checks.warnings()).toEqual([]);
      expect(checks.looksForPersons).toBe(true);
    },
  );

  it('are named once a column, whichever row they stand in', () => {
    const checks = checksOf([person('name'), person('email')]);
    checks.add(2, ['', '']);
    checks.add(3, ['', 'a@example.org']);
    checks.add(4, ['A', 'b@example.org']);
    expect(checks.warnings()).toEqual([{ code: 'survey-identifies', values: { columns: 'c1, c0' } }]);
    expect(checks.looksForPersons).toBe(false);
  });
});

describe('ids of responses', () => {
  it('are counted where one comes again, with the row of the first', () => {
    const checks = checksOf([ID, QUESTION]);
    ['7', '8', ' 7 ', '', '', '8'].forEach((id, index) => {
      checks.add(index + 2, [id, '3']);
    });
    expect(checks.warnings()).toEqual([{ code: 'survey-duplicate-ids', values: { count: 2, row: '4' } }]);
  });

  it('read in bytes are the same ones; what is not plain ASCII is left to the text', () => {
    const checks = checksOf([ID]);
    const bytes = Buffer.from('12é 5');
    checks.add(2, ['12']);
    expect(checks.addBytes(3, bytes, 0, 2)).toBe(true);
    expect(checks.addBytes(4, bytes, 0, 4)).toBe(false);
    expect(checks.addBytes(4, bytes, 4, 6)).toBe(false);
    expect(checks.warnings()).toEqual([{ code: 'survey-duplicate-ids', values: { count: 1, row: '3' } }]);
  });
});

describe('the width of a row', () => {
  const wrong = (found: number) => ({
    code: 'COP-TABLE-006',
    values: { found, expected: 2 },
    place: { file: 'export.csv', row: 2 },
  });
  it.each([
    ['csv', ['1'], [wrong(1)]],
    ['xlsx', ['1'], []],
    ['csv', ['1', '2', ''], []],
    ['csv', ['1', '2', '3'], [wrong(3)]],
    ['xlsx', ['1', '2', '3'], [wrong(3)]],
  ] as const)('in %s, of %j', (format, cells, expected) => {
    const checks = checksOf([QUESTION, QUESTION], format);
    checks.add(2, cells);
    expect(checks.findings()).toEqual(expected);
  });

  it('is reported for twenty rows at most', () => {
    const checks = checksOf([QUESTION, QUESTION]);
    for (let row = 2; row < 30; row += 1) checks.add(row, ['1']);
    expect(checks.findings()).toHaveLength(20);
  });

  it('does not matter in a table without any row, which is reported as such', () => {
    expect(checksOf([QUESTION]).findings()).toEqual([
      { code: 'COP-TABLE-005', values: {}, place: { file: 'export.csv', row: 1 } },
    ]);
  });
});
