/** Workbooks as another program reads them, and their parts as the schema orders them. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell, CellValue } from '../../../src/render/xlsx/book/cell.js';
import { Workbook } from '../../../src/render/xlsx/book/workbook.js';
import type { PlacedChart } from '../../../src/render/xlsx/charts/native-chart.js';
import { exactNumber } from '../../../src/render/xlsx/exact-number.js';
import { BOX, fill, font, STYLES } from '../../../src/render/xlsx/looks.js';
import { packWorkbook } from '../../../src/render/xlsx/pack-workbook.js';
import { translatorOf } from '../../support/translator.js';
import { findAll, parseXml, type XmlNode } from '../../support/xml.js';

const book = () => new Workbook({ title: 'T', date: '2026-11-21' });

function partsOf(workbook: Workbook, charts: readonly PlacedChart[] = []): Record<string, string> {
  const files = unzipSync(packWorkbook(workbook, { charts, locale: 'fr-BE' }));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function reread(workbook: Workbook): Promise<ExcelJS.Workbook> {
  const read = new ExcelJS.Workbook();
  const bytes = packWorkbook(workbook, { charts: [], locale: 'fr-BE' });
  await read.xlsx.load(bytes as unknown as ArrayBuffer);
  return read;
}

/** The cell as another program reads it after `change`. */
async function rereadCell(change: (cell: Cell) => void): Promise<ExcelJS.Cell> {
  const workbook = book();
  change(workbook.addSheet('Feuille').cell('B3'));
  return (await reread(workbook)).getWorksheet('Feuille')!.getCell('B3');
}

const parse = (xml: string): XmlNode => parseXml(xml.replace(/^<\?xml.*?\?>\n/, ''));

describe('a value', () => {
  it.each<[string, CellValue, unknown]>([
    ['a text', 'é <b> & "x" \u{1F600}', 'é <b> & "x" \u{1F600}'],
    ['spaces and lines', '  a\n b ', '  a\n b '],
    ['a number', -1.5e-7, -1.5e-7],
    ['a formula with a number', { formula: 'A1<>"é"', result: 2.5 }, { formula: 'A1<>"é"', result: 2.5 }],
    ['a formula with a text', { formula: 'A1&"a"', result: 'a<b' }, { formula: 'A1&"a"', result: 'a<b' }],
    ['a formula with a truth', { formula: 'TRUE', result: true }, { formula: 'TRUE', result: true }],
    [
      'a formula with an error',
      { formula: 'NA()', result: { error: '#N/A' } },
      { formula: 'NA()', result: { error: '#N/A' } },
    ],
    [
      'a link to the web',
      { text: 'là', href: 'https://a.be/?a=1&b=2' },
      { text: 'là', hyperlink: 'https://a.be/?a=1&b=2' },
    ],
  ])('is read as it was written: %s', async (_name, value, expected) => {
    const cell = await rereadCell((one) => {
      one.value = value;
    });
    expect(cell.value).toEqual(expected);
  });

  it.each<[string, CellValue, string]>([
    ['a score', 62.49999999999999, '62.5'],
    ['a score below zero', -62.49999999999999, '-62.5'],
    ['a formula', { formula: 'A1', result: 62.49999999999999 }, '62.5'],
    ['a sum', 0.1 + 0.2, '0.3'],
    ['a third', 1 / 3, '0.333333333333333'],
    ['a count', 9_007_199_254_740_991, '9007199254740991'],
  ])('is kept without the noise of binary fractions: %s', (_name, value, expected) => {
    const workbook = book();
    workbook.addSheet('A').cell(1, 1).value = value;
    const sheet = parse(partsOf(workbook)['xl/worksheets/sheet1.xml']!);
    expect(findAll(sheet, 'v').map(({ text }) => text)).toEqual([expected]);
  });

  it('that is a score rounds as it does in the other reports', () => {
    const noisy = 62.49999999999999;
    expect(translatorOf('fr').score(noisy)).toBe('63');
    expect(Math.round(Number(exactNumber(noisy)))).toBe(63);
  });

  it('that is a date is the day of the calendar, as a number', async () => {
    // 1 January 2000 is day 36,526 of Excel's count.
    const cell = await rereadCell((one) => {
      one.value = new Date('2000-01-01T00:00:00Z');
    });
    expect(cell.value).toBe(36_526);
  });

  it('that is any text comes back whole', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => !/[\r\u0000-\u001f\u007f\ufffe\uffff]/.test(one));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (texts) => {
        const workbook = book();
        const sheet = workbook.addSheet('A');
        texts.forEach((one, index) => {
          // What Excel would read as an escaped character is escaped before it gets here.
          sheet.cell(index + 1, 1).value = one.replaceAll('_x', '_ x');
        });
        const read = (await reread(workbook)).getWorksheet('A')!;
        texts.forEach((one, index) => {
          expect(read.getCell(index + 1, 1).value).toBe(one.replaceAll('_x', '_ x'));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('of several fonts keeps each', async () => {
    const cell = await rereadCell((one) => {
      one.value = {
        richText: [
          { text: 'a ', font: font({ bold: true }) },
          { text: 'b', font: font() },
        ],
      };
    });
    const { richText } = cell.value as ExcelJS.CellRichTextValue;
    expect(richText.map(({ text, font: { bold } = {} }) => [text, bold ?? false])).toEqual([
      ['a ', true],
      ['b', false],
    ]);
  });

  it('is kept once however many cells have it, and never taken for one of another kind', () => {
    const workbook = book();
    const sheet = workbook.addSheet('A');
    const bold = { richText: [{ text: 'a', font: font({ bold: true }) }] };
    const values: CellValue[] = ['a', 'a', bold, bold, '<r><rPr><b/></rPr><t>a</t></r>'];
    values.forEach((value, index) => {
      sheet.cell(1, index + 1).value = value;
    });
    const parts = partsOf(workbook);
    const numbers = findAll(parse(parts['xl/worksheets/sheet1.xml']!), 'v').map(({ text }) => text);
    expect(numbers).toEqual(['0', '0', '1', '1', '2']);
    const { attributes, children } = parse(parts['xl/sharedStrings.xml']!);
    expect([attributes.count, attributes.uniqueCount, children.length]).toEqual(['5', '3', 3]);
  });
});

describe('a look', () => {
  it('is read as it was written', async () => {
    const cell = await rereadCell((one) => {
      one.value = 1;
      one.style = {
        font: font({ bold: true, underline: true, size: 13 }),
        fill: fill('FFEAF1F8'),
        border: BOX,
        alignment: { horizontal: 'right', vertical: 'middle', wrapText: true, indent: 1 },
        numFmt: '0" / 60"',
        protection: { locked: false },
      };
    });
    expect(cell.font).toMatchObject({ name: 'Calibri', size: 13, bold: true, underline: true });
    expect(cell.fill).toEqual({ type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAF1F8' } });
    expect(cell.border).toEqual(BOX);
    expect(cell.alignment).toEqual({ horizontal: 'right', vertical: 'middle', wrapText: true, indent: 1 });
    expect(cell.numFmt).toBe('0" / 60"');
    expect(cell.protection).toMatchObject({ locked: false });
  });

  it('changes for its cell alone', () => {
    const sheet = book().addSheet('A');
    const [one, other] = [sheet.cell('A1'), sheet.cell('A2')];
    one.style = STYLES.cell;
    other.style = STYLES.cell;
    one.font = font({ bold: true });
    one.alignment = { horizontal: 'center' };
    expect(other.style).toBe(STYLES.cell);
    expect(one.style).toEqual({
      ...STYLES.cell,
      font: font({ bold: true }),
      alignment: { horizontal: 'center' },
    });
  });

  it('is written once, and a cell without look or value not at all', () => {
    const workbook = book();
    const sheet = workbook.addSheet('A');
    sheet.cell('A1').style = { ...STYLES.cell };
    sheet.cell('A2').style = { ...STYLES.cell, font: { ...STYLES.cell.font } };
    sheet.cell('A3');
    const parts = partsOf(workbook);
    const cells = findAll(parse(parts['xl/worksheets/sheet1.xml']!), 'c').map(({ attributes }) => attributes);
    expect(cells).toEqual([
      { r: 'A1', s: '1' },
      { r: 'A2', s: '1' },
    ]);
    const [looks] = findAll(parse(parts['xl/styles.xml']!), 'cellXfs');
    expect(looks!.attributes.count).toBe('2');
  });
});

/** CT_Worksheet (ECMA-376 part 1, §18.3.1.99), as far as we write it. */
const ORDER = [
  ...[
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetProtection',
    'mergeCells',
  ],
  ...['conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup'],
  ...['headerFooter', 'rowBreaks', 'drawing', 'tableParts'],
];

function full(): Workbook {
  const workbook = book();
  const sheet = workbook.addSheet('Tout à fait', { frozen: { rows: 1, columns: 0 }, activeCell: 'A1' });
  workbook.addSheet('Cachée').isHidden = true;
  sheet.tabColour = 'FFFFC000';
  sheet.column(2).width = 12;
  sheet.row(2).breakAfter = true;
  sheet.row(2).height = 20;
  sheet.isProtected = true;
  sheet.merge(4, 1, 3);
  sheet.cell('A1').value = 'Tête';
  sheet.cell('A2').value = { text: 'là-bas', place: "'Cachée'!A1" };
  sheet.cell('A3').value = { text: 'le web', href: 'https://a.be' };
  sheet.formats.push({
    range: 'B2:B9',
    rules: [{ type: 'bar', min: 0, max: 100, color: { argb: 'FF9DC3E6' } }],
  });
  sheet.validations.push({ range: 'C2:C9', type: 'whole', formulae: [0, 3], error: 'de 0\nà 3' });
  sheet.tables.push({
    number: 1,
    headerRow: 1,
    firstColumn: 1,
    lastRow: 3,
    headers: ['Tête'],
    filters: false,
  });
  sheet.page = { orientation: 'landscape', footer: '&Lé & co', headerRow: 1, printArea: 'A1:C9' };
  return workbook;
}

function place(sheetIndex: number, title: string): PlacedChart {
  const range = { reference: 'A!$A$1', values: ['a'] };
  return {
    sheetIndex,
    anchor: { from: { column: 0, row: 0 }, to: { column: 3, row: 9 } },
    chart: {
      type: 'line',
      title,
      description: `${title} & en mots`,
      axis: { min: 0, max: 1, numberFormat: '0' },
      categories: range,
      series: [{ name: range, values: { reference: 'A!$B$1', values: [1] } }],
      showValues: false,
    },
  };
}

describe('a sheet', () => {
  it('has all that it holds in the order of the schema', () => {
    const sheet = parse(partsOf(full(), [place(0, 'a')])['xl/worksheets/sheet1.xml']!);
    expect(sheet.children.map(({ name }) => name)).toEqual(ORDER);
  });

  it('is read with all that it holds', async () => {
    const sheet = (await reread(full())).getWorksheet('Tout à fait')!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.properties.tabColor).toEqual({ argb: 'FFFFC000' });
    expect(sheet.getColumn(2).width).toBe(12);
    expect(sheet.getRow(2).height).toBe(20);
    expect(sheet.getCell('C4').master.address).toBe('A4');
    expect(sheet.getCell('A2').hyperlink).toBeUndefined();
    expect(sheet.getTable('Table1')).toBeDefined();
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      paperSize: 9,
    });
    expect(sheet.headerFooter.oddFooter).toBe('&Lé & co');
    const { dataValidations } = sheet as unknown as { dataValidations: { model: Record<string, object> } };
    expect(dataValidations.model.C2).toMatchObject({ type: 'whole', formulae: [0, 3], error: 'de 0\nà 3' });
  });

  it('tells the workbook what is printed and whether it is hidden', () => {
    const workbook = parse(partsOf(full())['xl/workbook.xml']!);
    expect(findAll(workbook, 'definedName').map(({ text }) => text)).toEqual([
      "'Tout à fait'!$A$1:$C$9",
      "'Tout à fait'!$1:$1",
    ]);
    expect(findAll(workbook, 'sheet').map(({ attributes }) => attributes.state)).toEqual([
      undefined,
      'hidden',
    ]);
  });
});

describe('the package', () => {
  const charts = [place(1, 'c'), place(0, 'a'), place(0, 'b')];
  const parts = partsOf(full(), charts);

  it('has a type for every part, and every part that another leads to', () => {
    const types = findAll(parse(parts['[Content_Types].xml']!), 'Override').map(({ attributes }) =>
      attributes.PartName!.slice(1),
    );
    const own = Object.keys(parts).filter((path) => !/\.rels$|^\[/.test(path));
    expect(types.sort()).toEqual(own.sort());
    for (const [path, xml] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of findAll(parse(xml), 'Relationship')) {
        if (attributes.TargetMode === 'External') continue;
        const target = new URL(attributes.Target!, `file:///${folder}`).pathname.slice(1);
        expect(own).toContain(target);
      }
    }
  });

  it('numbers charts and drawings across sheets', () => {
    const targets = (path: string) =>
      findAll(parse(parts[path]!), 'Relationship').map(({ attributes }) => attributes.Target);
    expect(targets('xl/worksheets/_rels/sheet1.xml.rels')).toContain('../drawings/drawing1.xml');
    expect(targets('xl/worksheets/_rels/sheet2.xml.rels')).toEqual(['../drawings/drawing2.xml']);
    expect(targets('xl/drawings/_rels/drawing1.xml.rels')).toEqual([
      '../charts/chart1.xml',
      '../charts/chart2.xml',
    ]);
    expect(targets('xl/drawings/_rels/drawing2.xml.rels')).toEqual(['../charts/chart3.xml']);
    const frames = findAll(parse(parts['xl/drawings/drawing1.xml']!), 'xdr:cNvPr').map(
      ({ attributes }) => attributes,
    );
    expect(frames).toEqual([
      { id: '2', name: 'a', descr: 'a & en mots' },
      { id: '3', name: 'b', descr: 'b & en mots' },
    ]);
  });

  it('begins with the content types and is the same bytes each time', () => {
    const bytes = () => packWorkbook(full(), { charts, locale: 'fr-BE' });
    expect(Object.keys(unzipSync(bytes()))[0]).toBe('[Content_Types].xml');
    expect(bytes()).toEqual(bytes());
  });
});
