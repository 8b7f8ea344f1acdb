import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/model/limits.js';
import { UnwrittenCells } from '../../src/sources/unwritten-cells.js';
import { findingsOf } from '../support/findings.js';
import { readBack } from '../support/read-codes.js';
import { makeWorkbook, makeZip } from '../support/zip.js';

const codes = async (bytes: Uint8Array): Promise<string[]> =>
  (await findingsOf(readBack(bytes))).map(({ code }) => code);

function ods(row: string): Uint8Array {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const header = `<table:table-row>${cell('purpose.1')}${cell('purpose.2')}</table:table-row>`;
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:spreadsheet><table:table table:name="T">${header}${row}</table:table></office:spreadsheet>`,
  });
}

it('a sheet may leave most of its cells out, not all but one', () => {
  const counted = new UnwrittenCells();
  expect(counted.add(LIMITS.unwrittenCells, 0)).toBe(true);
  expect(counted.add(51, 1)).toBe(false);
  expect(counted.add(0, 1)).toBe(true);
});

describe('a workbook', () => {
  it('whose rows of one cell are as wide as they can be is refused soon', async () => {
    const text = (words: string): string => `<c t="str"><v>${words}</v></c>`;
    const header = `<row>${text('purpose.1')}</row>`;
    const rows = '<row><c r="BXX1" t="str"><v>4</v></c></row>'.repeat(6_000);
    expect(await codes(makeWorkbook({ sheets: { S: header + rows } }))).toEqual(['COP-ARCHIVE-002']);
  });

  it('of which many names stand for one sheet is read once', async () => {
    const sheets = Array.from({ length: 20_000 }, (_, at) => `<sheet name="S${at}" r:id="rId1"/>`).join('');
    const started = performance.now();
    const bytes = makeZip({
      'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/s.xml"/></Relationships>',
      'xl/worksheets/s.xml': '<worksheet><sheetData/></worksheet>',
    });
    expect(await codes(bytes)).toEqual(['COP-FILE-004']);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('a spreadsheet in OpenDocument format', () => {
  const CELL =
    '<table:table-cell table:number-columns-repeated="N" office:value-type="float" office:value="4"/>';

  it.each(['-1', '0', '1.5', '1e9', 'x', '', '99999999999'])(
    'that repeats a cell %j times is damaged',
    async (times) => {
      const row = `<table:table-row>${CELL.replace('N', times)}</table:table-row>`;
      const empty = `<table:table-row><table:table-cell table:number-columns-repeated="${times}"/></table:table-row>`;
      const rows = `<table:table-row table:number-rows-repeated="${times}">${CELL.replace('N', '2')}</table:table-row>`;
      for (const one of [row, empty, rows]) expect(await codes(ods(one))).toEqual(['COP-ARCHIVE-001']);
    },
  );

  it('that repeats rows of the same answers is read, and refused where it stands for more than anybody answered', async () => {
    const twice = CELL.replace('N', '2');
    const some = `<table:table-row table:number-rows-repeated="3">${twice}</table:table-row>`;
    expect((await readBack(ods(some)))[0]!.codes).toHaveLength(3);
    const many = `<table:table-row table:number-rows-repeated="9999">${twice}</table:table-row>`.repeat(600);
    expect(await codes(ods(many))).toEqual(['COP-ARCHIVE-002']);
  });
});
