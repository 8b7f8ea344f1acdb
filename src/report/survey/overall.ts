/** Owns the questions about the CoP as a whole: who would recommend it, and what to improve first. */
import type { CohortResult } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Cell, type Table, textCell } from '../blocks.js';
import { figureCell, intervalEnds, numberCell, reasonText } from './cells.js';
import { CohortColumns, column, numberColumns } from './columns.js';
import { dimensionName, type SurveyReportInput } from './input.js';

/** One row a cohort that was asked; undefined where none was. Shares are 0–1. */
export function recommendTable(cohorts: readonly CohortResult[]): Table | undefined {
  const where = new CohortColumns(cohorts);
  const rows = cohorts.flatMap((cohort): Cell[][] => {
    const { recommend } = cohort;
    if (!recommend || recommend.reasons?.validN === 'not-asked') return [];
    return [
      [
        ...where.cells(cohort),
        figureCell(recommend.validN, 'integer', recommend, 'validN'),
        figureCell(recommend.promoters, 'integer', recommend, 'promoters'),
        figureCell(recommend.passives, 'integer', recommend, 'passives'),
        figureCell(recommend.detractors, 'integer', recommend, 'detractors'),
        figureCell(recommend.difference, 'percent', recommend, 'difference'),
        ...intervalEnds(recommend.interval, 'percent', recommend),
      ],
    ];
  });
  if (rows.length === 0) return undefined;
  const ids = ['n', 'promoters', 'passives', 'detractors', 'difference-rate', 'low', 'high'];
  return {
    kind: 'table',
    id: 'recommend',
    caption: message('survey-report.recommend.caption'),
    columns: [...where.columns, ...numberColumns(...ids)],
    rows,
    rowHeaders: false,
  };
}

/** Most chosen first; undefined where it was not asked. */
export function prioritiesTable(
  input: SurveyReportInput,
  cohorts: readonly CohortResult[],
): Table | undefined {
  const where = new CohortColumns(cohorts);
  const rows = cohorts.flatMap((cohort): Cell[][] => {
    const { priorities } = cohort;
    if (!priorities) return [];
    if (!priorities.choices) {
      const reason = reasonText(priorities.reasons?.choices);
      return [
        [...where.cells(cohort), { kind: 'missing', reason }, textCell(literal('')), textCell(literal(''))],
      ];
    }
    return [...priorities.choices]
      .sort((a, b) => b.count - a.count)
      .map(({ id, count, rate }) => [
        ...where.cells(cohort),
        textCell(literal(dimensionName(input, id))),
        numberCell(count, 'integer'),
        numberCell(rate, 'percent'),
      ]);
  });
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: 'priorities',
    caption: message('survey-report.priorities.caption'),
    columns: [...where.columns, column('dimension', { weight: 3 }), ...numberColumns('chosen', 'share')],
    rows,
    rowHeaders: true,
  };
}
