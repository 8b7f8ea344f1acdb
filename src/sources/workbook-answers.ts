/** Owns the answers in the rows of a questionnaire: words to codes, texts to where they belong, a question once. */
import type { Finding, Place } from '../errors.js';
import { type CompassInstrument, listItems } from '../model/compass.js';
import type { PlainAnswer } from '../model/format-answers.js';
import type { AnswerTag } from '../model/workbook-tags.js';
import type { TaggedRow } from './workbook-tables.js';
import type { AnswerWords } from './workbook-words.js';

/** One question as it stands in a sheet. */
export type AnswerRow = TaggedRow<AnswerTag> & { file: string; sheet: string };

/** Answers by item, and the row that each was read from. */
export interface ReadRows {
  answers: Record<string, PlainAnswer>;
  places: ReadonlyMap<string, AnswerRow>;
}

/** Takes the answers out of the rows of all sheets; what cannot be understood goes to `findings`. */
export function readRows(
  rows: readonly AnswerRow[],
  instrument: CompassInstrument,
  words: AnswerWords,
  findings: Finding[],
): ReadRows {
  const scales = new Map(listItems(instrument).map(({ id, scale }) => [id, scale]));
  const answers: Record<string, PlainAnswer> = Object.create(null);
  const places = new Map<string, AnswerRow>();
  for (const row of rows) {
    const id = row.item.text;
    const answer = readRow(row, scales.get(id), words, findings);
    const isEmpty = Object.keys(answer).length === 0;
    const before = answers[id];
    if (before !== undefined && !isEmpty && JSON.stringify(before) !== JSON.stringify(answer)) {
      findings.push({ code: 'COP-WORKBOOK-005', values: { id }, place: placeOf(row, 'answer') });
    }
    if (!places.has(id) || !isEmpty) places.set(id, row);
    if (!isEmpty) answers[id] ??= answer;
  }
  return { answers, places };
}

/** What one row holds; an item that the instrument does not know keeps its words, for the finding that follows. */
function readRow(
  row: AnswerRow,
  scale: string | undefined,
  words: AnswerWords,
  findings: Finding[],
): Exclude<PlainAnswer, string | number> {
  const filled = (['answer', 'note', 'evidence', 'reason'] as const).filter(
    (name) => row[name].text.trim() !== '',
  );
  for (const name of filled.filter((one) => row[one].isFormula)) {
    findings.push({
      code: 'COP-WORKBOOK-004',
      values: { id: row.item.text },
      place: placeOf(row, name),
    });
  }
  const text = row.answer.text.trim();
  const code = scale === undefined || text === '' ? text : words.codeOf(scale, text);
  if (code === undefined && scale !== undefined && !row.answer.isFormula) {
    const suggestion = words.suggest(scale, text);
    findings.push({
      code: 'COP-WORKBOOK-003',
      values: { id: row.item.text, found: text.slice(0, 60) },
      place: placeOf(row, 'answer'),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  return withTexts(code ?? '', row);
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
