/** Owns the lower half of the sheet of the survey: both views of each theme side by side, and their chart. */

import type { Sheet } from '../book/sheet.js';
import type { NativeChart, PlacedChart } from '../charts/native-chart.js';
import { Flow } from '../flow.js';
import { writeHeaders } from '../header-row.js';
import { STYLES } from '../looks.js';
import { printOnly, setUpPage } from '../page.js';
import { countLines, heightFor } from '../text-height.js';
import { writeText } from '../write-cell.js';
import type { SurveyThemeRecord } from './calc-survey.js';
import type { ThemeRecord } from './calc-themes.js';
import { at, choose, type Expression, equals, exceeds } from './expression.js';
import type { Lists } from './lists-sheet.js';
import { block, putFormula, refer } from './live-cell.js';
import { liveChart, seriesOf } from './live-chart.js';
import type { ResultsContext } from './results-context.js';
import { SURVEY_WIDTHS } from './survey-sheet.js';

const COLUMNS = ['theme', 'reading', 'coordinator', 'members', 'smallest-n', 'gap'] as const;
const CHART_POINTS = 330;

/** A theme that the survey feeds: the coordinator's cells, and those of the members' view. */
export interface SurveyRow {
  name: string;
  coordinator: ThemeRecord;
  cells: SurveyThemeRecord;
}

/** Writes from row `from` on, sets the sheet up, and gives the chart. */
export function fillSurveyResults(
  sheet: Sheet,
  from: number,
  { input, lists }: Pick<ResultsContext, 'input' | 'lists'>,
  rows: readonly SurveyRow[],
): PlacedChart {
  const say = (id: string): string => input.translator.t(`workbook.survey.${id}`);
  const flow = new Flow(sheet, SURVEY_WIDTHS);
  flow.row = from;
  flow.gap().text(say('themes'), 'heading1');
  const header = flow.row;
  const titles = COLUMNS.map((id) =>
    id === 'theme' ? input.translator.t('workbook.results.theme') : say(id),
  );
  writeHeaders(sheet, header, titles);
  sheet.row(header).height = 32;
  rows.forEach((row, index) => {
    writeTheme(sheet, header + 1 + index, row, lists);
  });
  flow.row = header + 1 + rows.length;
  const anchor = flow.gap().reserve(CHART_POINTS);
  setUpPage(sheet, { orientation: 'portrait', footer: say('title') });
  printOnly(sheet, `A1:F${flow.row}`);
  const activeCell = `C${from - input.survey.dimensions.length}`;
  sheet.view = { showGridLines: false, activeCell };
  sheet.isProtected = true;
  return { sheetIndex: sheet.index, anchor, chart: viewsChart(sheet, header, rows, say) };
}

function viewsChart(
  sheet: Sheet,
  header: number,
  rows: readonly SurveyRow[],
  say: (id: string) => string,
): NativeChart {
  const series = (id: (typeof COLUMNS)[number], cells: readonly Expression[]) =>
    seriesOf(sheet.cell(header, COLUMNS.indexOf(id) + 1), say(id), cells);
  const names = rows.map(({ name }, index) => refer(sheet.cell(header + 1 + index, 1), name));
  const own = rows.map(({ cells }) => cells.own);
  const members = rows.map(({ cells }) => cells.chart);
  return liveChart({
    type: 'bar',
    title: say('chart'),
    description: say('chart-text'),
    categories: block(names),
    series: [series('coordinator', own), series('members', members)],
    showValues: true,
  });
}

function writeTheme(sheet: Sheet, row: number, { name, coordinator, cells }: SurveyRow, lists: Lists): void {
  writeText(sheet.cell(row, 1), name, STYLES.cell);
  sheet.row(row).height = heightFor(countLines(name, SURVEY_WIDTHS[0]!));
  const put = (column: number, expression: Expression, format: string): void => {
    const cell = sheet.cell(row, column);
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
