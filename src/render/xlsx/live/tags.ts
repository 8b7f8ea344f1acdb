/** Owns where things stand on a questionnaire sheet, and the mark that says where it comes from. */
import { type AnswerTag, formatMark } from '../../../model/workbook-tags.js';
import type { LiveInput } from './live-input.js';

/** Columns of a questionnaire sheet, 1-based. */
export const ANSWER_COLUMNS = {
  item: 1,
  answer: 5,
  note: 6,
  evidence: 7,
  reason: 8,
} as const satisfies Record<AnswerTag, number>;

/** The row of the first question. */
export const FIRST_ROW = 6;

/** The words in the first cell by which a filled workbook is known again. */
export function sheetMark({ instrument, set, texts }: LiveInput): string {
  const { id, version } = instrument;
  return formatMark({ instrument: id, version, mode: set.mode, lang: texts.lang });
}
