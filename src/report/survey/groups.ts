/** Owns the results by profile: one row a group that is shown, and how groups differ. */

import type { CohortResult, GroupResult, GroupValueResult } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Cell, type Table, textCell } from '../blocks.js';
import { figureCell, intervalCell, isClear, numberCell, scoreNumber } from './cells.js';
import { CohortColumns, column, dimensionColumns, numberColumns } from './columns.js';
import { differenceCell, differenceCells, differenceColumns, effectCell } from './difference-cells.js';
import { dimensionName, optionName, questionText, type SurveyReportInput } from './input.js';

/** One question on a page: groups down, dimensions across. */
export function groupTable(input: SurveyReportInput, group: GroupResult): Table {
  return {
    kind: 'table',
    id: `group-${group.by}`,
    caption: message('survey-report.groups.caption-of', { question: questionText(input, group.by) }),
    columns: [
      column('group', { weight: 2.2 }),
      column('n', { align: 'end', weight: 0.8 }),
      ...dimensionColumns(input),
    ],
    rows: group.values.map((value) => groupRow(input, group.by, value)),
    rowHeaders: true,
  };
}

/** A hidden group says so once, beside its name; nobody has no score. */
function groupRow(input: SurveyReportInput, by: string, value: GroupValueResult): Cell[] {
  const name = optionName(input, by, value.value);
  if (value.n) {
    return [
      textCell(literal(name)),
      numberCell(value.n, 'integer'),
      ...value.dimensions.map(({ score }) => scoreNumber(score, 'short')),
    ];
  }
  const nothing = value.dimensions.map(() => textCell(literal('')));
  if (value.n === 0) return [textCell(literal(name)), numberCell(0, 'integer'), ...nothing];
  return [
    textCell(message('survey-report.groups.hidden', { group: name })),
    textCell(literal('')),
    ...nothing,
  ];
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
      ...dimensionColumns(input),
    ],
    rows,
    rowHeaders: false,
  };
}

/** For a page: the differences between two groups whose interval leaves out zero; undefined where there is none. */
export function clearDifferences(input: SurveyReportInput, { groups }: CohortResult): Table | undefined {
  const rows = groups.flatMap(({ by, comparisons }) =>
    comparisons.flatMap(({ from, to, dimensions }) =>
      dimensions
        .filter(isClear)
        .map((found) => [
          textCell(literal(dimensionName(input, found.id))),
          textCell(literal(optionName(input, by, from))),
          textCell(literal(optionName(input, by, to))),
          differenceCell(found),
          intervalCell(found.interval, found),
          effectCell(found),
        ]),
    ),
  );
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: 'group-differences',
    caption: message('survey-report.groups.differences'),
    columns: [
      column('dimension', { weight: 2 }),
      column('from', { weight: 2 }),
      column('to', { weight: 2 }),
      column('difference', { align: 'end', weight: 1.3 }),
      column('interval', { weight: 1.5 }),
      column('hedges-g', { align: 'end', weight: 1.2 }),
    ],
    rows,
    rowHeaders: false,
  };
}

/** How many pairs of groups were compared, over all dimensions. */
export function countComparisons({ groups }: CohortResult): number {
  return groups.flatMap(({ comparisons }) => comparisons.flatMap(({ dimensions }) => dimensions)).length;
}

/** For a sheet: every difference between groups that are both shown; undefined where there is none. */
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
          ...differenceCells(found),
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
      ...differenceColumns(),
    ],
    rows,
    rowHeaders: false,
  };
}
