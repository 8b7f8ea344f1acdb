/** Owns the colour behind a status that a formula gives: it only repeats what the word says. */
import type ExcelJS from 'exceljs';
import type { CompassTexts } from '../../../model/compass.js';
import { LEVEL_FILLS } from '../looks.js';

export function flagStatuses(sheet: ExcelJS.Worksheet, range: string, { statuses }: CompassTexts): void {
  const [first = ''] = range.split(':');
  const rules = Object.entries(statuses).map(
    ([status, word], index): ExcelJS.ConditionalFormattingRule => ({
      type: 'expression',
      priority: index + 1,
      formulae: [`${first}="${word.replaceAll('"', '""')}"`],
      style: {
        fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: LEVEL_FILLS[status] ?? 'FFFFFFFF' } },
      },
    }),
  );
  sheet.addConditionalFormatting({ ref: range, rules });
}
