/** Owns the sheet of results: where the CoP stands, phases and themes with their charts, what is missing, the second needle. */
import type ExcelJS from 'exceljs';
import { FOUNDATION_PHASES, listThemes } from '../../../model/compass.js';
import type { PlacedChart } from '../charts/native-chart.js';
import { Flow } from '../flow.js';
import { BOX, COLOURS, fill, font, STYLES, WRAP } from '../looks.js';
import { numberFormat } from '../number-formats.js';
import { printOnly, setUpPage } from '../page.js';
import { scoreBar } from '../score-bar.js';
import { quoteSheet } from '../sheet-name.js';
import { writeText } from '../write-cell.js';
import { LAG_PAIRS } from './calc-phases.js';
import type { Calculations } from './calculations.js';
import { at, choose, type Expression, equals, exceeds, isFilled, match, orElse, plus } from './expression.js';
import type { Lists } from './lists-sheet.js';
import { block, putConstant, putFormula } from './live-cell.js';
import { liveChart, seriesOf } from './live-chart.js';
import { askedItems, type LiveInput } from './live-input.js';
import { protect } from './protect.js';
import { flagStatuses } from './status-colours.js';

const WIDTHS = [27, 13, 12, 18, 13, 20];
const PHASES_CHART_POINTS = 195;
const HEADER_POINTS = 48;

export interface ResultsContext {
  input: LiveInput;
  lists: Lists;
  calc: Calculations;
  /** The cell that holds the name of the CoP. */
  copName: Expression;
  /** Name of the sheet of actions. */
  actionsSheet: string;
}

/** Fills the sheet and gives its two charts. */
export function fillResults(
  sheet: ExcelJS.Worksheet,
  sheetIndex: number,
  context: ResultsContext,
): PlacedChart[] {
  const say = (id: string): string => context.input.translator.t(`workbook.results.${id}`);
  const flow = new Flow(sheet, WIDTHS);
  writeHead(flow, context, say);
  flow.gap().text(say('phases'), 'heading1');
  const phases = writePhases(flow, context, say);
  const bars = { sheetIndex, anchor: flow.gap().reserve(PHASES_CHART_POINTS), chart: phases };
  writeMissing(flow, context, say);
  writeNeedle(flow, context, say);
  writeLags(flow, context, say);
  const link = context.input.translator.t('workbook.results.see-actions', { sheet: context.actionsSheet });
  flow
    .gap()
    .sheetLink(link, `${quoteSheet(context.actionsSheet)}!A1`)
    .breakPage();
  flow.text(say('themes'), 'heading1');
  const radar = { sheetIndex, ...writeThemes(flow, context, say) };
  flow.text(say('points'), 'note');
  setUpPage(sheet, { orientation: 'portrait', footer: say('title') });
  printOnly(sheet, `A1:F${flow.row - 1}`);
  sheet.views = [{ showGridLines: false, state: 'normal', activeCell: 'A1' }];
  protect(sheet);
  return [bars, radar];
}

type Say = (id: string) => string;

/** A formula in the given column of the flow's row, boxed. */
function put(
  flow: Flow,
  column: number,
  expression: Expression,
  format = 'General',
  row = flow.row,
): Expression {
  const cell = flow.sheet.getCell(row, column);
  const isNumber = format !== 'General';
  const alignment: Partial<ExcelJS.Alignment> = isNumber ? { horizontal: 'right', indent: 1 } : {};
  cell.style = { ...STYLES.cell, numFmt: format, alignment: { ...WRAP, vertical: 'middle', ...alignment } };
  return putFormula(cell, expression);
}

function label(flow: Flow, column: number, text: string, row = flow.row): Expression {
  const cell = flow.sheet.getCell(row, column);
  writeText(cell, text, { ...STYLES.cell, alignment: { ...WRAP, vertical: 'middle' } });
  return putConstant(cell, text);
}

function header(flow: Flow, names: readonly string[]): void {
  names.forEach((name, index) => {
    writeText(flow.sheet.getCell(flow.row, index + 1), name, STYLES.header);
  });
  flow.sheet.getRow(flow.row).height = HEADER_POINTS;
  flow.row += 1;
}

function writeHead(flow: Flow, { input, lists, calc, copName }: ResultsContext, say: Say): void {
  const { sheet } = flow;
  flow.text(say('title'), 'title');
  sheet.mergeCells(flow.row, 1, flow.row, flow.columns);
  sheet.getCell(flow.row, 1).style = { ...STYLES.subtitle };
  putFormula(sheet.getCell(flow.row, 1), choose(isFilled(copName), copName, ''));
  flow.row += 1;
  flow.gap();
  sheet.mergeCells(flow.row, 1, flow.row, flow.columns);
  sheet.getCell(flow.row, 1).style = {
    font: font({ size: 13, bold: true, color: { argb: COLOURS.accent } }),
    fill: fill(COLOURS.band),
    border: BOX,
    alignment: { wrapText: true, vertical: 'middle', indent: 1 },
  };
  putFormula(sheet.getCell(flow.row, 1), at(lists.sentences, calc.position.sentence));
  sheet.getRow(flow.row).height = 54;
  flow.row += 1;
  flow.gap();
  const count = askedItems(input).length;
  label(flow, 1, say('answered'));
  put(flow, 2, calc.position.answered, `0" / ${count}"`);
  sheet.mergeCells(flow.row, 4, flow.row, 5);
  label(flow, 4, say('unread'));
  put(flow, 6, calc.position.unread, '0');
  const red = { font: { bold: true, color: { argb: 'FFC00000' } } };
  sheet.addConditionalFormatting({
    ref: `F${flow.row}`,
    rules: [{ type: 'expression', priority: 1, formulae: [`$F$${flow.row}>0`], style: red }],
  });
  sheet.getRow(flow.row).height = 32;
  flow.row += 1;
}

function writePhases(
  flow: Flow,
  { input, lists, calc }: ResultsContext,
  say: Say,
): ReturnType<typeof liveChart> {
  const { sheet } = flow;
  header(flow, ['phase', 'score', 'coverage', 'status', 'missing'].map(say));
  const top = flow.row - 1;
  const names = input.instrument.phases.map(({ id }, index) => {
    const cells = calc.phases.records[index]!;
    const name = label(flow, 1, input.texts.phases[id].name);
    put(flow, 2, choose(exceeds(cells.themes, 0), cells.score, say('no-score')), '0');
    put(
      flow,
      3,
      choose(exceeds(cells.applicable, 0), cells.coverage, '–'),
      numberFormat('percent', input.texts.lang).replace('0.0', '0'),
    );
    put(flow, 4, at(lists.statuses, plus(cells.status, 1)));
    put(flow, 5, cells.missing, '0');
    sheet.getRow(flow.row).height = 22;
    flow.row += 1;
    return name;
  });
  flagStatuses(sheet, `D${top + 1}:D${flow.row - 1}`, input.texts);
  const threshold = input.translator.t('xlsx.chart.threshold');
  const thresholdName = putConstant(calc.thresholdName, threshold);
  return liveChart({
    type: 'column',
    title: input.translator.t('xlsx.chart.phases'),
    description: input.translator.t('workbook.chart.phases-text'),
    categories: block(names),
    series: [
      seriesOf(
        sheet,
        top,
        2,
        say('score'),
        calc.phases.records.map(({ chart }) => chart),
      ),
      {
        ...seriesOf(
          sheet,
          top,
          2,
          threshold,
          calc.phases.records.map((record) => record.threshold),
          true,
        ),
        name: { reference: thresholdName.formula, values: [threshold] },
      },
    ],
    showValues: true,
  });
}

/** Themes at the left, the radar at their right over as many rows. */
function writeThemes(
  flow: Flow,
  { input, lists, calc }: ResultsContext,
  say: Say,
): Pick<PlacedChart, 'anchor' | 'chart'> {
  const { sheet } = flow;
  header(flow, ['theme', 'score'].map(say));
  const top = flow.row - 1;
  listThemes(input.instrument).forEach(({ id }, index) => {
    const { has, points } = calc.themes.records[index]!;
    label(flow, 1, input.texts.themes[id]!.name);
    put(flow, 2, choose(equals(has, 1), points, say('no-score')), '0');
    sheet.getRow(flow.row).height = 25;
    flow.row += 1;
  });
  sheet.addConditionalFormatting(scoreBar(`B${top + 1}:B${flow.row - 1}`));
  const chart = liveChart({
    type: 'radar',
    title: input.translator.t('xlsx.chart.themes'),
    description: input.translator.t('workbook.chart.themes-text'),
    categories: lists.themes,
    series: [
      seriesOf(
        sheet,
        top,
        2,
        say('score'),
        calc.themes.records.map((record) => record.chart),
      ),
    ],
    showValues: false,
  });
  return {
    anchor: { from: { column: 2, row: top - 1 }, to: { column: 6, row: flow.row - 1 } },
    chart,
  };
}

/** One line an essential question; those in place leave their line empty. */
function writeMissing(flow: Flow, { input, lists, calc }: ResultsContext, say: Say): void {
  flow.gap().text(say('missing-title'), 'heading1');
  const count = askedItems(input).filter(({ essential }) => essential).length;
  for (let rank = 1; rank <= count; rank += 1) {
    const found = at(lists.actions.statement, match(rank, calc.items.column('rank')));
    flow.sheet.mergeCells(flow.row, 1, flow.row, flow.columns);
    flow.sheet.getCell(flow.row, 1).style = { ...STYLES.body };
    const none = rank === 1 ? choose(exceeds(calc.position.answered, 0), say('missing-none'), '') : '';
    putFormula(flow.sheet.getCell(flow.row, 1), orElse(found, none));
    flow.sheet.getRow(flow.row).height = 17;
    flow.row += 1;
  }
}

function writeNeedle(flow: Flow, { input, lists, calc }: ResultsContext, say: Say): void {
  const { known, index, examine, alerts } = calc.signals;
  flow.gap().text(say('needle'), 'heading1');
  const line = (name: string, expression: Expression, format?: string): void => {
    flow.sheet.mergeCells(flow.row, 1, flow.row, 3);
    flow.sheet.mergeCells(flow.row, 4, flow.row, flow.columns);
    label(flow, 1, name);
    put(flow, 4, expression, format);
    flow.sheet.getCell(flow.row, 4).alignment = { ...WRAP, horizontal: 'left' };
    flow.sheet.getRow(flow.row).height = 20;
    flow.row += 1;
  };
  line(say('index'), choose(exceeds(known, 0), index, say('no-score')), '0');
  line(say('reading'), at(lists.examine, examine));
  flow.text(say('alerts'), 'heading3');
  for (const { id, raised } of alerts) {
    const name = input.pitfallTexts.pitfalls[id]?.name ?? id;
    line(name, choose(equals(raised, 1), say('alert-yes'), say('alert-no')));
  }
}

function writeLags(flow: Flow, { input, calc }: ResultsContext, say: Say): void {
  flow.gap().text(say('lag'), 'heading1');
  const name = (index: number): string => input.texts.phases[FOUNDATION_PHASES[index]!].name;
  LAG_PAIRS.forEach(([earlier, later], index) => {
    const { known, gap, lags } = calc.lags[index]!;
    flow.sheet.mergeCells(flow.row, 1, flow.row, 2);
    flow.sheet.mergeCells(flow.row, 4, flow.row, flow.columns);
    const values = { earlier: name(earlier), later: name(later) };
    label(flow, 1, input.translator.t('workbook.results.pair', values));
    put(flow, 3, choose(equals(known, 1), gap, '–'), '+0;-0;0');
    const said = choose(equals(lags, 1), say('lag-yes'), say('lag-no'));
    put(flow, 4, choose(equals(known, 1), said, say('lag-unknown')));
    flow.sheet.getRow(flow.row).height = 20;
    flow.row += 1;
  });
}
