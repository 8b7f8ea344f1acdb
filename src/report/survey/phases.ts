/** Owns how members see the four phases of the life of a CoP. */
import type { CohortResult } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Cell, type Table, textCell } from '../blocks.js';
import { countOf, scoreBar } from './cells.js';
import { CohortColumns, column } from './columns.js';
import { phaseName, type SurveyReportInput, themeName } from './input.js';

/** Each phase with the themes that the survey feeds under it. */
export function phasesTable(input: SurveyReportInput, cohorts: readonly CohortResult[]): Table {
  const where = new CohortColumns(cohorts);
  const rows = cohorts.flatMap((cohort) =>
    cohort.phases.flatMap((phase): { level: 0 | 1; cells: Cell[] }[] => [
      {
        level: 0,
        cells: [
          ...where.cells(cohort),
          textCell(literal(phaseName(input, phase.id)), { strong: true }),
          scoreBar(phase.score),
          countOf(phase.score),
        ],
      },
      ...phase.themes.map(({ id, score }) => ({
        level: 1 as const,
        cells: [
          ...where.cells(cohort),
          textCell(literal(themeName(input, id))),
          scoreBar(score),
          countOf(score),
        ],
      })),
    ]),
  );
  return {
    kind: 'table',
    id: 'phases',
    caption: message('survey-report.phases.caption'),
    columns: [
      ...where.columns,
      column('phase', { weight: 3 }),
      column('score', { weight: 3 }),
      column('n', { align: 'end' }),
    ],
    rows: rows.map(({ cells }) => cells),
    rowLevels: rows.map(({ level }) => level),
    rowHeaders: true,
  };
}
