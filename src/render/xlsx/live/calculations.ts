/** Owns the hidden sheet of calculations: all rules of the workbook, table beside table. */
import type { Cell } from '../book/cell.js';
import type { Sheet } from '../book/sheet.js';
import { type ActionRecord, calcActions } from './calc-actions.js';
import { calcItems, type ItemTable } from './calc-items.js';
import { calcLags, type LagRecord } from './calc-lags.js';
import { calcPhases, type PhaseTable } from './calc-phases.js';
import { calcPosition, type PositionRecord } from './calc-position.js';
import { calcSignals, type SignalCells } from './calc-signals.js';
import { calcThemes, type ThemeTable } from './calc-themes.js';
import type { Expression } from './expression.js';
import type { Lists } from './lists-sheet.js';
import type { LiveInput } from './live-input.js';

export interface Calculations {
  items: ItemTable;
  themes: ThemeTable;
  phases: PhaseTable;
  position: PositionRecord;
  lags: readonly LagRecord[];
  signals: SignalCells;
  actions: readonly ActionRecord[];
  /** A cell for the name of the threshold in a chart. */
  thresholdName: Cell;
}

/** First columns of the tables, with a column free between them. */
const COLUMNS = {
  items: 1,
  themes: 12,
  phases: 21,
  position: 33,
  lags: 41,
  signals: 46,
  actions: 54,
  name: 63,
} as const;
/** Where the tables of the survey begin. */
export const SURVEY_COLUMN = 65;

/** Fills the sheet from the cells that people answer in (`answers`, by item) and gives the cells that results come from. */
export function calculate(
  sheet: Sheet,
  input: LiveInput,
  answers: ReadonlyMap<string, Expression>,
  lists: Lists,
): Calculations {
  const head = (name: keyof typeof COLUMNS): Cell => sheet.cell(1, COLUMNS[name]);
  const items = calcItems(head('items'), input, answers, lists);
  const themes = calcThemes(head('themes'), input, items);
  const phases = calcPhases(head('phases'), input, items, themes);
  const position = calcPosition(head('position'), input, items, phases);
  return {
    items,
    themes,
    phases,
    position,
    lags: calcLags(head('lags'), input, phases),
    signals: calcSignals(head('signals'), input, items, themes),
    actions: calcActions(head('actions'), input, items, position),
    thresholdName: head('name'),
  };
}
