/** Owns the calculations for each theme: rule 1. */

import type { CompassTheme, ResponseScale } from '../../../model/compass.js';
import { listThemes } from '../../../model/compass.js';
import type { Sheet } from '../book/sheet.js';
import type { ItemTable } from './calc-items.js';
import { type CalcRecord, CalcTable } from './calc-table.js';
import { choose, equals, exceeds, flag, minus, notAvailable, over, times, total } from './expression.js';
import { askedItems, type LiveInput } from './live-input.js';

/** `counted`: 0 for a signal, which its phase leaves out; `has`: 1 with a score; `points`: the score, 0 without one; `chart`: for charts. */
const NAMES = ['theme', 'counted', 'applicable', 'scored', 'known', 'has', 'points', 'chart'] as const;
export type ThemeRecord = CalcRecord<(typeof NAMES)[number]>;
export type ThemeTable = CalcTable<(typeof NAMES)[number]>;

/** A table from `column` (1-based) on, a record a theme, in the order of the instrument. */
export function calcThemes(sheet: Sheet, column: number, input: LiveInput, items: ItemTable): ThemeTable {
  const table: ThemeTable = new CalcTable(sheet, 1, column, NAMES);
  for (const theme of listThemes(input.instrument)) addTheme(table, theme, input, items);
  return table;
}

function addTheme(table: ThemeTable, theme: CompassTheme, input: LiveInput, items: ItemTable): void {
  const [from, to] = rowsOf(theme, input);
  const column = (name: 'applicable' | 'scored' | 'known' | 'value') => items.column(name, from, to);
  const scale = input.instrument.scales[theme.scale]!;
  table.add({
    theme: theme.id,
    counted: theme.signal ? 0 : 1,
    applicable: total(column('applicable')),
    scored: total(column('scored')),
    known: total(column('known')),
    has: ({ scored }) => flag(exceeds(scored, 0)),
    points: ({ has, scored }) =>
      choose(equals(has, 1), toPoints(over(total(column('value')), scored), scale), 0),
    chart: ({ has, points }) => choose(equals(has, 1), points, notAvailable()),
  });
}

/** 100 × (mean − min) / (max − min); with the scale 0–4 that is 25 × mean (scoring rules, Compass 1). */
function toPoints(mean: ReturnType<typeof over>, { min, max }: ResponseScale): ReturnType<typeof over> {
  return times(100 / (max - min), min === 0 ? mean : minus(mean, min));
}

/** The records of a theme's questions: from, and up to but without. */
export function rowsOf(theme: CompassTheme, input: LiveInput): [number, number] {
  const asked = askedItems(input);
  const from = asked.findIndex((item) => item.theme === theme.id);
  return [from, from + asked.filter((item) => item.theme === theme.id).length];
}
