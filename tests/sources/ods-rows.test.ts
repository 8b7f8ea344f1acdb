import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/model/limits.js';
import { openTables } from '../../src/sources/read-input.js';
import { findingsOf } from '../support/findings.js';
import { chunked, readBack } from '../support/read-codes.js';
import { makeZip } from '../support/zip.js';

const cell = (text: string, copies = 1): string =>
  `<table:table-cell table:number-columns-repeated="${copies}" office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const empty = (copies: number): string => `<table:table-cell table:number-columns-repeated="${copies}"/>`;
const row = (cells: string, copies = 1): string =>
  `<table:table-row table:number-rows-repeated="${copies}">${cells}</table:table-row>`;

function makeOds(tables: Readonly<Record<string, string>>): Uint8Array {
  const body = Object.entries(tables)
    .map(([name, rows]) => `<table:table table:name="${name}" table:style-name="x">${rows}</table:table>`)
    .join('');
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
  });
}

async function rowsOf(tables: Readonly<Record<string, string>>) {
  const [table] = await openTables({ file: 'f.ods', bytes: chunked(makeOds(tables), 100) });
  const rows = [];
  for await (const batch of table!.rows) rows.push(...batch);
  return { tool: table!.layout.tool, headers: table!.layout.columns.map(({ header }) => header), rows };
}

describe('an OpenDocument spreadsheet', () => {
  it('of EUSurvey, with repeated rows and cells written once', async () => {
    const Content =
      row(cell('Alias') + cell('cop')) +
      row(
        `${cell('Export Date')}<table:table-cell office:value-type="date" office:date-value="2026-11-01T10:00:00"/>`,
      ) +
      row(empty(1024)) +
      row(cell('purpose.1') + cell('purpose.2') + cell('Nummer bijdrage') + empty(1021)) +
      row(
        `<table:table-cell office:value-type="float" office:value="5" table:number-columns-repeated="2"/>${cell('c1')}`,
      ) +
      row(cell('Helemaal akkoord') + empty(1) + cell('c2')) +
      row(empty(1024), 1_048_570);
    const [read] = await readBack(makeOds({ Content }), undefined, 77);
    expect(read).toMatchObject({ tool: 'eusurvey', codes: expect.anything() });
    expect(read!.codes.map((codes) => codes.slice(0, 2))).toEqual([
      [4, 4],
      [4, 255],
    ]);
  });

  it('gives text with its spaces and lines, dates, truth, and rows that are alike', async () => {
    const S =
      row(cell('a') + cell('b') + cell('c')) +
      row(
        '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>two<text:s text:c="2"/><text:span>l&amp;nes</text:span></text:p><text:p>é</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="date" office:date-value="2026-07-27"/>' +
          '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
        2,
      );
    const { rows } = await rowsOf({ Empty: row(empty(3)), S });
    const cells = ['two  l&nes\né', '2026-07-27', 'TRUE'];
    expect(rows).toEqual([
      { row: 2, cells },
      { row: 3, cells },
    ]);
  });

  it('takes a cell of as many characters as there may be, and not of one more', async () => {
    const rowsWith = (length: number) => rowsOf({ S: row(cell('a')) + row(cell('x'.repeat(length))) });
    const { rows } = await rowsWith(LIMITS.cellCharacters);
    expect(rows[0]!.cells).toEqual(['x'.repeat(LIMITS.cellCharacters)]);
    expect(await findingsOf(rowsWith(LIMITS.cellCharacters + 1))).toMatchObject([{ code: 'COP-TABLE-002' }]);
  });

  it('with a filled row that stands for a million is refused', async () => {
    const S = row(cell('a')) + row(cell('x'), 1_000_000);
    expect(await findingsOf(rowsOf({ S }))).toMatchObject([{ code: 'COP-ARCHIVE-002' }]);
  });
});
