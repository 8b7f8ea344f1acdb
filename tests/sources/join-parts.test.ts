import { describe, expect, it } from 'vitest';
import { joinParts } from '../../src/sources/join-parts.js';
import type { OpenTable } from '../../src/sources/open-table.js';

/** A table of a tool, of the survey of a name, with these headers and rows numbered so. */
function table(
  tool: string,
  name: string,
  headers: readonly string[],
  ...rows: readonly number[]
): OpenTable {
  return {
    file: `${name}-${rows[0]}.xlsx`,
    layout: {
      tool,
      because: [{ id: 'alias', found: name }],
      columns: headers.map((header, index) => ({ header, index })),
    },
    rows: (async function* () {
      for (const row of rows) yield [{ row, cells: [String(row)] }];
    })(),
  } as unknown as OpenTable;
}

async function rowsOf(tables: readonly OpenTable[]): Promise<number[][]> {
  const all: number[][] = [];
  for (const { rows } of joinParts(tables)) {
    const numbers: number[] = [];
    for await (const batch of rows) numbers.push(...batch.map(({ row }) => row));
    all.push(numbers);
  }
  return all;
}

describe('the parts of one EUSurvey export', () => {
  it('become one table, under the name of the first, one after the other', async () => {
    const parts = [1, 2, 3].map((part) => table('eusurvey', 'cop', ['a', 'b'], part, part + 10));
    expect(joinParts(parts).map(({ file }) => file)).toEqual(['cop-1.xlsx']);
    const again = [1, 2, 3].map((part) => table('eusurvey', 'cop', ['a', 'b'], part, part + 10));
    expect(await rowsOf(again)).toEqual([[1, 11, 2, 12, 3, 13]]);
  });

  it.each([
    ['another name', table('eusurvey', 'other', ['a', 'b'], 2)],
    ['another header', table('eusurvey', 'cop', ['a', 'c'], 2)],
    ['one header more', table('eusurvey', 'cop', ['a', 'b', 'c'], 2)],
    ['another tool', table('limesurvey', 'cop', ['a', 'b'], 2)],
  ])('are not a table with %s', async (_, other) => {
    expect(await rowsOf([table('eusurvey', 'cop', ['a', 'b'], 1), other])).toEqual([[1], [2]]);
  });

  it('are told of EUSurvey alone', async () => {
    const parts = [1, 2].map((part) => table('limesurvey', 'cop', ['a'], part));
    expect(await rowsOf(parts)).toEqual([[1], [2]]);
  });
});
