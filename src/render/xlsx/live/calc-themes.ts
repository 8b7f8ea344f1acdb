/** Owns the calculations for each theme: rule 1. */

import type { CompassTheme, ResponseScale } from '../../../model/compass.js';
import { listThemes } from '../../../model/compass.js';
import type { Cell } from '../book/cell.js';
import type { ItemTable } from './calc-items.js';
import { type CalcRecord, CalcTable } from './calc-table.js';
import { choose, equals, exceeds, flag, minus, notAvailable, over, times, total } from './expression.js';
import { type LiveInput, rowsOfTheme } from './live-input.js';

/** `counted`: 0 for a signal, which its phase leaves out; `has`: 1 with a score; `points`: the score, 0 without one; `chart`: for charts. */
const NAMES = ['theme', 'counted', 'applicable', 'scored', 'known', 'has', 'points', 'chart'] as const;
export type ThemeRecord = CalcRecord<(typeof NAMES)[number]>;
export type ThemeTable = CalcTable<(typeof NAMES)[number]>;

/** A table from `head` on, a record a theme, in the order of the instrument. */
export function calcThemes(head: Cell, input: LiveInput, items: ItemTable): ThemeTable {
  const table: ThemeTable = new CalcTable(head, NAMES);
  for (const theme of listThemes(input.instrument)) addTheme(table, theme, input, items);
  return table;
}

function addTheme(table: ThemeTable, theme: CompassTheme, input: LiveInput, items: ItemTable): void {
  const [from, to] = rowsOfTheme(theme.id, input);
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
