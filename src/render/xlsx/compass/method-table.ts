/** Owns the explanation of the method as a table, with the thresholds of the instrument in it. */
import type { CompassInstrument } from '../../../model/compass.js';
import { message, type TextValue } from '../../../model/text.js';
import { type Table, textCell } from '../../../report/blocks.js';
import { column } from './columns.js';

const TOPICS = [
  'answers',
  'theme',
  'phase',
  'coverage',
  'status',
  'position',
  'lag',
  'signal',
  'stability',
  'actions',
  'no-total',
  'source',
] as const;

/** A live workbook leaves out what only the terminal computes. */
export function methodTable(instrument: CompassInstrument, kind: 'result' | 'live' = 'result'): Table {
  const values = methodValues(instrument);
  return {
    kind: 'table',
    id: 'method',
    caption: message('xlsx.caption.method'),
    columns: [column('topic'), column('explanation')],
    rows: TOPICS.filter((topic) => kind === 'result' || topic !== 'stability').map((topic) => [
      textCell(message(`xlsx.method.${topic}.topic`)),
      textCell(message(`xlsx.method.${topic}.text`, values)),
    ]),
    rowHeaders: true,
  };
}

/** The thresholds that the explanations name. */
function methodValues({ id, version, thresholds }: CompassInstrument): Record<string, TextValue> {
  return {
    id,
    version,
    coverage: { format: 'percent', rate: thresholds.coverage },
    acquired: thresholds.acquired,
    inProgress: thresholds.inProgress,
    essential: thresholds.essentialAtLeast,
    lag: thresholds.foundationsLag,
    signal: thresholds.signal,
    action: thresholds.actionAtMost,
  };
}
