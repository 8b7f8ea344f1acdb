/** Owns foundations that lag: every pair of earlier and later phases of rule 4. */

import { FOUNDATION_PHASES } from '../../../model/compass.js';
import type { Cell } from '../book/cell.js';
import type { PhaseTable } from './calc-phases.js';
import { type CalcRecord, CalcTable } from './calc-table.js';
import { atLeast, both, choose, equals, exceeds, flag, minus } from './expression.js';
import type { LiveInput } from './live-input.js';

/** For each pair of earlier and later phases: `gap` is later − earlier, `known` 1 when both can be assessed, `lags` 1 from the threshold on. */
const LAG_NAMES = ['pair', 'known', 'gap', 'lags'] as const;
export type LagRecord = CalcRecord<(typeof LAG_NAMES)[number]>;
export const LAG_PAIRS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [1, 2],
];

/** A table from `head` on, a record a pair of `LAG_PAIRS`. */
export function calcLags(head: Cell, input: LiveInput, phases: PhaseTable): LagRecord[] {
  const table = new CalcTable(head, LAG_NAMES);
  const threshold = input.instrument.thresholds.foundationsLag;
  return LAG_PAIRS.map(([earlier, later]) => {
    const [a, b] = [phases.records[earlier]!, phases.records[later]!];
    return table.add({
      pair: `${FOUNDATION_PHASES[earlier]} ${FOUNDATION_PHASES[later]}`,
      known: flag(both(exceeds(a.status, 0), exceeds(b.status, 0))),
      gap: ({ known }) => choose(equals(known, 1), minus(b.score, a.score), 0),
      lags: ({ known, gap }) => flag(both(equals(known, 1), atLeast(gap, threshold))),
    });
  });
}
