/** Owns what the header of an export shows to be lost: columns that answer no question, and items that no column answers. */
import type { Warning } from '../errors.js';
import { listSurveyItems, type SurveyInstrument } from '../model/survey.js';
import type { GroupColumns } from './group-columns.js';
import { type MappedColumn, showHeader } from './map-columns.js';

/** So many are named; of the others it is told that there are some. */
const MOST_NAMED = 8;

/**
 * `survey-columns-unmatched` and `survey-questions-missing`, with names and never a cell. Data of the tool or of persons, columns
 * that a mapping ignores and those that name groups are not lost.
 */
export function lostColumns(
  columns: readonly MappedColumn[],
  { cohort, wave }: GroupColumns,
  mapped: ReadonlySet<string>,
  instrument: SurveyInstrument,
): Warning[] {
  const headers = columns.flatMap(({ column, target, use }) =>
    use.kind === 'question' && target === null && column !== cohort && column !== wave
      ? [showHeader(column.header)]
      : [],
  );
  const missing = listSurveyItems(instrument).flatMap(({ id }) => (mapped.has(id) ? [] : [id]));
  return [
    ...warn('survey-columns-unmatched', 'columns', headers),
    ...warn('survey-questions-missing', 'questions', missing),
  ];
}

function warn(code: string, field: 'columns' | 'questions', names: readonly string[]): Warning[] {
  if (names.length === 0) return [];
  const named = names.slice(0, MOST_NAMED).join(' · ');
  return [
    { code, values: { count: names.length, [field]: names.length > MOST_NAMED ? `${named} · …` : named } },
  ];
}
