import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/model/limits.js';
import { readXlsxRows } from '../../src/sources/xlsx-rows.js';
import { openWorkbook } from '../../src/sources/xlsx-workbook.js';
import { listZip } from '../../src/sources/zip-entries.js';
import { cpuSeconds } from '../support/cpu-time.js';
import { findingsOf } from '../support/findings.js';
import { type HandmadeWorkbook, makeWorkbook } from '../support/zip.js';

async function read(workbook: HandmadeWorkbook, sheet = 0) {
  const book = (await openWorkbook(listZip(Buffer.from(makeWorkbook(workbook)), 'f.xlsx'), 'f.xlsx'))!;
  const rows = [];
  for await (const batch of readXlsxRows(book.sheets[sheet]!, book, 'f.xlsx')) rows.push(...batch);
  return rows;
}

describe('cells as text', () => {
  it('of every type that programs write', async () => {
    const sharedStrings =
      '<si><t xml:space="preserve"> Été &amp; co_x000D_ </t></si><si><r><t>a</t></r><r><t>b</t></r><rPh><t>no</t></rPh></si><si/>';
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="s"><v>2</v></c>',
      '<c r="D1" t="inlineStr"><is><t>in &#233;</t></is></c>',
      '<c r="E1" t="str"><f>A1&amp;B1</f><v>calculé</v></c>',
      '<c r="F1" t="b"><v>1</v></c>',
      '<c r="G1" t="e"><v>#N/A</v></c>',
      '<c r="H1"><v>5</v></c>',
      '<c r="I1"><v>0.30000000000000004</v></c>',
      '<c r="J1"><v>114000000123456789</v></c>',
      '<c r="K1"/>',
      '<c r="L1" t="d"><v>2026-11-01T10:00:00Z</v></c>',
    ];
    const [row] = await read({ sheets: { S: `<row r="1">${cells.join('')}</row>` }, sharedStrings });
    expect(row!.cells).toEqual([
      ...[
        ' Été & co\r ',
        'ab',
        '',
        'in é',
        'calculé',
        'TRUE',
        '',
        '5',
        '0.30000000000000004',
        '114000000123456789',
      ],
      ...['', '2026-11-01 10:00:00'],
    ]);
  });

  it('dates by their format, from 1900 or from 1904', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="0.00&quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';
    const sheets = {
      S: '<row><c s="0"><v>46230</v></c><c s="1"><v>46230</v></c><c s="2"><v>46230.75</v></c><c s="3"><v>2</v></c></row>',
    };
    const [row] = await read({ sheets, styles });
    expect(row!.cells).toEqual(['46230', '2026-07-27', '2026-07-27 18:00:00', '2']);
    const [older] = await read({ sheets, styles, workbookPr: '<workbookPr date1904="1"/>' });
    expect(older!.cells[1]).toBe('2030-07-28');
  });
});

describe('rows', () => {
  it('keep their numbers and the gaps between their cells', async () => {
    const S =
      '<row r="2"/><row r="4" spans="1:3"><c r="B4"><v>1</v></c><c r="D4"><v>2</v></c></row><row r="9"><c r="A9"><v>3</v></c></row>';
    expect(await read({ sheets: { S } })).toEqual([
      { row: 4, cells: ['', '1', '', '2'] },
      { row: 9, cells: ['3'] },
    ]);
  });

  it('of the second sheet, with prefixed elements', async () => {
    const sheets = { One: '', Two: '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>' };
    expect(await read({ sheets, prefix: 'x:' }, 1)).toEqual([{ row: 1, cells: ['7'] }]);
  });

  it('end where the data end: validations over a million rows cost nothing', async () => {
    const after = `<rowBreaks/>${'<dataValidation sqref="A2:H1048576"/>'.repeat(20_000)}`;
    const seconds = await cpuSeconds(async () => {
      expect(await read({ sheets: { S: '<row r="1"><c r="A1"><v>7</v></c></row>' }, after })).toHaveLength(1);
    });
    expect(seconds).toBeLessThan(1);
  });

  it('resolve no entity but XML’s own', async () => {
    const S = '<row r="1"><c r="A1" t="str"><v>&xxe;&#0;&lt;</v></c></row>';
    expect((await read({ sheets: { S } }))[0]!.cells).toEqual(['&xxe;&#0;<']);
  });
});

it.each([
  ['COP-TABLE-003', '<row r="1"><c r="CYA1"><v>1</v></c></row>'],
  ['COP-TABLE-002', `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(100_001)}</v></c></row>`],
])('past its limit a sheet is refused: %s', async (code, S) => {
  expect(await findingsOf(read({ sheets: { S } }))).toMatchObject([
    { code, place: { file: 'f.xlsx', sheet: 'S', row: 1 } },
  ]);
});

it.each([
  [
    'shared strings',
    {
      sheets: { S: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
      sharedStrings: `<si>${'<t '.repeat(300_000)}</si>`,
    },
  ],
  [
    'runs',
    {
      sheets: { S: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
      sharedStrings: `<si>${'<t><rPh>'.repeat(200_000)}</si>`,
    },
  ],
  ['cells', { sheets: { S: `<row r="1">${'<c r="A1" t="inlineStr"><is>'.repeat(50_000)}</row>` } }],
  ['rows', { sheets: { S: '<row r="1">'.repeat(100_000) } }],
])('broken XML in %s takes no time', async (_name, workbook) => {
  expect(await cpuSeconds(() => findingsOf(read(workbook)))).toBeLessThan(2);
});

it('shared strings keep their places however many pieces the part is unpacked in', async () => {
  const items = Array.from({ length: 30_000 }, (_, at) =>
    at % 7 === 0 ? '<si/>' : `<si><t>text ${at}</t></si>`,
  );
  const rows = [1, 9_999, 29_998].map((at) => `<row r="${at}"><c r="A${at}" t="s"><v>${at}</v></c></row>`);
  const table = await read({ sheets: { S: rows.join('') }, sharedStrings: items.join('') });
  expect(table.map(({ cells }) => cells[0])).toEqual(['text 1', 'text 9999', 'text 29998']);
});

it.each(['xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml'])(
  'a workbook with more than its limit in %s is refused, not half-read',
  async (part) => {
    const parts = unzipSync(
      makeWorkbook({ sheets: { S: '' }, sharedStrings: '<si><t>a</t></si>', styles: '<x/>' }),
    );
    const random = Array.from({ length: 1000 }, (_, at) => (at * 7919) % 8999).join('');
    const long = random.repeat(Math.ceil(LIMITS.workbookPartCharacters / random.length) + 1);
    parts[part] = strToU8(`<sst><si><t>${long}`);
    const bytes = Buffer.from(zipSync(parts, { level: 0 }));
    const error = await openWorkbook(listZip(bytes, 'f.xlsx'), 'f.xlsx').catch((cause: unknown) => cause);
    expect(error).toMatchObject({ findings: [{ code: 'COP-ARCHIVE-002', values: { part } }] });
  },
);
