/** Owns what a questionnaire sheet asks of its answers: one of the list, and a reason where one belongs. */

import { columnLetter } from '../../../model/column-letter.js';
import type { CompassItem } from '../../../model/compass.js';
import type { Sheet } from '../book/sheet.js';
import type { Lists } from './lists-sheet.js';
import type { LiveInput } from './live-input.js';
import { ANSWER_COLUMNS, FIRST_ROW } from './tags.js';

/** A list for each run of questions that are answered on one scale: one range each, since cell by cell they would overlap. */
export function addLists(sheet: Sheet, items: readonly CompassItem[], input: LiveInput, lists: Lists): void {
  const say = (id: string): string => input.translator.t(`workbook.questions.${id}`);
  let from = 0;
  items.forEach(({ scale }, index) => {
    if (items[index + 1]?.scale === scale) return;
    const column = columnLetter(ANSWER_COLUMNS.answer);
    sheet.validations.push({
      range: `${column}${FIRST_ROW + from}:${column}${FIRST_ROW + index}`,
      type: 'list',
      allowBlank: true,
      formulae: [lists.answers.get(scale)!.formula],
      promptTitle: say('answer'),
      prompt: `${input.texts.scales[scale]!.question} ${say('pick')}`,
      errorTitle: say('wrong-title'),
      error: say('wrong'),
    });
    from = index + 1;
  });
}

/** The reason cell stands out while the answer is "not applicable" and no reason is given. */
export function flagMissingReasons(sheet: Sheet, count: number, { texts }: LiveInput): void {
  const word = texts.special['not-applicable'].label.replaceAll('"', '""');
  const range = `H${FIRST_ROW}:H${FIRST_ROW + count - 1}`;
  const formula = `AND($E${FIRST_ROW}="${word}",$H${FIRST_ROW}="")`;
  const style = { fill: { bgColor: { argb: 'FFFBD5B5' } } };
  sheet.formats.push({ range, rules: [{ type: 'expression', formula, style }] });
}
