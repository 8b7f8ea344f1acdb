/** Owns many cohorts on one page: one row each, all of them together, and the waves of one CoP as lines. */
import type { CohortResult, SurveyTotals } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Cell, type Chart, type Table, textCell } from '../blocks.js';
import { figureCell, numberCell, scoreNumber } from './cells.js';
import { CohortColumns, column, numberColumns } from './columns.js';
import { dimensionName, dimensionShort, type SurveyReportInput } from './input.js';

/** One row a cohort: how many answered, and the score of every dimension. */
export function overviewTable(input: SurveyReportInput): Table {
  const { cohorts } = input.result;
  const where = new CohortColumns(cohorts);
  return {
    kind: 'table',
    id: 'overview',
    caption: message('survey-report.overview.caption'),
    columns: [
      ...where.columns,
      ...numberColumns('respondents', 'members', 'rate'),
      ...dimensionColumns(input),
    ],
    rows: cohorts.map((cohort) => [
      ...where.cells(cohort),
      numberCell(cohort.respondents, 'integer'),
      cohort.members === null ? textCell(literal('')) : numberCell(cohort.members, 'integer'),
      figureCell(cohort.responseRate, 'percent', cohort, 'responseRate'),
      ...cohort.dimensions.map(({ score }) => scoreNumber(score)),
    ]),
    rowHeaders: true,
  };
}

function dimensionColumns(input: SurveyReportInput) {
  return input.instrument.dimensions.map(({ id }) => ({
    id,
    header: literal(dimensionShort(input, id)),
    align: 'end' as const,
  }));
}

/** The shown cohorts of each wave together, with the quartiles of their scores. */
export function totalsTable(input: SurveyReportInput): Table | undefined {
  const { totals } = input.result;
  if (totals.length === 0) return undefined;
  const waves = totals.some(({ wave }) => wave !== null);
  return {
    kind: 'table',
    id: 'totals',
    caption: message('survey-report.totals.caption'),
    columns: [
      ...(waves ? [column('wave')] : []),
      column('dimension', { weight: 3 }),
      ...numberColumns('cohorts', 'n', 'score', 'first-quartile', 'median', 'third-quartile'),
    ],
    rows: totals.flatMap((total) => totalRows(input, total, waves)),
    rowHeaders: !waves,
  };
}

function totalRows(input: SurveyReportInput, total: SurveyTotals, waves: boolean): Cell[][] {
  return total.dimensions.map(({ id, cohorts, score, quartiles, reasons }) => [
    ...(waves ? [textCell(literal(total.wave ?? ''))] : []),
    textCell(literal(dimensionName(input, id))),
    numberCell(cohorts, 'integer'),
    score.kind === 'scored' ? numberCell(score.validN, 'integer') : textCell(literal('')),
    scoreNumber(score),
    ...[0, 1, 2].map((place) =>
      figureCell(quartiles?.[place] ?? null, 'score', reasons ? { reasons } : {}, 'quartiles'),
    ),
  ]);
}

/** Waves beside each other, or CoPs; undefined where nothing can be compared. */
export function differencesTable(input: SurveyReportInput, kind: 'wave' | 'cop'): Table | undefined {
  const rows = input.result.comparisons
    .filter((comparison) => comparison.kind === kind)
    .flatMap(({ within, from, to, dimensions }) =>
      dimensions.map((found): Cell[] => [
        ...(kind === 'wave' ? [textCell(literal(within ?? ''))] : []),
        textCell(literal(from)),
        textCell(literal(to)),
        textCell(literal(dimensionName(input, found.id))),
        figureCell(found.difference, 'score', found, 'difference'),
        figureCell(found.interval?.[0] ?? null, 'decimal', found, 'interval'),
        figureCell(found.interval?.[1] ?? null, 'decimal', found, 'interval'),
        figureCell(found.hedgesG, 'decimal', found, 'hedgesG'),
      ]),
    );
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: `differences-${kind}`,
    caption: message(`survey-report.differences.${kind}`),
    columns: [
      ...(kind === 'wave' ? [column('cohort', { weight: 2 })] : []),
      column('from', { weight: 2 }),
      column('to', { weight: 2 }),
      column('dimension', { weight: 2 }),
      ...numberColumns('difference', 'low', 'high', 'hedges-g'),
    ],
    rows,
    rowHeaders: false,
  };
}

/** The waves of one CoP, a line a dimension; undefined with fewer than two waves. */
export function wavesChart(input: SurveyReportInput, cohorts: readonly CohortResult[]): Chart | undefined {
  if (cohorts.length < 2) return undefined;
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
