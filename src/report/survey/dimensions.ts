/** Owns the dimensions of a survey: their scores with intervals, and how well their items hang together. */
import type { CohortResult } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Table, textCell } from '../blocks.js';
import type { Chart } from '../chart.js';
import { countOf, figureCell, intervalCell, intervalEnds, scoreBar, scoreNumber } from './cells.js';
import { CohortColumns, column, numberColumns } from './columns.js';
import { dimensionName, dimensionShort, type SurveyReportInput } from './input.js';

/** For a page: what a reader needs. */
export function dimensionsTable(input: SurveyReportInput, cohort: CohortResult): Table {
  return {
    kind: 'table',
    id: 'dimensions',
    caption: message('survey-report.dimensions.caption'),
    columns: [
      column('dimension', { weight: 3 }),
      column('score', { weight: 3 }),
      column('interval', { weight: 2 }),
      column('n', { align: 'end' }),
    ],
    rows: cohort.dimensions.map((dimension) => [
      textCell(literal(dimensionName(input, dimension.id))),
      scoreBar(dimension.score),
      dimension.score.kind === 'scored' ? intervalCell(dimension.interval, dimension) : textCell(literal('')),
      countOf(dimension.score),
    ]),
    rowHeaders: true,
  };
}

/** For a sheet: every figure as a number, one row a cohort and dimension. */
export function dimensionsSheet(input: SurveyReportInput, cohorts: readonly CohortResult[]): Table {
  const where = new CohortColumns(cohorts);
  return {
    kind: 'table',
    id: 'dimensions',
    caption: message('survey-report.dimensions.caption'),
    columns: [
      ...where.columns,
      column('dimension', { weight: 3 }),
      ...numberColumns('score', 'low', 'high', 'sd', 'n', 'alpha', 'complete'),
    ],
    rows: cohorts.flatMap((cohort) =>
      cohort.dimensions.map((dimension) => [
        ...where.cells(cohort),
        textCell(literal(dimensionName(input, dimension.id))),
        scoreNumber(dimension.score),
        ...intervalEnds(dimension.interval, 'decimal', dimension),
        figureCell(dimension.sd, 'decimal', dimension, 'sd'),
        figureCell(dimension.validN, 'integer', dimension, 'validN'),
        figureCell(dimension.alpha, 'decimal', dimension, 'alpha'),
        figureCell(dimension.completeN, 'integer', dimension, 'completeN'),
      ]),
    ),
    rowHeaders: true,
  };
}

/** How well the items of each dimension hang together, for those who check an instrument. */
export function reliabilityTable(input: SurveyReportInput, cohort: CohortResult): Table {
  return {
    kind: 'table',
    id: 'reliability',
    caption: message('survey-report.reliability.caption'),
    columns: [column('dimension', { weight: 3 }), ...numberColumns('sd', 'alpha', 'complete')],
    rows: cohort.dimensions.map((dimension) => [
      textCell(literal(dimensionName(input, dimension.id))),
      figureCell(dimension.sd, 'decimal', dimension, 'sd'),
      figureCell(dimension.alpha, 'decimal', dimension, 'alpha'),
      figureCell(dimension.completeN, 'integer', dimension, 'completeN'),
    ]),
    rowHeaders: true,
  };
}

/** One bar a dimension; hidden ones are gaps. */
export function dimensionsChart(input: SurveyReportInput, cohort: CohortResult): Chart {
  const scored = cohort.dimensions.flatMap(({ id, score }) =>
    score.kind === 'scored' ? [{ id, score }] : [],
  );
  const said = scored.map(({ id, score }) => ({
    format: 'message' as const,
    id: 'survey-report.chart.pair',
    values: { name: dimensionShort(input, id), score: { format: 'score' as const, value: score.value } },
  }));
  return {
    id: 'dimensions',
    type: 'bar',
    title: message('survey-report.dimensions.chart'),
    description: message('survey-report.chart.scores', { scores: { format: 'list', items: said } }),
    axis: { min: 0, max: 100, unit: 'score' },
    categories: cohort.dimensions.map(({ id }) => literal(dimensionShort(input, id))),
    series: [
      {
        id: 'score',
        name: message('survey-report.column.score'),
        values: cohort.dimensions.map(({ score }) => (score.kind === 'scored' ? score.value : undefined)),
      },
    ],
  };
}
