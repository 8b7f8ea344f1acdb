/** Owns the comments of a survey: question by question, in the order of their own text. */
import type { CohortResult } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Block, bulletList, heading, paragraph, span, type Table, textCell } from '../blocks.js';
import { reasonText } from './cells.js';
import { CohortColumns, column } from './columns.js';
import { questionText, type SurveyReportInput } from './input.js';

/** For a page; nothing where no open question was asked. */
export function commentBlocks(input: SurveyReportInput, cohort: CohortResult): Block[] {
  const questions = Object.entries(cohort.comments);
  if (questions.length === 0) return [];
  return [
    paragraph(message('survey-report.comments.note'), 'note'),
    ...questions.flatMap(([id, comments]): Block[] => [
      heading(2, literal(questionText(input, id))),
      ...describeComments(cohort, id, comments),
    ]),
  ];
}

function describeComments(cohort: CohortResult, id: string, comments: readonly string[] | null): Block[] {
  if (comments === null) return [paragraph(reasonText(cohort.reasons?.[`comments.${id}`]), 'note')];
  if (comments.length === 0) return [paragraph(message('survey-report.comments.none'), 'note')];
  const quotable = cohort.quotable[id] ?? [];
  return [
    bulletList(comments.map((text) => [span(literal(text))])),
    ...(quotable.length === 0
      ? []
      : [
          paragraph(message('survey-report.comments.quotable', { count: quotable.length })),
          bulletList(quotable.map((text) => [span(literal(text))])),
        ]),
  ];
}

/** For a sheet: one row a comment; undefined where none is shown. */
export function commentsSheet(input: SurveyReportInput, cohorts: readonly CohortResult[]): Table | undefined {
  const where = new CohortColumns(cohorts);
  const rows = cohorts.flatMap((cohort) =>
    Object.entries(cohort.comments).flatMap(([id, comments]) =>
      (comments ?? []).map((text) => [
        ...where.cells(cohort),
        textCell(literal(questionText(input, id))),
        textCell(literal(text)),
      ]),
    ),
  );
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: 'comments',
    caption: message('survey-report.comments.caption'),
    columns: [...where.columns, column('question', { weight: 2 }), column('comment', { weight: 5 })],
    rows,
    rowHeaders: false,
  };
}
