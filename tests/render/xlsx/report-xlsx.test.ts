import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { literal } from '../../../src/model/text.js';
import { renderReportXlsx } from '../../../src/render/xlsx/report-xlsx.js';
import { type Block, textCell } from '../../../src/report/blocks.js';
import { uniformSet } from '../../support/answers.js';
import { makeLive } from '../../support/live.js';
import { sampleReport } from '../../support/sample-report.js';
import { openSpreadsheet } from '../../support/spreadsheet.js';
import { translatorOf } from '../../support/translator.js';
import { findAll, findFirst, parseXml } from '../../support/xml.js';

const render = () => renderReportXlsx(sampleReport, translatorOf('fr'));

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** What each chart shows, and what the cells that it follows hold: both by reference. */
async function chartsAndCells(bytes: Uint8Array) {
  const sheet = await openSpreadsheet(bytes);
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/charts/'));
  return parts.flatMap(([, part]) => {
    const root = parseXml(strFromU8(part).replace(/^<\?xml.*?\?>\n/, ''));
    return [...findAll(root, 'c:strRef'), ...findAll(root, 'c:numRef')].map((node) => {
      const reference = findFirst(node, 'c:f')!.text;
      const count = Number(findFirst(node, 'c:ptCount')!.attributes.val);
      const shown: string[] = Array.from({ length: count }, () => '');
      for (const { attributes, text } of findAll(node, 'c:pt')) shown[Number(attributes.idx)] = text;
      const held = cellsOf(reference).map(([name, cell]) => sheet.value(name, cell));
      return { reference, shown, held: held.map((value) => (value === '#N/A' ? '' : String(value))) };
    });
  });
}

function cellsOf(reference: string): [sheet: string, cell: string][] {
  const [, name = '', column = '', from = '', to = from] =
    /^'(.*)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(reference) ?? [];
  const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
  return rows.map((row) => [name.replaceAll("''", "'"), `${column}${row}`]);
}

describe('a report as a workbook', () => {
  it('has what it says first, a sheet a table, the numbers of the charts last', async () => {
    const { worksheets } = await open(await render());
    const tables = sampleReport.blocks.filter(({ kind }) => kind === 'table').length;
    expect(worksheets).toHaveLength(tables + 2);
    expect([worksheets[0]!.name, worksheets.at(-1)!.name]).toEqual(['Résumé', 'Données']);
  });

  it('makes every table an Excel table with its header in sight', async () => {
    const { worksheets } = await open(await render());
    for (const sheet of worksheets.slice(1, -1)) {
      expect(sheet.getTables()).toHaveLength(1);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, printTitlesRow: '3:3' });
    }
  });

  it('lays a wide table over pages beside each other, each with the names of its rows and its caption', async () => {
    const text = 'n'.repeat(14);
    const wide = (columns: number): Block => ({
      kind: 'table',
      id: 'wide',
      caption: literal('Scores & écarts'),
      rowHeaders: true,
      columns: Array.from({ length: columns }, (_, index) => ({
        id: `c${index}`,
        header: literal(`Colonne ${index}`),
      })),
      rows: [Array.from({ length: columns }, () => textCell(literal(text)))],
    });
    const of = async (columns: number) => {
      const report = { ...sampleReport, blocks: [wide(columns)] };
      const { worksheets } = await open(await renderReportXlsx(report, translatorOf('fr')));
      const { pageSetup, headerFooter } = worksheets[1]!;
      const { fitToWidth, fitToHeight, printTitlesColumn, printArea } = pageSetup;
      return { fitToWidth, fitToHeight, printTitlesColumn, printArea, head: headerFooter.oddHeader };
    };
    // A column takes 17 characters; 214 go on a page that is made a little smaller.
    expect(await of(12)).toMatchObject({ fitToWidth: 1, printTitlesColumn: undefined, printArea: undefined });
    const three = { fitToWidth: 3, fitToHeight: 0, printTitlesColumn: 'A:A', printArea: 'A3:AD4' };
    expect(await of(30)).toEqual({ ...three, head: '&L&11&"-,Bold"Scores && écarts' });
  });

  it('links to its sheets inside the workbook, and to the web only by http', async () => {
    const parts = unzipSync(await render());
    const links = Object.entries(parts)
      .filter(([name]) => name.endsWith('.rels'))
      .map(([, part]) => strFromU8(part));
    const external = links.join('').match(/Target="[^"]*" TargetMode="External"/g) ?? [];
    expect(external.every((target) => /^Target="https?:/.test(target))).toBe(true);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toMatch(
      /<hyperlink ref="A\d+" location="[^"]+"\/>/,
    );
  });

  it('draws charts from cells that hold what they show', async () => {
    for (const bytes of [await render(), await makeLive(uniformSet(2, { 'launch.kickoff.1': 'unknown' }))]) {
      const all = await chartsAndCells(bytes);
      expect(all.length).toBeGreaterThan(5);
      for (const { reference, shown, held } of all)
        expect(shown.map(short), reference).toEqual(held.map(short));
    }
  });

  it('is the same bytes each time', async () => {
    expect(Buffer.compare(await render(), await render())).toBe(0);
  });
});

/** The engine rounds to ten digits. */
function short(value: string): string {
  return value === '' || Number.isNaN(Number(value)) ? value : String(Math.round(Number(value) * 1e8) / 1e8);
}
