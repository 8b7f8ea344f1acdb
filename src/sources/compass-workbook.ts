/** Owns reading a filled live workbook back: its answers, notes, evidence and profile, never a result that it shows. */

import { CopError, type Finding, fail, type Place, type Warning } from '../errors.js';
import { columnLetter } from '../model/column-letter.js';
import { type CompassInstrument, type CompassTexts, listItems } from '../model/compass.js';
import { LANGS, type Lang } from '../model/lang.js';
import type { Located } from '../model/located.js';
import {
  ANSWER_TAGS,
  type AnswerTag,
  DATE_FIELD,
  parseMark,
  type WorkbookMark,
} from '../model/workbook-tags.js';
import { type AnswerRow, placeOf, type ReadRows, readRows } from './workbook-answers.js';
import { readWorkbookProfile, type WorkbookProfile } from './workbook-profile.js';
import { readTaggedSheets, type TaggedSheet, tableUnder } from './workbook-tables.js';
import { AnswerWords } from './workbook-words.js';

export interface CompassWorkbook {
  /** The plain form that `parseAnswers` reads, with sheet and cell of every value. */
  answers: Located;
  /** The plain form that `parseProfile` reads; null when no field is filled in. */
  profile: Located | null;
  /** In which it was made; the first of ours where it no longer says so. */
  lang: Lang;
  warnings: readonly Warning[];
}

/** The words by which answers are understood, in every language. */
export interface WorkbookWords {
  texts: readonly CompassTexts[];
  /** Words for an origin, by `textKey`, to its id. */
  origins: ReadonlyMap<string, string>;
}

const TAGGED = Object.keys(ANSWER_TAGS) as AnswerTag[];

/** An item id, also one that this version does not know. */
const ITEM_ID = /^[a-z][a-z-]*\.[a-z][a-z-]*\.\d+$/;

/**
 * Reads a workbook that `cop compass workbook` wrote and any spreadsheet saved. Errors, all of a file together: COP-WORKBOOK-001
 * not one of ours, -002 a questionnaire whose hidden row is gone, -003 an answer that means nothing, -004 a formula in place of
 * an answer, -005 a question twice with different answers; COP-FILE-006, COP-ARCHIVE-*, COP-TABLE-002, -003.
 */
export async function readCompassWorkbook(
  bytes: Uint8Array,
  file: string,
  instrument: CompassInstrument,
  words: WorkbookWords,
): Promise<CompassWorkbook> {
  const sheets = await readTaggedSheets(bytes, file);
  const mark = findMark(sheets, file);
  const rows = sheets.flatMap((sheet) => readAnswerRows(sheet, file));
  const findings: Finding[] = sheets.flatMap((sheet) => findLostTags(sheet, file));
  if (rows.length === 0 && findings.length === 0) throw fail('COP-WORKBOOK-001', {}, { place: { file } });
  const reader = new AnswerWords(instrument, words.texts, sheets, mark?.lang);
  const read = readRows(rows, instrument, reader, findings);
  if (findings.length > 0) throw new CopError(findings);
  const profile = readWorkbookProfile(sheets, words.origins);
  return {
    answers: locateAnswers(read, mark, profile, file),
    profile: locateProfile(profile, file),
    lang: mark?.lang ?? LANGS[0]!,
    warnings: [...warnMissing(read.places, instrument, mark), ...read.warnings],
  };
}

interface PlacedMark extends WorkbookMark {
  place: Place;
}

function findMark(sheets: readonly TaggedSheet[], file: string): PlacedMark | undefined {
  for (const { name, rows } of sheets) {
    for (const { row, cells } of rows) {
      const column = cells.findIndex((cell) => parseMark(cell) !== undefined);
      if (column < 0) continue;
      const place = { file, sheet: name, cell: `${columnLetter(column + 1)}${row}` };
      return { ...parseMark(cells[column]!)!, place };
    }
  }
  return undefined;
}

function readAnswerRows(sheet: TaggedSheet, file: string): AnswerRow[] {
  const rows = tableUnder<AnswerTag>(sheet, ANSWER_TAGS, ['item', 'answer']) ?? [];
  return rows
    .filter(({ item }) => ITEM_ID.test(item.text))
    .map((row) => ({ ...row, file, sheet: sheet.name }));
}

/** A sheet with questions on which nothing says any more what stands beside them. */
function findLostTags(sheet: TaggedSheet, file: string): Finding[] {
  if (tableUnder<AnswerTag>(sheet, ANSWER_TAGS, ['item', 'answer'])) return [];
  for (const { row, cells } of sheet.rows) {
    const column = cells.findIndex((cell) => ITEM_ID.test(cell));
    if (column < 0) continue;
    const place = { file, sheet: sheet.name, cell: `${columnLetter(column + 1)}${row}` };
    return [{ code: 'COP-WORKBOOK-002', values: {}, place }];
  }
  return [];
}

function locateAnswers(
  { answers, places }: ReadRows,
  mark: PlacedMark | undefined,
  { date, cells }: WorkbookProfile,
  file: string,
): Located {
  const value = {
    ...(mark ? { instrument: mark.instrument, version: mark.version, mode: mark.mode } : {}),
    ...(date === undefined ? {} : { date }),
    answers,
  };
  return {
    value,
    locate: ([field, id = '', name]) => {
      if (field === 'date') return { file, ...cells.get(DATE_FIELD) };
      const row = places.get(String(id));
      if (!row) return mark?.place ?? { file };
      const tag = TAGGED.find((one) => one === name);
      return placeOf(row, tag ?? (name ? 'answer' : 'item'));
    },
  };
}

function locateProfile({ values, cells }: WorkbookProfile, file: string): Located | null {
  if (Object.keys(values).length === 0) return null;
  return { value: values, locate: ([field]) => ({ file, ...cells.get(String(field)) }) };
}

/** Questions that the workbook was made with and that it no longer has. */
function warnMissing(
  places: ReadRows['places'],
  instrument: CompassInstrument,
  mark: WorkbookMark | undefined,
): Warning[] {
  const asked = listItems(instrument).filter(({ express }) => mark?.mode !== 'express' || express);
  const count = asked.filter(({ id }) => !places.has(id)).length;
  return count === 0 ? [] : [{ code: 'workbook-questions-missing', values: { count } }];
}
