/** Owns the marks that tell a live workbook, and the columns of its sheets, from any other: they stand in hidden rows and columns. */
import type { LiveInput } from './live-input.js';

/** Columns of a questionnaire sheet, 1-based. */
export const ANSWER_COLUMNS = { item: 1, answer: 5, note: 6, evidence: 7, reason: 8 } as const;

/** What stands above each column in the hidden row, in every language alike. */
export const ANSWER_TAGS = {
  item: 'cop:item',
  answer: 'cop:answer',
  note: 'cop:note',
  evidence: 'cop:evidence',
  reason: 'cop:reason',
} as const;

export const PROFILE_TAGS = { field: 'cop:field', value: 'cop:value' } as const;

/** `cop:compass 1.0.0 full fr`: instrument, version, mode, language. */
export function sheetMark({ instrument, set, texts }: LiveInput): string {
  return `cop:${instrument.id} ${instrument.version} ${set.mode} ${texts.lang}`;
}
