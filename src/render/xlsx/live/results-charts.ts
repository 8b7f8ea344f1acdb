/** Owns the phases and themes of the results: their tables, and the two charts that follow. */
import { listThemes } from '../../../model/compass.js';
import type { NativeChart, PlacedChart } from '../charts/native-chart.js';
import type { Flow } from '../flow.js';
import { numberFormat } from '../number-formats.js';
import { scoreBar } from '../score-bar.js';
import type { PhaseRecord } from './calc-phases.js';
import { at, both, choose, type Expression, equals, exceeds, plus } from './expression.js';
import { block, putConstant } from './live-cell.js';
import { liveChart, seriesOf } from './live-chart.js';
import { header, label, put } from './results-cells.js';
import type { ResultsContext, Say } from './results-context.js';
import { flagStatuses } from './status-colours.js';

/** The table of the phases, and the chart of their scores with the threshold. */
export function writePhases(flow: Flow, context: ResultsContext, say: Say): NativeChart {
  const { input, calc } = context;
  header(flow, ['phase', 'score', 'coverage', 'status', 'missing'].map(say));
  const top = flow.row - 1;
  const names = input.instrument.phases.map(({ id }, index) => {
    return writePhase(
      flow,
      { name: input.texts.phases[id].name, cells: calc.phases.records[index]! },
      context,
      say,
    );
  });
  flagStatuses(flow.sheet, `D${top + 1}:D${flow.row - 1}`, input.texts);
  const threshold = input.translator.t('xlsx.chart.threshold');
  const scores = flow.sheet.cell(top, 2);
  const column = (name: 'chart' | 'threshold'): Expression[] =>
    calc.phases.records.map((record) => record[name]);
  const line = seriesOf(scores, threshold, column('threshold'), true);
  const name = { reference: putConstant(calc.thresholdName, threshold).formula, values: [threshold] };
  return liveChart({
    type: 'column',
    title: input.translator.t('xlsx.chart.phases'),
    description: input.translator.t('workbook.chart.phases-text'),
    categories: block(names),
    series: [seriesOf(scores, say('score'), column('chart')), { ...line, name }],
    showValues: true,
  });
}

/** One row; gives the cell of the phase's name. */
function writePhase(
  flow: Flow,
  { name, cells }: { name: string; cells: PhaseRecord },
  { input, lists, calc }: ResultsContext,
  say: Say,
): Expression {
  // Before there is an answer, a share of nothing and a list of all that is missing would say what is not known.
  const begun = exceeds(calc.position.answered, 0);
  const coverage = choose(both(begun, exceeds(cells.applicable, 0)), cells.coverage, '–');
  const named = label(flow, 1, name);
  put(flow, 2, choose(exceeds(cells.themes, 0), cells.score, say('no-score')), '0');
  put(flow, 3, coverage, numberFormat('percent', input.texts.lang).replace('0.0', '0'));
  put(flow, 4, at(lists.statuses, plus(cells.status, 1)));
  put(flow, 5, choose(begun, cells.missing, '–'), '0');
  flow.sheet.row(flow.row).height = 22;
  flow.row += 1;
  return named;
}

/** Themes at the left, the radar at their right over as many rows. */
export function writeThemes(
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
    sheet.row(flow.row).height = 25;
    flow.row += 1;
  });
  sheet.formats.push(scoreBar(`B${top + 1}:B${flow.row - 1}`));
  const chart = liveChart({
    type: 'radar',
    title: input.translator.t('xlsx.chart.themes'),
    description: input.translator.t('workbook.chart.themes-text'),
    categories: lists.themes,
    series: [
      seriesOf(
        sheet.cell(top, 2),
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
