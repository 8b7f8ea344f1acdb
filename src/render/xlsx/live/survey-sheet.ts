/** Owns the sheet of the survey: the members' scores by dimension, and beside them the coordinator's, theme by theme. */
import type ExcelJS from 'exceljs';
import type { PlacedChart } from '../charts/native-chart.js';
import { Flow } from '../flow.js';
import { font, STYLES } from '../looks.js';
import { printOnly, setUpPage } from '../page.js';
import { countLines, heightFor } from '../text-height.js';
import { writeText } from '../write-cell.js';
import type { DimensionInputs, SurveyThemeRecord } from './calc-survey.js';
import { FLOOR } from './calc-survey.js';
import type { ThemeRecord } from './calc-themes.js';
import { at, choose, type Expression, equals, exceeds } from './expression.js';
import { writeInput } from './input-cell.js';
import type { Lists } from './lists-sheet.js';
import { block, putConstant, putFormula, refer } from './live-cell.js';
import { liveChart, seriesOf } from './live-chart.js';
import type { LiveInput } from './live-input.js';
import { protect } from './protect.js';
import { addValidation } from './validation.js';

const WIDTHS = [32, 46, 13, 13, 12, 11];
const MEAN = 3;
const N = 4;
const CHART_POINTS = 330;

export interface SurveyInputs {
  floor: Expression;
  dimensions: readonly DimensionInputs[];
  /** The row (1-based) from which the sheet is free. */
  next: number;
}

/** Writes the head and what people fill in. */
export function fillSurveyInputs(sheet: ExcelJS.Worksheet, input: LiveInput): SurveyInputs {
  const say = (id: string, values = {}): string => input.translator.t(`workbook.survey.${id}`, values);
  const flow = new Flow(sheet, WIDTHS);
  flow.text(say('title'), 'title').text(say('intro'), 'body');
  if (input.members) {
    const name = [input.members.cohort, input.members.wave].filter(Boolean).join(' · ');
    flow.text(say('source', { cohort: name }), 'note');
  }
  flow.gap();
  const floor = writeFloor(flow, input);
  flow.gap();
  ['dimension', 'describes', 'mean', 'n'].forEach((id, index) => {
    writeText(sheet.getCell(flow.row, index + 1), say(id), STYLES.header);
  });
  sheet.getRow(flow.row).height = 32;
  const first = flow.row + 1;
  const dimensions = input.survey.dimensions.map(({ id }, index) =>
    writeDimension(sheet, first + index, id, input),
  );
  const last = first + dimensions.length - 1;
  const error = {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: input.translator.t('workbook.profile.wrong-title'),
  };
  const wrong = { ...error, error: say('intro') };
  addValidation(sheet, `C${first}:C${last}`, {
    type: 'decimal',
    operator: 'between',
    formulae: [0, 100],
    ...wrong,
  });
  addValidation(sheet, `D${first}:D${last}`, {
    type: 'whole',
    operator: 'between',
    formulae: [0, 1_000_000],
    ...wrong,
  });
  return { floor, dimensions, next: last + 1 };
}

function writeFloor(flow: Flow, { translator, members }: LiveInput): Expression {
  const { sheet, row } = flow;
  const value = members?.floor ?? FLOOR.usual;
  writeText(sheet.getCell(row, 1), translator.t('workbook.survey.floor'), {
    ...STYLES.cell,
    font: font({ bold: true }),
  });
  writeText(sheet.getCell(row, 2), translator.t('workbook.survey.floor-hint'), {
    ...STYLES.cell,
    font: STYLES.note.font,
  });
  writeInput(sheet.getCell(row, MEAN), value, '0');
  sheet.getRow(row).height = heightFor(2);
  addValidation(sheet, `C${row}`, {
    type: 'whole',
    operator: 'between',
    formulae: [FLOOR.least, 1_000],
    showErrorMessage: true,
    errorTitle: translator.t('workbook.profile.wrong-title'),
    error: translator.t('workbook.survey.floor-hint'),
  });
  flow.row += 1;
  return putConstant(sheet.getCell(row, MEAN), value);
}

function writeDimension(
  sheet: ExcelJS.Worksheet,
  row: number,
  id: string,
  input: LiveInput,
): DimensionInputs {
  const { name, describes = '' } = input.surveyTexts.dimensions[id]!;
  const score = input.members?.dimensions.find((dimension) => dimension.id === id)?.score;
  const mean = score?.kind === 'scored' ? score.value : score?.kind === 'suppressed' ? 'masked' : '';
  const n = score?.kind === 'scored' ? score.validN : '';
  writeText(sheet.getCell(row, 1), name, { ...STYLES.cell, font: font({ bold: true }) });
  writeText(sheet.getCell(row, 2), describes, { ...STYLES.cell, font: STYLES.note.font });
  sheet.getRow(row).height = Math.max(18, heightFor(countLines(describes, WIDTHS[1]!, 10)));
  const shown = mean === 'masked' ? input.translator.t('workbook.survey.masked') : mean;
  writeInput(sheet.getCell(row, MEAN), shown, '0.0');
  writeInput(sheet.getCell(row, N), n, '0');
  return { mean: putConstant(sheet.getCell(row, MEAN), shown), n: putConstant(sheet.getCell(row, N), n) };
}

/** Writes both views side by side, and gives the chart of them. `coordinator` has one record a theme of `rows`. */
export function fillSurveyResults(
  sheet: ExcelJS.Worksheet,
  sheetIndex: number,
  from: number,
  input: LiveInput,
  lists: Lists,
  rows: readonly { name: string; coordinator: ThemeRecord; cells: SurveyThemeRecord }[],
): PlacedChart {
  const say = (id: string): string => input.translator.t(`workbook.survey.${id}`);
  const flow = new Flow(sheet, WIDTHS);
  flow.row = from;
  flow.gap().text(say('themes'), 'heading1');
  const header = flow.row;
  ['theme', 'reading', 'coordinator', 'members', 'smallest-n', 'gap'].forEach((id, index) => {
    const title = id === 'theme' ? input.translator.t('workbook.results.theme') : say(id);
    writeText(sheet.getCell(header, index + 1), title, STYLES.header);
  });
  sheet.getRow(header).height = 32;
  rows.forEach(({ name, coordinator, cells }, index) => {
    writeTheme(sheet, header + 1 + index, name, coordinator, cells, lists);
  });
  flow.row = header + 1 + rows.length;
  const chart = liveChart({
    type: 'bar',
    title: say('chart'),
    description: say('chart-text'),
    categories: block(rows.map(({ name }, index) => refer(sheet.getCell(header + 1 + index, 1), name))),
    series: [
      seriesOf(
        sheet,
        header,
        3,
        say('coordinator'),
        rows.map(({ cells }) => cells.own),
      ),
      seriesOf(
        sheet,
        header,
        4,
        say('members'),
        rows.map(({ cells }) => cells.chart),
      ),
    ],
    showValues: true,
  });
  const anchor = flow.gap().reserve(CHART_POINTS);
  setUpPage(sheet, { orientation: 'portrait', footer: say('title') });
  printOnly(sheet, `A1:F${flow.row}`);
  sheet.views = [
    { showGridLines: false, state: 'normal', activeCell: `C${from - input.survey.dimensions.length}` },
  ];
  protect(sheet);
  return { sheetIndex, anchor, chart };
}

function writeTheme(
  sheet: ExcelJS.Worksheet,
  row: number,
  name: string,
  coordinator: ThemeRecord,
  cells: SurveyThemeRecord,
  lists: Lists,
): void {
  writeText(sheet.getCell(row, 1), name, STYLES.cell);
  sheet.getRow(row).height = heightFor(countLines(name, WIDTHS[0]!));
  const put = (column: number, expression: Expression, format: string): void => {
    const cell = sheet.getCell(row, column);
    cell.style = { ...STYLES.cell, numFmt: format };
    putFormula(cell, expression);
  };
  const shown = equals(cells.state, 1);
  put(2, at(lists.readings, cells.reading), 'General');
  put(3, choose(equals(coordinator.has, 1), coordinator.points, ''), '0');
  put(4, choose(shown, cells.members, ''), '0');
  put(5, choose(shown, cells.n, ''), '0');
  put(6, choose(exceeds(cells.compared, 0), cells.gap, ''), '+0;-0;0');
}
