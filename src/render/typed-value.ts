/** Owns what was written in a blank, as people read it: a date in the words of the language, all else as it stands. */
import type { Translator } from '../i18n/translator.js';
import { isIsoDate } from '../model/iso-date.js';
import type { Field } from '../report/blocks.js';

interface Blank {
  value?: string;
  input?: Field['input'];
}

/** What was typed; undefined where nothing was. */
export function typedValue({ value, input }: Blank, translator: Translator): string | undefined {
  return value !== undefined && input === 'date' && isIsoDate(value) ? translator.date(value) : value;
}
