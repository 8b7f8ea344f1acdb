/** Owns the answers in the rows of a questionnaire: words to codes, texts to where they belong, a question once. */
import type { Finding, Place, Warning } from '../errors.js';
import { type CompassInstrument, listItems } from '../model/compass.js';
import type { PlainAnswer } from '../model/format-answers.js';
import { shown } from '../model/shown.js';
import type { AnswerTag } from '../model/workbook-tags.js';
import type { TaggedRow } from './workbook-tables.js';
import type { AnswerWords } from './workbook-words.js';

/** One question as it stands in a sheet. */
export type AnswerRow = TaggedRow<AnswerTag> & { file: string; sheet: string };

/** Answers by item, and the row that each was read from. */
export interface ReadRows {
  answers: Record<string, PlainAnswer>;
  places: ReadonlyMap<string, AnswerRow>;
  warnings: readonly Warning[];
}

interface Reading {
  scales: ReadonlyMap<string, string>;
  words: AnswerWords;
  findings: Finding[];
  unlisted: Unlisted[];
}

/** An answer that is understood though it is no word of the list, such as a number, and the word that it was taken for. */
interface Unlisted {
  row: AnswerRow;
  word: string;
}

/** Takes the answers out of the rows of all sheets; what cannot be understood goes to `findings`. */
export function readRows(
  rows: readonly AnswerRow[],
  instrument: CompassInstrument,
  words: AnswerWords,
  findings: Finding[],
): ReadRows {
  const scales = new Map(listItems(instrument).map(({ id, scale }) => [id, scale]));
  const reading: Reading = { scales, words, findings, unlisted: [] };
  const answers: Record<string, PlainAnswer> = Object.create(null);
  const places = new Map<string, AnswerRow>();
  for (const row of rows) {
    const id = row.item.text;
    const answer = readRow(row, reading);
    const isEmpty = Object.keys(answer).length === 0;
    const before = answers[id];
    if (before !== undefined && !isEmpty && JSON.stringify(before) !== JSON.stringify(answer)) {
      const values = { id, statement: words.statementOf(id) };
      findings.push({ code: 'COP-WORKBOOK-005', values, place: placeOf(row, 'answer') });
    }
    if (!places.has(id) || !isEmpty) places.set(id, row);
    if (!isEmpty) answers[id] ??= answer;
  }
  return { answers, places, warnings: warnUnlisted(reading.unlisted) };
}

/** The workbook's own results do not count them: whoever reads both has to know. */
function warnUnlisted(unlisted: readonly Unlisted[]): Warning[] {
  const [first] = unlisted;
  if (!first) return [];
  const { row, word } = first;
  const place = `${row.sheet}!${row.answer.cell}`;
  const values = { count: unlisted.length, found: shown(row.answer.text.trim()), word, place };
  return [{ code: 'workbook-unlisted-answers', values }];
}

/** What one row holds; an item that the instrument does not know keeps its words, for the finding that follows. */
function readRow(row: AnswerRow, reading: Reading): Exclude<PlainAnswer, string | number> {
  const { words, findings } = reading;
  const filled = (['answer', 'note', 'evidence', 'reason'] as const).filter(
    (name) => row[name].text.trim() !== '',
  );
  for (const name of filled.filter((one) => row[one].isFormula)) {
    findings.push({
      code: 'COP-WORKBOOK-004',
      values: { id: row.item.text, statement: words.statementOf(row.item.text) },
      place: placeOf(row, name),
    });
  }
  return withTexts(readCode(row, reading), row);
}

/** The code of the answer; one that means nothing is a finding, one beside the list is noted. */
function readCode(row: AnswerRow, { scales, words, findings, unlisted }: Reading): string {
  const id = row.item.text;
  const scale = scales.get(id);
  const text = row.answer.text.trim();
  if (scale === undefined || text === '') return text;
  const code = words.codeOf(scale, text);
  if (code === undefined && !row.answer.isFormula) findings.push(unknownAnswer(row, scale, words));
  if (code !== undefined && !words.isListed(scale, text)) {
    unlisted.push({ row, word: words.wordFor(scale, code) });
  }
  return code ?? '';
}

function unknownAnswer(row: AnswerRow, scale: string, words: AnswerWords): Finding {
  const id = row.item.text;
  const text = row.answer.text.trim();
  const suggestion = words.suggest(scale, text);
  const options = words.wordsOf(scale).join(', ');
  return {
    code: 'COP-WORKBOOK-003',
    values: { id, statement: words.statementOf(id), found: shown(text), options },
    place: placeOf(row, 'answer'),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A reason belongs to an answer that is no number; beside a number it is kept as part of the note. */
function withTexts(
  value: string,
  { note, evidence, reason }: AnswerRow,
): Exclude<PlainAnswer, string | number> {
  const isNumber = /^\d+$/.test(value) || value === '';
  const [said, why, link] = [note, reason, evidence].map(({ text }) => text.trim());
  const kept = isNumber ? [said, why].filter((text) => text !== '').join('\n') : said;
  return {
    ...(value === '' ? {} : { value }),
    ...(kept ? { note: kept } : {}),
    ...(link ? { evidence: link } : {}),
    ...(!isNumber && why ? { reason: why } : {}),
  };
}

/** Where the cell of a row stands that is under that tag. */
export function placeOf(row: AnswerRow, name: AnswerTag): Place {
  const { file, sheet } = row;
  return { file, sheet, cell: row[name].cell };
}
