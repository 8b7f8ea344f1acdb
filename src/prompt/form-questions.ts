/** Owns a form of the kit as a questionnaire for the terminal, and the way between its values and the session's entries. */
import type { FormControl, FormValues } from '../model/form-controls.js';
import { parseDate } from '../model/iso-date.js';
import type { Entries, Entry, Question } from './question.js';

/** The words of one control. */
export interface ControlWords {
  chapter: string;
  section: string;
  statement: string;
  help?: string;
  /** There is room for several lines. */
  manyLines?: boolean;
  /** The label of an option. */
  option(id: string): string;
}

/** One question a control, in the order given; `words` says each. */
export function askControls(
  controls: readonly FormControl[],
  words: (control: FormControl) => ControlWords,
): Question[] {
  return controls.map((control) => {
    const { option, help, manyLines, ...said } = words(control);
    const sectionId = `${said.chapter} ${said.section}`;
    const base = { id: control.id, sectionId, ...said, ...(help ? { help } : {}) };
    const options = control.options.map((id, index) => ({
      id,
      // Options that are digits are their own keys: a level is typed as it is.
      key: control.options.every((each) => /^\d$/.test(each)) ? id : String(index + 1),
      label: option(id),
    }));
    if (control.kind === 'choice') return { kind: 'choice', ...base, options };
    if (control.kind === 'choices') return { kind: 'several', ...base, options, max: options.length };
    const lines = manyLines && control.kind === 'text' ? { manyLines } : {};
    return { kind: 'text', ...base, ...lines, problem: (text: string) => problemOf(control, text) };
  });
}

/** Which of the prompt's own messages says what is wrong with what was typed. */
function problemOf({ kind, min, max }: FormControl, text: string): string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (kind === 'date' && parseDate(typed) === undefined) return 'field-date';
  if (kind !== 'number') return undefined;
  const isWithin =
    /^\d+$/.test(typed) && Number(typed) >= (min ?? 0) && Number(typed) <= (max ?? Number.MAX_SAFE_INTEGER);
  return isWithin ? undefined : 'field-count';
}

/** What the session begins with, by control; ticks are not asked here. */
export function toEntries(values: FormValues): Entries {
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]): [string, Entry][] => {
      if (value === true) return [];
      return [
        [id, Array.isArray(value) ? { several: value } : { choice: String(value), text: String(value) }],
      ];
    }),
  );
}

/** The values that the entries hold, as their controls keep them. */
export function toValues(controls: readonly FormControl[], entries: Entries): FormValues {
  const values: Record<string, string | readonly string[]> = {};
  for (const { id, kind } of controls) {
    const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
    if (kind === 'choice' && entry?.choice) values[id] = entry.choice;
    else if (kind === 'choices' && entry?.several?.length) values[id] = entry.several;
    else if (entry?.text?.trim() && kind !== 'choice' && kind !== 'choices') {
      values[id] = (kind === 'date' && parseDate(entry.text)) || entry.text.trim();
    }
  }
  return values;
}
