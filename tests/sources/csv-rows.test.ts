import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sniffDialect } from '../../src/sources/csv-dialect.js';
import { readCsvRows } from '../../src/sources/csv-rows.js';
import { findingsOf } from '../support/findings.js';

async function* pieces(text: string, size: number): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size = 11): Promise<{ row: number; cells: readonly string[] }[]> {
  const rows = [];
  for await (const batch of readCsvRows(pieces(text, size), 'f.csv')) rows.push(...batch);
  return rows;
}

describe('the separator', () => {
  it.each([
    ['a;b;c\n1;2,5;3\n', ';'],
    ['a,b,c\n1,"2;5",3\n', ','],
    ['a\tb\tc\n1\t2\t3\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['a^b\n1^2\n', '^'],
    ['"Question, one";"Question, two"\n"a";"b, c"\n', ';'],
    ['purpose.1\n5\n4\n', ','],
    // Both fit every row: the one that makes more cells of it, and of as many the semicolon.
    ['a;b,c,d\n1;2,3,4\n', ','],
    ['a,b;c\n1,2;3\n', ';'],
  ])('of %j is %j', (text, separator) => {
    expect(sniffDialect(text).separator).toBe(separator);
  });

  it('is what Excel says it is on its sep= line, which is no row', async () => {
    expect(await read('sep=;\r\na,b;c\r\n1,5;2\r\n')).toEqual([
      { row: 1, cells: ['a,b', 'c'] },
      { row: 2, cells: ['1,5', '2'] },
    ]);
  });
});

describe('rows', () => {
  it('keep lines inside quotes, and number as a spreadsheet does', async () => {
    expect(await read('a;b\r\n"two\r\nlines";"say ""hi"""\r\n\r\nx;y\r\n')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['two\r\nlines', 'say "hi"'] },
      { row: 4, cells: ['x', 'y'] },
    ]);
  });

  it('of a very old spreadsheet end with a carriage return alone', async () => {
    expect((await read('a;b\r1;2\r')).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('are the same as those of the parser on the whole text', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ';', ',', '"', '\n', ' '), maxLength: 6 });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 60 }), async (rows, size) => {
        const header = rows[0]!.map((_, at) => `h${at}`);
        const text = Papa.unparse([header, ...rows], { delimiter: ';', quotes: true, newline: '\r\n' });
        expect((await read(`${text}\r\n`, size)).map(({ cells }) => cells)).toEqual([header, ...rows]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what cannot be read', () => {
  it('a quotation mark that is never closed, with the row where it opens', async () => {
    expect(await findingsOf(read('a;b\n1;2\n"3;4\n5;6'))).toEqual([
      { code: 'COP-TABLE-001', values: { row: 3 }, place: { file: 'f.csv', row: 3 } },
    ]);
  });

  it('a cell past the limit', async () => {
    const [finding] = await findingsOf(read(`a;b\n1;${'x'.repeat(100_001)}\n`));
    expect(finding).toMatchObject({ code: 'COP-TABLE-002', place: { row: 2 } });
  });

  it('a row with more columns than any survey', async () => {
    const [finding] = await findingsOf(read(`${'a;'.repeat(2001)}\n`));
    expect(finding).toMatchObject({ code: 'COP-TABLE-003', place: { row: 1 } });
  });
});
