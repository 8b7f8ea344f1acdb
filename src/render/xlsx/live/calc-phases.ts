/** Owns the calculations for each phase: rules 2 and 3. */

import type { PhaseId } from '../../../model/compass.js';
import type { Cell } from '../book/cell.js';
import type { ItemTable } from './calc-items.js';
import { type CalcRecord, type CalcSteps, CalcTable } from './calc-table.js';
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
import { type LiveInput, rowsOfPhase } from './live-input.js';

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

/** A table from `head` on, a record a phase, in the order of the instrument. */
export function calcPhases(head: Cell, input: LiveInput, items: ItemTable, themes: ThemeTable): PhaseTable {
  const table: PhaseTable = new CalcTable(head, NAMES);
  let theme = 0;
  for (const phase of input.instrument.phases) {
    const [from, next] = [theme, theme + phase.themes.length];
    const missing = items.column('missing', ...rowsOfPhase(phase.id, input));
    table.add(stepsOf(phase.id, input, missing, (name) => themes.column(name, from, next)));
    theme = next;
  }
  return table;
}

function stepsOf(
  phase: PhaseId,
  input: LiveInput,
  missing: CellBlock,
  themes: (name: 'counted' | 'applicable' | 'scored' | 'known' | 'has' | 'points') => CellBlock,
): CalcSteps<(typeof NAMES)[number]> {
  const counted = (name: Parameters<typeof themes>[0]): Expression =>
    sumProduct(themes('counted'), themes(name));
  return {
    phase,
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
    missing: total(missing),
    status: (cells) => statusOf(cells, input),
    chart: (cells) => choose(exceeds(cells.themes, 0), cells.score, notAvailable()),
    threshold: input.instrument.thresholds.acquired,
  };
}

function statusOf(
  { themes, applicable, coverage, score, missing }: Omit<PhaseRecord, 'status' | 'chart' | 'threshold'>,
  { instrument: { thresholds } }: LiveInput,
): Expression {
  const unknown = either(equals(themes, 0), equals(applicable, 0), below(coverage, thresholds.coverage));
  const acquired = both(atLeast(score, thresholds.acquired), equals(missing, 0));
  return choose(unknown, 0, choose(acquired, ACQUIRED, choose(atLeast(score, thresholds.inProgress), 2, 1)));
}
