/** Owns the colour behind a status that a formula gives: it only repeats what the word says. */
import type { CompassTexts } from '../../../model/compass.js';
import type { FormatRule } from '../book/rules.js';
import type { Sheet } from '../book/sheet.js';
import { LEVEL_FILLS } from '../looks.js';

/** Colours a range of status words (`D4:D7`). */
export function flagStatuses(sheet: Sheet, range: string, { statuses }: CompassTexts): void {
  const [first = ''] = range.split(':');
  const rules = Object.entries(statuses).map(
    ([status, word]): FormatRule => ({
      type: 'expression',
      formula: `${first}="${word.replaceAll('"', '""')}"`,
      style: { fill: { bgColor: { argb: LEVEL_FILLS[status] ?? 'FFFFFFFF' } } },
    }),
  );
  sheet.formats.push({ range, rules });
}
