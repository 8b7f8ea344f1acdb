/** Owns the profile in a live workbook, as the plain values that `parseProfile` reads. */
import { PROFILE_FIELDS } from '../model/profile-schema.js';
import { DATE_FIELD, LIST_TAGS, PROFILE_TAGS } from '../model/workbook-tags.js';
import { textKey } from './normalise-text.js';
import { type TaggedCell, type TaggedSheet, tableUnder } from './workbook-tables.js';

/** Fields that are filled in, with where they stand. */
export interface WorkbookProfile {
  values: Readonly<Record<string, unknown>>;
  /** Without a time, else as it stands. */
  date: string | undefined;
  cells: ReadonlyMap<string, { sheet: string; cell: string }>;
}

const ORIGINS = ['spontaneous', 'solicited'] as const;

/** `origins` are the words for an origin in every language, by their key; the workbook's own list comes first. */
export function readWorkbookProfile(
  sheets: readonly TaggedSheet[],
  origins: ReadonlyMap<string, string>,
): WorkbookProfile {
  const values: Record<string, unknown> = {};
  const cells = new Map<string, { sheet: string; cell: string }>();
  const words = new Map([...origins, ...ownOrigins(sheets)]);
  for (const sheet of sheets) {
    for (const { field, value } of tableUnder(sheet, PROFILE_TAGS, ['field', 'value']) ?? []) {
      const name = field.text.trim();
      const isKnown = name === DATE_FIELD || (PROFILE_FIELDS as readonly string[]).includes(name);
      if (!isKnown || value.text.trim() === '' || cells.has(name)) continue;
      cells.set(name, { sheet: sheet.name, cell: value.cell });
      values[name] = readField(name, value, words);
    }
  }
  const { [DATE_FIELD]: date, ...rest } = values;
  return { values: rest, date: date as string | undefined, cells };
}

function readField(name: string, { text }: TaggedCell, origins: ReadonlyMap<string, string>): unknown {
  if (name === DATE_FIELD || name === 'createdOn') return readDate(text);
  if (name === 'origin') return origins.get(textKey(text)) ?? text.trim();
  if (name === 'organisations') return splitList(text, /[;\n]/);
  if (name === 'languages') return splitList(text.toLowerCase(), /[,;\s]+/);
  return text.trim();
}

function splitList(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A date of the sheet comes as ISO, perhaps with a time; one typed as text is read as everywhere. */
function readDate(text: string): string {
  return text.trim().replace(/^(\d{4}-\d{2}-\d{2})[ T].*$/, '$1');
}

/** The list of origins in the workbook, in the order of its own. */
function ownOrigins(sheets: readonly TaggedSheet[]): [string, string][] {
  for (const sheet of sheets) {
    const rows = tableUnder(sheet, { word: LIST_TAGS.origin }, ['word']);
    if (!rows) continue;
    return ORIGINS.flatMap((origin, index): [string, string][] => {
      const word = rows[index]?.word.text ?? '';
      return word === '' ? [] : [[textKey(word), origin]];
    });
  }
  return [];
}
