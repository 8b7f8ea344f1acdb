/** Owns reading the values of options that many documents take: dates, times, whole numbers, words of a list. */
import { fail } from '../errors.js';
import { parseClockTime } from '../model/clock-time.js';
import { parseDate } from '../model/iso-date.js';
import { suggestionFor } from '../model/suggest.js';

/** A date as typed after `option`, as ISO. Errors: COP-DOC-001. */
export function readDate(option: string, typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const date = parseDate(typed);
  if (date === undefined) throw fail('COP-DOC-001', { option, found: typed });
  return date;
}

/** Minutes after midnight. Errors: COP-DOC-002. */
export function readTime(option: string, typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const minutes = parseClockTime(typed);
  if (minutes === undefined) throw fail('COP-DOC-002', { option, found: typed });
  return minutes;
}

/** A whole number between two. Errors: COP-DOC-007. */
export function readWhole(
  option: string,
  typed: string | undefined,
  min: number,
  max: number,
): number | undefined {
  if (typed === undefined) return undefined;
  const number = Number(typed);
  if (/^\d+$/.test(typed) && number >= min && number <= max) return number;
  throw fail('COP-DOC-007', { option, found: typed, expected: `${min}–${max}` });
}

/** One of a few words. Errors: COP-DOC-007. */
export function readOneOf<Word extends string>(
  option: string,
  typed: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (typed === undefined) return undefined;
  const found = words.find((word) => word === typed);
  if (found !== undefined) return found;
  const values = { option, found: typed, expected: words.join(', ') };
  throw fail('COP-DOC-007', values, suggestionFor(typed, words));
}
