/** Owns the sheet of results: where the CoP stands, phases and themes with their charts, what is missing, the second needle. */
import type { Sheet } from '../book/sheet.js';
import type { PlacedChart } from '../charts/native-chart.js';
import { Flow } from '../flow.js';
import { BOX, COLOURS, fill, font, STYLES } from '../looks.js';
import { printOnly, setUpPage } from '../page.js';
import { quoteSheet } from '../sheet-name.js';
import { at, choose, isFilled } from './expression.js';
import { putFormula } from './live-cell.js';
import { askedItems } from './live-input.js';
import { label, put } from './results-cells.js';
import { writePhases, writeThemes } from './results-charts.js';
import type { ResultsContext, Say } from './results-context.js';
import { writeLags, writeMissing, writeNeedle } from './results-readings.js';

const WIDTHS = [27, 13, 12, 18, 13, 20];
const PHASES_CHART_POINTS = 165;

/** Fills the sheet and gives its two charts. */
export function fillResults(sheet: Sheet, context: ResultsContext): PlacedChart[] {
  const say = (id: string): string => context.input.translator.t(`workbook.results.${id}`);
  const flow = new Flow(sheet, WIDTHS);
  writeHead(flow, context, say);
  flow.gap().text(say('phases'), 'heading1');
  const phases = writePhases(flow, context, say);
  const bars = { sheetIndex: sheet.index, anchor: flow.gap().reserve(PHASES_CHART_POINTS), chart: phases };
  writeMissing(flow, context, say);
  writeNeedle(flow, context, say);
  writeLags(flow, context, say);
  const link = context.input.translator.t('workbook.results.see-actions', { sheet: context.actionsSheet });
  flow
    .gap()
    .sheetLink(link, `${quoteSheet(context.actionsSheet)}!A1`)
    .breakPage();
  flow.text(say('themes'), 'heading1');
  const radar = { sheetIndex: sheet.index, ...writeThemes(flow, context, say) };
  flow.text(say('points'), 'note');
  setUpPage(sheet, { orientation: 'portrait', footer: say('title') });
  printOnly(sheet, `A1:F${flow.row - 1}`);
  sheet.view = { showGridLines: false, activeCell: 'A1' };
  sheet.isProtected = true;
  return [bars, radar];
}

function writeHead(flow: Flow, { input, lists, calc, copName }: ResultsContext, say: Say): void {
  const { sheet } = flow;
  flow.text(say('title'), 'title');
  sheet.merge(flow.row, 1, flow.columns);
  sheet.cell(flow.row, 1).style = { ...STYLES.subtitle };
  putFormula(sheet.cell(flow.row, 1), choose(isFilled(copName), copName, ''));
  flow.row += 1;
  flow.gap();
  sheet.merge(flow.row, 1, flow.columns);
  sheet.cell(flow.row, 1).style = {
    font: font({ size: 13, bold: true, color: { argb: COLOURS.accent } }),
    fill: fill(COLOURS.band),
    border: BOX,
    alignment: { wrapText: true, vertical: 'middle', indent: 1 },
  };
  putFormula(sheet.cell(flow.row, 1), at(lists.sentences, calc.position.sentence));
  sheet.row(flow.row).height = 54;
  flow.row += 1;
  flow.gap();
  const count = askedItems(input).length;
  label(flow, 1, say('answered'));
  put(flow, 2, calc.position.answered, `0" / ${count}"`);
  sheet.merge(flow.row, 4, 5);
  label(flow, 4, say('unread'));
  put(flow, 6, calc.position.unread, '0');
  const red = { font: { bold: true, color: { argb: 'FFC00000' } } };
  sheet.formats.push({
    range: `F${flow.row}`,
    rules: [{ type: 'expression', formula: `$F$${flow.row}>0`, style: red }],
  });
  sheet.row(flow.row).height = 32;
  flow.row += 1;
}
