/** Owns the results by profile: one row a group that is shown, and how groups differ. */
import type { CohortResult, GroupResult } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Table, textCell } from '../blocks.js';
import { figureCell, intervalEnds, scoreNumber } from './cells.js';
import { CohortColumns, column, numberColumns } from './columns.js';
import { dimensionName, dimensionShort, optionName, questionText, type SurveyReportInput } from './input.js';

/** One question on a page: groups down, dimensions across. */
export function groupTable(input: SurveyReportInput, group: GroupResult): Table {
  return {
    kind: 'table',
    id: `group-${group.by}`,
    caption: message('survey-report.groups.caption-of', { question: questionText(input, group.by) }),
    columns: [
      column('group', { weight: 3 }),
      column('n', { align: 'end' }),
      ...input.instrument.dimensions.map(({ id }) => ({
        id,
        header: literal(dimensionShort(input, id)),
        align: 'end' as const,
      })),
    ],
    rows: group.values.map((value) => [
      textCell(literal(optionName(input, group.by, value.value))),
      figureCell(value.n, 'integer', value, 'n'),
      ...value.dimensions.map(({ score }) => (value.n === null ? textCell(literal('')) : scoreNumber(score))),
    ]),
    rowHeaders: true,
  };
}

/** Every group of every question for a sheet; undefined where no profile is shown. */
export function groupsSheet(input: SurveyReportInput, cohorts: readonly CohortResult[]): Table | undefined {
  const where = new CohortColumns(cohorts);
  const rows = cohorts.flatMap((cohort) =>
    cohort.groups.flatMap((group) =>
      group.values.map((value) => [
        ...where.cells(cohort),
        textCell(literal(questionText(input, group.by))),
        textCell(literal(optionName(input, group.by, value.value))),
        figureCell(value.n, 'integer', value, 'n'),
        ...value.dimensions.map(({ score }) => scoreNumber(score)),
      ]),
    ),
  );
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: 'groups',
    caption: message('survey-report.groups.caption'),
    columns: [
      ...where.columns,
      column('question', { weight: 3 }),
      column('group', { weight: 3 }),
      ...numberColumns('n'),
      ...input.instrument.dimensions.map(({ id }) => ({
        id,
        header: literal(dimensionShort(input, id)),
        align: 'end' as const,
      })),
    ],
    rows,
    rowHeaders: false,
  };
}

/** Differences between groups that are both shown; undefined where there is none. */
export function groupDifferences(
  input: SurveyReportInput,
  cohorts: readonly CohortResult[],
): Table | undefined {
  const where = new CohortColumns(cohorts);
  const rows = cohorts.flatMap((cohort) =>
    cohort.groups.flatMap(({ by, comparisons }) =>
      comparisons.flatMap(({ from, to, dimensions }) =>
        dimensions.map((found) => [
          ...where.cells(cohort),
          textCell(literal(optionName(input, by, from))),
          textCell(literal(optionName(input, by, to))),
          textCell(literal(dimensionName(input, found.id))),
          figureCell(found.difference, 'score', found, 'difference'),
          ...intervalEnds(found.interval, 'decimal', found),
          figureCell(found.hedgesG, 'decimal', found, 'hedgesG'),
        ]),
      ),
    ),
  );
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: 'group-differences',
    caption: message('survey-report.groups.differences'),
    columns: [
      ...where.columns,
      column('from', { weight: 2 }),
      column('to', { weight: 2 }),
      column('dimension', { weight: 2 }),
      ...numberColumns('difference', 'low', 'high', 'hedges-g'),
    ],
    rows,
    rowHeaders: false,
  };
}
