/** Owns one questionnaire sheet: the questions of a phase, a row each, with the cells that people fill in. */

import { type Answer, answerOf } from '../../../model/answers.js';
import type { CompassItem, PhaseId } from '../../../model/compass.js';
import { ANSWER_TAGS } from '../../../model/workbook-tags.js';
import type { Sheet } from '../book/sheet.js';
import { writeHeaders } from '../header-row.js';
import { addListObject } from '../list-object.js';
import { COLOURS, font, STYLES } from '../looks.js';
import { freeze, printOnly, setUpPage } from '../page.js';
import { countLines, heightFor } from '../text-height.js';
import { writeText } from '../write-cell.js';
import { answerWords, placeOf } from './answer-places.js';
import { addLists, flagMissingReasons } from './answer-rules.js';
import type { Expression } from './expression.js';
import { writeInput } from './input-cell.js';
import type { Lists } from './lists-sheet.js';
import { putConstant } from './live-cell.js';
import { askedItems, type LiveInput } from './live-input.js';
import { ANSWER_COLUMNS, FIRST_ROW, sheetMark } from './tags.js';

const WIDTHS = [3, 15, 42, 36, 20, 30, 18, 16];
const TAG_ROW = 4;
const HEADER_ROW = 5;
const LEAST_POINTS = 33;
/** Of the tables of questions in the workbook. */
const TABLE_NUMBERS: Record<PhaseId, number> = { preparation: 11, launch: 12, growth: 13, reorientation: 14 };
/** Questions up to this height are still legible on one page; long notes take more. */
const ONE_PAGE_POINTS = 800;

/** Fills the sheet and gives the answer cell of each question. */
export function fillAnswerSheet(
  sheet: Sheet,
  phase: PhaseId,
  input: LiveInput,
  lists: Lists,
): Map<string, Expression> {
  const { texts } = input;
  const items = askedItems(input).filter((item) => item.phase === phase);
  sheet.setWidths(WIDTHS);
  sheet.column(1).hidden = true;
  writeText(sheet.cell('A1'), sheetMark(input), STYLES.note);
  writeText(sheet.cell('B1'), texts.phases[phase].name, STYLES.title);
  sheet.row(1).height = 30;
  sheet.merge(2, 2, 8);
  writeText(sheet.cell('B2'), texts.phases[phase].summary, STYLES.body);
  sheet.row(2).height = heightFor(countLines(texts.phases[phase].summary, 170));
  writeHeader(sheet, phase, items.length, input);
  const cells = items.map((_, index) => writeItem(sheet, items, index, input));
  addLists(sheet, items, input, lists);
  flagMissingReasons(sheet, items.length, input);
  freeze(sheet, HEADER_ROW, 3, `E${FIRST_ROW}`);
  setUpPage(sheet, {
    orientation: 'landscape',
    footer: texts.phases[phase].name,
    headerRow: HEADER_ROW,
    onePage: heightOf(sheet, items.length) <= ONE_PAGE_POINTS,
  });
  printOnly(sheet, `B1:H${FIRST_ROW + items.length - 1}`);
  sheet.isProtected = true;
  return new Map(items.map((item, index) => [item.id, cells[index]!]));
}

function heightOf(sheet: Sheet, count: number): number {
  let points = 0;
  for (let row = FIRST_ROW; row < FIRST_ROW + count; row += 1) points += sheet.row(row).height ?? 0;
  return points;
}

const HEADERS = ['theme', 'statement', 'help', 'answer', 'note', 'evidence', 'reason'] as const;

function writeHeader(sheet: Sheet, phase: PhaseId, count: number, { translator }: LiveInput): void {
  sheet.row(TAG_ROW).hidden = true;
  for (const [tag, column] of Object.entries(ANSWER_COLUMNS)) {
    writeText(sheet.cell(TAG_ROW, column), ANSWER_TAGS[tag as keyof typeof ANSWER_COLUMNS], STYLES.note);
  }
  const headers = HEADERS.map((name) => translator.t(`workbook.questions.${name}`));
  addListObject(sheet, {
    number: TABLE_NUMBERS[phase],
    headerRow: HEADER_ROW,
    firstColumn: 2,
    lastRow: HEADER_ROW + count,
    headers,
    filters: false,
  });
  writeHeaders(sheet, HEADER_ROW, headers, 2);
  const lines = headers.map((name, index) => countLines(name, WIDTHS[index + 1]!));
  sheet.row(HEADER_ROW).height = heightFor(Math.max(2, ...lines));
}

/** One row; gives the cell of the answer. */
function writeItem(
  sheet: Sheet,
  items: readonly CompassItem[],
  index: number,
  { texts, set, instrument }: LiveInput,
): Expression {
  const item = items[index]!;
  const row = FIRST_ROW + index;
  const { statement, help } = texts.items[item.id]!;
  const answer = answerOf(set, item.id);
  const isFirst = items[index - 1]?.theme !== item.theme;
  const shown = `${item.essential ? '★ ' : ''}${statement}`;
  const themeFont = font({
    bold: isFirst,
    color: { argb: isFirst ? COLOURS.accent : COLOURS.soft },
    size: 10,
  });
  writeText(sheet.cell(row, ANSWER_COLUMNS.item), item.id, STYLES.note);
  writeText(sheet.cell(row, 2), texts.themes[item.theme]!.name, { ...STYLES.cell, font: themeFont });
  writeText(sheet.cell(row, 3), shown, STYLES.cell);
  writeText(sheet.cell(row, 4), help, { ...STYLES.cell, font: STYLES.note.font });
  const free = freeTexts(answer);
  for (const [name, text] of Object.entries(free)) {
    writeInput(sheet.cell(row, ANSWER_COLUMNS[name as keyof typeof ANSWER_COLUMNS]), text, '@');
  }
  const lines = Math.max(
    countLines(shown, WIDTHS[2]!),
    countLines(help, WIDTHS[3]!, 10),
    countLines(free.note, WIDTHS[5]!),
    countLines(free.evidence, WIDTHS[6]!),
    countLines(free.reason, WIDTHS[7]!),
  );
  sheet.row(row).height = Math.max(LEAST_POINTS, heightFor(lines));
  const scale = instrument.scales[item.scale]!;
  const words = answerWords(item.scale, scale, texts)[placeOf(answer.answer, scale) - 1] ?? '';
  const cell = sheet.cell(row, ANSWER_COLUMNS.answer);
  writeInput(cell, words, 'General');
  cell.font = font({ bold: true });
  return putConstant(cell, words);
}

function freeTexts(answer: Answer): { note: string; evidence: string; reason: string } {
  const reason = 'reason' in answer.answer ? (answer.answer.reason ?? '') : '';
  return { note: answer.note ?? '', evidence: answer.evidence ?? '', reason };
}
