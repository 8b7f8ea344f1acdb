/** Owns many cohorts on one page: one row each, all of them together, and the waves of one CoP as lines. */

import { notScored } from '../../model/score.js';
import type { CohortResult, SurveyTotals } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Cell, type Chart, type Table, textCell } from '../blocks.js';
import {
  countOf,
  figureCell,
  intervalCell,
  intervalEnds,
  isClear,
  numberCell,
  scoreNumber,
} from './cells.js';
import { CohortColumns, column, dimensionColumns, numberColumns } from './columns.js';
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
      cohort.responseRate === null ? textCell(literal('')) : numberCell(cohort.responseRate, 'percent'),
      ...cohort.dimensions.map(({ score }) => scoreNumber(score, 'short')),
    ]),
    rowHeaders: true,
  };
}

/** For a terminal: the highest and the lowest dimension stand for all; the rate only where one is known. */
export function shortOverview(input: SurveyReportInput): Table {
  const { cohorts } = input.result;
  const where = new CohortColumns(cohorts);
  const rates = cohorts.some(({ responseRate }) => responseRate !== null);
  const rateCell = ({ responseRate }: CohortResult): Cell[] => [
    responseRate === null ? textCell(literal('')) : numberCell(responseRate, 'percent'),
  ];
  return {
    kind: 'table',
    id: 'overview',
    caption: message('survey-report.overview.caption'),
    columns: [
      ...where.columns,
      ...numberColumns('respondents', ...(rates ? ['rate'] : [])),
      column('highest', { weight: 2 }),
      column('lowest', { weight: 2 }),
    ],
    rows: cohorts.map((cohort) => [
      ...where.cells(cohort),
      numberCell(cohort.respondents, 'integer'),
      ...(rates ? rateCell(cohort) : []),
      ...extremes(input, cohort),
    ]),
    rowHeaders: true,
  };
}

function extremes(input: SurveyReportInput, { dimensions }: CohortResult): [Cell, Cell] {
  const scored = dimensions.flatMap(({ id, score }) =>
    score.kind === 'scored' ? [{ id, value: score.value }] : [],
  );
  const sorted = scored.sort((a, b) => b.value - a.value);
  const cell = (one: (typeof sorted)[number] | undefined): Cell => {
    if (!one) return scoreNumber(dimensions[0]?.score ?? notScored('no-answers'), 'short');
    const score = { format: 'score' as const, value: one.value };
    return textCell(message('survey-report.chart.pair', { name: dimensionShort(input, one.id), score }));
  };
  return [cell(sorted[0]), cell(sorted.at(-1))];
}

/** The shown cohorts of each wave together, with the quartiles of their scores where there are enough. */
export function totalsTable(input: SurveyReportInput): Table | undefined {
  const { totals } = input.result;
  if (totals.length === 0) return undefined;
  const waves = totals.some(({ wave }) => wave !== null);
  const quartiles = totals.some(({ dimensions }) =>
    dimensions.some((dimension) => dimension.quartiles !== null),
  );
  return {
    kind: 'table',
    id: 'totals',
    caption: message('survey-report.totals.caption'),
    columns: [
      ...(waves ? [column('wave')] : []),
      column('dimension', { weight: 3 }),
      ...numberColumns('cohorts', 'n', 'score'),
      ...(quartiles ? numberColumns('first-quartile', 'median', 'third-quartile') : []),
    ],
    rows: totals.flatMap((total) => totalRows(input, total, waves, quartiles)),
    rowHeaders: !waves,
  };
}

function totalRows(
  input: SurveyReportInput,
  total: SurveyTotals,
  waves: boolean,
  quartiles: boolean,
): Cell[][] {
  return total.dimensions.map((dimension) => [
    ...(waves ? [textCell(literal(total.wave ?? ''))] : []),
    textCell(literal(dimensionName(input, dimension.id))),
    numberCell(dimension.cohorts, 'integer'),
    countOf(dimension.score),
    scoreNumber(dimension.score),
    ...(quartiles
      ? [0, 1, 2].map((place) =>
          figureCell(dimension.quartiles?.[place] ?? null, 'score', dimension, 'quartiles'),
        )
      : []),
  ]);
}

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
          figureCell(found.difference, 'score', found, 'difference'),
          intervalCell(found.interval, found),
        ]),
    );
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: `differences-${kind}`,
    caption: message(`survey-report.differences.${kind}`),
    columns: [
      ...(rows[0]!.length === 5 ? [column(kind === 'wave' ? 'cohort' : 'wave', { weight: 2 })] : []),
      column('pair', { weight: 3 }),
      column('dimension', { weight: 3 }),
      column('difference', { align: 'end' }),
      column('interval', { weight: 2 }),
    ],
    rows,
    rowHeaders: false,
  };
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
        figureCell(found.difference, 'score', found, 'difference'),
        ...intervalEnds(found.interval, 'decimal', found),
        figureCell(found.hedgesG, 'decimal', found, 'hedgesG'),
      ]),
    );
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: `differences-${kind}`,
    caption: message(`survey-report.differences.${kind}`),
    columns: [
      column(kind === 'wave' ? 'cohort' : 'wave', { weight: 2 }),
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
