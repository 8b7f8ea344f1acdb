/** Owns what changed: waves of one CoP beside each other, and CoPs of one wave. */

import type { CohortResult } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Cell, type Column, type Table, textCell } from '../blocks.js';
import type { Chart } from '../chart.js';
import { intervalCell, isClear } from './cells.js';
import { column } from './columns.js';
import { differenceCell, differenceCells, differenceColumns } from './difference-cells.js';
import { dimensionName, dimensionShort, type SurveyReportInput } from './input.js';

/** For a page: the differences whose interval leaves out zero; undefined where there is none. */
export function clearChanges(input: SurveyReportInput, kind: 'wave' | 'cop'): Table | undefined {
  const rows = input.result.comparisons
    .filter((comparison) => comparison.kind === kind)
    .flatMap(({ within, from, to, dimensions }) =>
      dimensions
        .filter(isClear)
        .map((found): Cell[] => [
          ...(within === null ? [] : [textCell(literal(within))]),
          textCell(message('survey-report.differences.pair', { from, to })),
          textCell(literal(dimensionName(input, found.id))),
          differenceCell(found),
          intervalCell(found.interval, found),
        ]),
    );
  return differencesTable(kind, rows, [
    ...(rows[0]?.length === 5 ? [withinColumn(kind)] : []),
    column('pair', { weight: 3 }),
    column('dimension', { weight: 3 }),
    column('difference', { align: 'end' }),
    column('interval', { weight: 2 }),
  ]);
}

/** For a sheet: every difference between waves, or CoPs; undefined where nothing can be compared. */
export function differencesSheet(input: SurveyReportInput, kind: 'wave' | 'cop'): Table | undefined {
  const rows = input.result.comparisons
    .filter((comparison) => comparison.kind === kind)
    .flatMap(({ within, from, to, dimensions }) =>
      dimensions.map((found): Cell[] => [
        textCell(literal(within ?? '')),
        textCell(literal(from)),
        textCell(literal(to)),
        textCell(literal(dimensionName(input, found.id))),
        ...differenceCells(found),
      ]),
    );
  return differencesTable(kind, rows, [
    withinColumn(kind),
    column('from', { weight: 2 }),
    column('to', { weight: 2 }),
    column('dimension', { weight: 2 }),
    ...differenceColumns(),
  ]);
}

function differencesTable(
  kind: 'wave' | 'cop',
  rows: Table['rows'],
  columns: Table['columns'],
): Table | undefined {
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: `differences-${kind}`,
    caption: message(`survey-report.differences.${kind}`),
    columns,
    rows,
    rowHeaders: false,
  };
}

/** Waves are those of one CoP, CoPs those of one wave. */
function withinColumn(kind: 'wave' | 'cop'): Column {
  return column(kind === 'wave' ? 'cohort' : 'wave', { weight: 2 });
}

/** The trends of so many CoPs have a chart each; tables hold those of all. */
const TRENDS_SHOWN = 3;

/** The waves of each CoP as lines, where few enough have some. */
export function waveCharts(input: SurveyReportInput): Chart[] {
  const { cohorts } = input.result;
  const cops = [...new Set(cohorts.map(({ id }) => id))];
  const charts = cops.flatMap(
    (id) =>
      wavesChart(
        input,
        cohorts.filter((cohort) => cohort.id === id),
      ) ?? [],
  );
  return charts.length <= TRENDS_SHOWN ? charts : [];
}

/** A line a dimension; undefined unless two waves show something. */
function wavesChart(input: SurveyReportInput, cohorts: readonly CohortResult[]): Chart | undefined {
  const shown = cohorts.filter(({ dimensions }) => dimensions.some(({ score }) => score.kind === 'scored'));
  if (shown.length < 2) return undefined;
  return {
    id: `waves-${cohorts[0]!.id}`,
    type: 'line',
    title: message('survey-report.waves.chart', { cohort: cohorts[0]!.id }),
    description: message('survey-report.waves.description', { count: cohorts.length }),
    axis: { min: 0, max: 100, unit: 'score' },
    categories: cohorts.map(({ wave }) => literal(wave ?? '')),
    series: input.instrument.dimensions.map(({ id }, index) => ({
      id,
      name: literal(dimensionShort(input, id)),
      values: cohorts.map(({ dimensions }) => {
        const { score } = dimensions[index]!;
        return score.kind === 'scored' ? score.value : undefined;
      }),
    })),
  };
}
