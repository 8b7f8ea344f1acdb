/** Owns a report as a workbook: what it says on the first sheet with native charts, one sheet a table, the charts' numbers last. */
import type { Translator } from '../../i18n/translator.js';
import type { Report } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { Workbook } from './book/workbook.js';
import { ChartData } from './chart-from-block.js';
import { Flow } from './flow.js';
import { FlowWriter } from './flow-blocks.js';
import { packWorkbook } from './pack-workbook.js';
import { setUpPage } from './page.js';
import { addTableSheets } from './table-sheets.js';

/** Fits an A4 page upright. */
const WIDTHS = [17, 15, 15, 15, 15, 15];

/** The bytes of the workbook; the same report in the same language gives the same bytes. */
export async function renderReportXlsx(report: Report, translator: Translator): Promise<Uint8Array> {
  const title = resolveText(report.title, translator);
  const workbook = new Workbook({ title, date: report.date });
  const footer = [report.copName, title].filter((part) => part !== undefined).join(' · ');
  const first = workbook.addSheet(translator.t('xlsx.sheet.summary'), { showGridLines: false });
  setUpPage(first, { orientation: 'portrait', footer });
  const tables = addTableSheets(workbook, report.blocks, translator, { first: 1, footer });
  const charts = report.blocks.some((block) => block.kind === 'chart')
    ? addDataSheet(workbook, translator, footer)
    : undefined;
  const writer = new FlowWriter(new Flow(first, WIDTHS), translator, tables, charts);
  writer.writeHead(report);
  for (const block of report.blocks) writer.write(block);
  return packWorkbook(workbook, { charts: writer.charts, locale: translator.locale });
}

function addDataSheet(workbook: Workbook, translator: Translator, footer: string): ChartData {
  const sheet = workbook.addSheet(translator.t('xlsx.sheet.data'));
  setUpPage(sheet, { orientation: 'portrait', footer });
  return new ChartData(sheet, translator);
}
