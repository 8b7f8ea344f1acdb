/** Owns the line above the questions of a sheet: how many are answered, and the way on. */
import type { Sheet } from '../book/sheet.js';
import { COLOURS, font, STYLES } from '../looks.js';
import { quoteSheet } from '../sheet-name.js';
import { writeText } from '../write-cell.js';
import { type CellBlock, countPositive } from './expression.js';
import { putFormula } from './live-cell.js';
import type { LiveInput } from './live-input.js';
import { ANSWER_COLUMNS } from './tags.js';

const PROGRESS_ROW = 3;

/** Above the header: how many questions are answered, and the way to the sheet that follows. */
export function writeProgress(
  sheet: Sheet,
  places: CellBlock,
  next: string,
  { translator }: LiveInput,
): void {
  const link = sheet.cell(PROGRESS_ROW, 2);
  link.value = {
    text: translator.t('workbook.questions.next', { sheet: next }),
    place: `${quoteSheet(next)}!A1`,
  };
  link.style = { font: font({ underline: true, color: { argb: COLOURS.accent } }) };
  const name = sheet.cell(PROGRESS_ROW, ANSWER_COLUMNS.answer - 1);
  writeText(name, translator.t('workbook.questions.answered'), STYLES.note);
  name.alignment = { horizontal: 'right' };
  const count = sheet.cell(PROGRESS_ROW, ANSWER_COLUMNS.answer);
  count.style = {
    font: font({ bold: true }),
    numFmt: `0" / ${places.values.length}"`,
    alignment: { horizontal: 'left' },
  };
  putFormula(count, countPositive(places));
}
