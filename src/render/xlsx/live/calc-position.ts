/** Owns where the CoP stands: rule 4, and the sentence that says so. */

import { FOUNDATION_PHASES } from '../../../model/compass.js';
import type { Cell } from '../book/cell.js';
import type { ItemTable } from './calc-items.js';
import { ACQUIRED, type PhaseTable } from './calc-phases.js';
import { type CalcRecord, CalcTable } from './calc-table.js';
import {
  at,
  atLeast,
  both,
  choose,
  countPositive,
  differs,
  type Expression,
  either,
  equals,
  exceeds,
  minus,
  plus,
  times,
  total,
} from './expression.js';
import type { LiveInput } from './live-input.js';
import { EMPTY_SENTENCE, LAST_SENTENCE, REASONS } from './sentences.js';

/** `deciding`: 1–3, or 4 when all are acquired; `position`: the same, 0 when it cannot be given; `near`: the last phase whose actions come first. */
const POSITION_NAMES = ['deciding', 'reason', 'position', 'near', 'answered', 'unread', 'sentence'] as const;
export type PositionRecord = CalcRecord<(typeof POSITION_NAMES)[number]>;

/** A table of one record from `head` on. */
export function calcPosition(
  head: Cell,
  input: LiveInput,
  items: ItemTable,
  phases: PhaseTable,
): PositionRecord {
  const all = FOUNDATION_PHASES.length + 1;
  const status = (index: number): Expression => phases.records[index]!.status;
  const deciding = [2, 1, 0].reduce<Expression | number>(
    (rest, index) => choose(differs(status(index), ACQUIRED), index + 1, rest),
    all,
  );
  return new CalcTable(head, POSITION_NAMES).add({
    deciding,
    reason: (cells) => choose(equals(cells.deciding, all), 0, reasonOf(cells.deciding, phases, input)),
    position: (cells) => choose(equals(cells.reason, 1), 0, cells.deciding),
    near: ({ position }) =>
      choose(
        equals(position, 0),
        input.instrument.phases.length,
        choose(equals(position, all), all - 1, position),
      ),
    answered: countPositive(items.column('place')),
    unread: total(items.column('unread')),
    sentence: (cells) =>
      choose(
        equals(cells.answered, 0),
        EMPTY_SENTENCE,
        choose(
          equals(cells.deciding, all),
          LAST_SENTENCE,
          plus(plus(EMPTY_SENTENCE, times(minus(cells.deciding, 1), REASONS.length)), cells.reason),
        ),
      ),
  });
}

/** The number of the reason in `REASONS` for the phase that decides. */
function reasonOf(deciding: Expression, phases: PhaseTable, { instrument }: LiveInput): Expression {
  const of = (name: 'status' | 'applicable' | 'known' | 'score' | 'missing'): Expression =>
    at(phases.column(name, 0, FOUNDATION_PHASES.length), deciding);
  const tooFew = either(equals(of('applicable'), 0), exceeds(of('applicable'), times(of('known'), 2)));
  const high = both(atLeast(of('score'), instrument.thresholds.acquired), exceeds(of('missing'), 0));
  return choose(equals(of('status'), 0), choose(tooFew, 1, 2), choose(high, 4, 3));
}
