/** Owns the items of a survey: their statistics, and how the answers to them spread over the scale. */
import type { CohortResult, SurveyItemResult } from '../../model/survey-result.js';
import { literal, message, type Text } from '../../model/text.js';
import { type Table, textCell } from '../blocks.js';
import type { Chart } from '../chart.js';
import { figureCell, intervalEnds } from './cells.js';
import { CohortColumns, column, numberColumns } from './columns.js';
import { dimensionName, itemById, itemShort, itemTexts, type SurveyReportInput, stepNames } from './input.js';

/** For a page: the statement, how many answered, mean and the share of favourable answers. */
export function itemsTable(
  input: SurveyReportInput,
  items: readonly SurveyItemResult[],
  caption: Text,
): Table {
  return {
    kind: 'table',
    id: `items-${items[0]?.id ?? ''}`,
    caption,
    columns: [
      column('item', { weight: 5 }),
      column('n', { align: 'end', weight: 0.7 }),
      column('mean', { align: 'end', weight: 1.2 }),
      column('top-two', { align: 'end', weight: 1.4 }),
      column('no-opinion', { align: 'end', weight: 1.2 }),
    ],
    rows: items.map((item) => [
      textCell(literal(itemTexts(input, item.id).text)),
      figureCell(item.validN, 'integer', item, 'validN'),
      figureCell(item.mean, 'decimal', item, 'mean'),
      figureCell(item.topTwoBoxRate, 'percent', item, 'topTwoBoxRate'),
      figureCell(item.noOpinionN, 'integer', item, 'noOpinionN'),
    ]),
    rowHeaders: true,
  };
}

/** For a sheet: every statistic of every item, one row a cohort and item. */
export function itemsSheet(input: SurveyReportInput, cohorts: readonly CohortResult[]): Table {
  const where = new CohortColumns(cohorts);
  return {
    kind: 'table',
    id: 'items',
    caption: message('survey-report.items.caption'),
    columns: [
      ...where.columns,
      column('dimension', { weight: 2 }),
      column('item', { weight: 5 }),
      ...numberColumns('n', 'missing', 'no-opinion', 'mean', 'sd', 'median', 'top-two', 'low', 'high', 'net'),
    ],
    rows: cohorts.flatMap((cohort) =>
      cohort.items.map((item) => {
        const dimension = itemById(input, item.id)?.dimension;
        return [
          ...where.cells(cohort),
          textCell(literal(dimension ? dimensionName(input, dimension) : '')),
          textCell(literal(itemTexts(input, item.id).text)),
          figureCell(item.validN, 'integer', item, 'validN'),
          figureCell(item.missingN, 'integer', item, 'missingN'),
          figureCell(item.noOpinionN, 'integer', item, 'noOpinionN'),
          figureCell(item.mean, 'decimal', item, 'mean'),
          figureCell(item.sd, 'decimal', item, 'sd'),
          figureCell(item.median, 'decimal', item, 'median'),
          figureCell(item.topTwoBoxRate, 'percent', item, 'topTwoBoxRate'),
          ...intervalEnds(item.topTwoBoxInterval, 'percent', item, 'topTwoBoxInterval'),
          figureCell(item.netPercent, 'score', item, 'netPercent'),
        ];
      }),
    ),
    rowHeaders: false,
  };
}

/**
 * Stacked bars of the answers to items that share a scale, in percent of those who gave a value; a hidden item is a gap. Values
 * are keyed: the right end is the favourable one.
 */
export function answersChart(
  input: SurveyReportInput,
  items: readonly SurveyItemResult[],
  scale: string,
  name?: string,
): Chart {
  const steps = stepNames(input, scale);
  return {
    id: `answers-${items[0]?.id ?? scale}`,
    type: 'stacked-bar',
    title:
      name === undefined
        ? message('survey-report.items.chart')
        : message('survey-report.items.chart-of', { dimension: name }),
    description: message('survey-report.items.chart-description', {
      low: steps[0] ?? '',
      high: steps.at(-1) ?? '',
    }),
    axis: { min: 0, max: 100, unit: 'percent' },
    steps: true,
    categories: items.map(({ id }) => literal(itemShort(input, id))),
    series: steps.map((step, index) => ({
      id: String(index),
      name: literal(step),
      values: items.map((item) => shareOf(item, index)),
    })),
  };
}

function shareOf({ distribution, validN }: SurveyItemResult, step: number): number | undefined {
  return distribution && validN ? (100 * distribution[step]!) / validN : undefined;
}

/** Items that belong to a dimension, in the order of the instrument. */
export function itemsOf(
  input: SurveyReportInput,
  cohort: CohortResult,
  dimension: string,
): SurveyItemResult[] {
  return cohort.items.filter(({ id }) => itemById(input, id)?.dimension === dimension);
}
