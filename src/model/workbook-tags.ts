/** Owns the marks by which a live workbook is known again: they stand in hidden rows and columns, alike in every language. */
import type { Mode } from './answers.js';
import { isLang, type Lang } from './lang.js';

/** Above the columns of a questionnaire sheet. */
export const ANSWER_TAGS = {
  item: 'cop:item',
  answer: 'cop:answer',
  note: 'cop:note',
  evidence: 'cop:evidence',
  reason: 'cop:reason',
} as const;
export type AnswerTag = keyof typeof ANSWER_TAGS;

/** Above the columns of the profile; `date` is a field beside those of the profile. */
export const PROFILE_TAGS = { field: 'cop:field', value: 'cop:value' } as const;
export const DATE_FIELD = 'date';

/** Above the lists that answers are chosen from: codes, and one column of words a scale. */
export const LIST_TAGS = { code: 'cop:code', scale: 'cop:scale:', origin: 'cop:origin' } as const;

/** What a sheet says about where it comes from. */
export interface WorkbookMark {
  instrument: string;
  version: string;
  mode: Mode;
  lang: Lang;
}

const MARK = /^cop:([a-z0-9-]+) (\d+\.\d+\.\d+[^ ]*) (full|express) ([a-z]{2})$/;

/** `cop:compass 1.0.0 full fr`. */
export function formatMark({ instrument, version, mode, lang }: WorkbookMark): string {
  return `cop:${instrument} ${version} ${mode} ${lang}`;
}

/** The mark in a text, or undefined when it is none. */
export function parseMark(text: string): WorkbookMark | undefined {
  const [, instrument = '', version = '', mode, lang = ''] = MARK.exec(text.trim()) ?? [];
  if (mode === undefined || !isLang(lang)) return undefined;
  return { instrument, version, mode: mode as Mode, lang };
}
