/** Owns the calculations for each phase: rules 2 and 3. */

import type { CompassPhase } from '../../../model/compass.js';
import type { Sheet } from '../book/sheet.js';
import type { ItemTable } from './calc-items.js';
import { type CalcRecord, CalcTable } from './calc-table.js';
import type { ThemeTable } from './calc-themes.js';
import {
  atLeast,
  below,
  both,
  type CellBlock,
  choose,
  type Expression,
  either,
  equals,
  exceeds,
  notAvailable,
  over,
  sumProduct,
  total,
} from './expression.js';
import { askedItems, type LiveInput } from './live-input.js';

/** `themes`: how many have a score; `status`: 0 not assessable, 1 to build, 2 in progress, 3 acquired; `missing`: essential questions. */
const NAMES = [
  'phase',
  'applicable',
  'scored',
  'known',
  'themes',
  'score',
  'coverage',
  'missing',
  'status',
  'chart',
  'threshold',
] as const;
export type PhaseRecord = CalcRecord<(typeof NAMES)[number]>;
export type PhaseTable = CalcTable<(typeof NAMES)[number]>;

/** The status of a phase that is acquired. */
export const ACQUIRED = 3;

/** A table from `column` (1-based) on, a record a phase, in the order of the instrument. */
export function calcPhases(
  sheet: Sheet,
  column: number,
  input: LiveInput,
  items: ItemTable,
  themes: ThemeTable,
): PhaseTable {
  const table: PhaseTable = new CalcTable(sheet, 1, column, NAMES);
  let theme = 0;
  for (const phase of input.instrument.phases) {
    addPhase(table, phase, input, items, (name) => themes.column(name, theme, theme + phase.themes.length));
    theme += phase.themes.length;
  }
  return table;
}

function addPhase(
  table: PhaseTable,
  phase: CompassPhase,
  input: LiveInput,
  items: ItemTable,
  themes: (name: 'counted' | 'applicable' | 'scored' | 'known' | 'has' | 'points') => CellBlock,
): void {
  const asked = askedItems(input);
  const from = asked.findIndex((item) => item.phase === phase.id);
  const to = from + asked.filter((item) => item.phase === phase.id).length;
  const counted = (name: Parameters<typeof themes>[0]): Expression =>
    sumProduct(themes('counted'), themes(name));
  table.add({
    phase: phase.id,
    applicable: counted('applicable'),
    scored: counted('scored'),
    known: counted('known'),
    themes: counted('has'),
    score: (cells) =>
      choose(
        exceeds(cells.themes, 0),
        over(sumProduct(themes('counted'), themes('has'), themes('points')), cells.themes),
        0,
      ),
    coverage: ({ applicable, scored }) => choose(exceeds(applicable, 0), over(scored, applicable), 0),
    missing: total(items.column('missing', from, to)),
    status: (cells) => statusOf(cells, input),
    chart: (cells) => choose(exceeds(cells.themes, 0), cells.score, notAvailable()),
    threshold: input.instrument.thresholds.acquired,
  });
}

function statusOf(
  { themes, applicable, coverage, score, missing }: Omit<PhaseRecord, 'status' | 'chart' | 'threshold'>,
  { instrument: { thresholds } }: LiveInput,
): Expression {
  const unknown = either(equals(themes, 0), equals(applicable, 0), below(coverage, thresholds.coverage));
  const acquired = both(atLeast(score, thresholds.acquired), equals(missing, 0));
  return choose(unknown, 0, choose(acquired, ACQUIRED, choose(atLeast(score, thresholds.inProgress), 2, 1)));
}
