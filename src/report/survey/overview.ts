/** Owns many cohorts on one page: one row each, and all of them together. */

import { notScored } from '../../model/score.js';
import type { CohortResult, SurveyTotals } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Cell, type Column, type Table, textCell } from '../blocks.js';
import { countOf, figureCell, numberCell, scoreNumber } from './cells.js';
import { CohortColumns, column, dimensionColumns, numberColumns } from './columns.js';
import { dimensionName, dimensionShort, type SurveyReportInput } from './input.js';
import { respondentsCell } from './who-answered.js';

/** One row a cohort: how many answered, of how many where that is known, and the score of every dimension. */
export function overviewTable(input: SurveyReportInput): Table {
  return cohortTable(input, ['members', 'rate'], {
    columns: dimensionColumns(input),
    cells: ({ dimensions }) => dimensions.map(({ score }) => scoreNumber(score, 'short')),
  });
}

/** For a terminal: the highest and the lowest dimension stand for all; the rate only where one is known. */
export function shortOverview(input: SurveyReportInput): Table {
  return cohortTable(input, ['rate'], {
    columns: [column('highest', { weight: 2 }), column('lowest', { weight: 2 })],
    cells: (cohort) => extremes(input, cohort),
  });
}

/** What can be said where the number of members is known of some cohort. */
type RateColumn = 'members' | 'rate';

function cohortTable(
  input: SurveyReportInput,
  known: readonly RateColumn[],
  scores: { columns: readonly Column[]; cells(cohort: CohortResult): readonly Cell[] },
): Table {
  const { cohorts } = input.result;
  const where = new CohortColumns(cohorts);
  const rates = cohorts.some(({ responseRate }) => responseRate !== null) ? known : [];
  return {
    kind: 'table',
    id: 'overview',
    caption: message('survey-report.overview.caption'),
    columns: [...where.columns, ...numberColumns('respondents', ...rates), ...scores.columns],
    rows: cohorts.map((cohort) => [
      ...where.cells(cohort),
      respondentsCell(cohort),
      ...rates.map((id) => rateCell(cohort, id)),
      ...scores.cells(cohort),
    ]),
    rowHeaders: true,
  };
}

function rateCell({ members, responseRate }: CohortResult, id: RateColumn): Cell {
  const value = id === 'members' ? members : responseRate;
  if (value === null) return textCell(literal(''));
  return numberCell(value, id === 'members' ? 'integer' : 'percent');
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
