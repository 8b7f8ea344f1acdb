/** Owns what a questionnaire sheet asks of its answers: one of the list, and a reason where one belongs. */
import type ExcelJS from 'exceljs';
import type { CompassItem } from '../../../model/compass.js';
import type { Lists } from './lists-sheet.js';
import type { LiveInput } from './live-input.js';
import { ANSWER_COLUMNS, FIRST_ROW } from './tags.js';
import { addValidation } from './validation.js';

/** A list for each run of questions that are answered on one scale: one range each, since cell by cell they would overlap. */
export function addLists(
  sheet: ExcelJS.Worksheet,
  items: readonly CompassItem[],
  input: LiveInput,
  lists: Lists,
): void {
  const say = (id: string): string => input.translator.t(`workbook.questions.${id}`);
  let from = 0;
  items.forEach(({ scale }, index) => {
    if (items[index + 1]?.scale === scale) return;
    const column = sheet.getColumn(ANSWER_COLUMNS.answer).letter;
    const validation: ExcelJS.DataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [lists.answers.get(scale)!.formula],
      showInputMessage: true,
      promptTitle: say('answer'),
      prompt: `${input.texts.scales[scale]!.question} ${say('pick')}`,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: say('wrong-title'),
      error: say('wrong'),
    };
    addValidation(sheet, `${column}${FIRST_ROW + from}:${column}${FIRST_ROW + index}`, validation);
    from = index + 1;
  });
}

/** The reason cell stands out while the answer is "not applicable" and no reason is given. */
export function flagMissingReasons(sheet: ExcelJS.Worksheet, count: number, { texts }: LiveInput): void {
  const word = texts.special['not-applicable'].label.replaceAll('"', '""');
  const range = `H${FIRST_ROW}:H${FIRST_ROW + count - 1}`;
  const fill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFBD5B5' } };
  const formulae = [`AND($E${FIRST_ROW}="${word}",$H${FIRST_ROW}="")`];
  sheet.addConditionalFormatting({
    ref: range,
    rules: [{ type: 'expression', priority: 1, formulae, style: { fill } }],
  });
}
