/** Owns the calculations of rule 8: a key for each question that orders actions, the best of each theme, the five best of all. */

import { ACTIONS_AT_MOST } from '../../../model/action-rules.js';
import { listThemes } from '../../../model/compass.js';
import type { Cell } from '../book/cell.js';
import { answerCodes } from './answer-places.js';
import type { ItemTable } from './calc-items.js';
import type { PositionRecord } from './calc-position.js';
import { type CalcRecord, CalcTable } from './calc-table.js';
import {
  at,
  both,
  type CellBlock,
  choose,
  equals,
  exceeds,
  flag,
  large,
  largest,
  match,
  plus,
  reaches,
  times,
} from './expression.js';
import { askedItems, type LiveInput, rowsOfTheme } from './live-input.js';

/** Each weight is more than all that comes after it can add up to: gap at most 3, order at most 99. */
const WEIGHTS = { near: 100_000, essential: 10_000, gap: 1_000, order: 100 } as const;

/** `top`: the key of the k-th action, 0 for none; `record`: its question's number (from 1); `verify`: 1 when it is to be found out. */
const ACTION_NAMES = ['top', 'record', 'verify'] as const;
export type ActionRecord = CalcRecord<(typeof ACTION_NAMES)[number]>;

/** Two tables from `head` on: the keys (two columns), and after a gap the actions. */
export function calcActions(
  head: Cell,
  input: LiveInput,
  items: ItemTable,
  { near }: PositionRecord,
): ActionRecord[] {
  const chosen = chooseOfTheme(head, input, items, near);
  const table = new CalcTable(head.right(3), ACTION_NAMES);
  const [scale] = Object.values(input.instrument.scales);
  const unknown = answerCodes(scale!).indexOf('unknown') + 1;
  return Array.from({ length: ACTIONS_AT_MOST }, (_, index) =>
    table.add({
      top: large(chosen, index + 1),
      record: ({ top }) => choose(exceeds(top, 0), match(top, chosen), 0),
      verify: ({ record }) =>
        choose(exceeds(record, 0), flag(equals(at(items.column('place'), record), unknown)), 0),
    }),
  );
}

/** The key of each question that calls for an action and has the highest of its theme; 0 for the others. */
function chooseOfTheme(
  head: Cell,
  input: LiveInput,
  items: ItemTable,
  near: PositionRecord['near'],
): CellBlock {
  const phaseIds = input.instrument.phases.map(({ id }) => id);
  const keys = new CalcTable(head, ['key']);
  askedItems(input).forEach((item, index) => {
    const { gap } = items.records[index]!;
    const first = times(flag(reaches(near, phaseIds.indexOf(item.phase) + 1)), WEIGHTS.near);
    const rest = (item.essential ? WEIGHTS.essential : 0) + WEIGHTS.order - (index + 1);
    keys.add({ key: choose(exceeds(gap, 0), plus(plus(first, times(gap, WEIGHTS.gap)), rest), 0) });
  });
  const best = new CalcTable(head.right(1), ['chosen']);
  for (const theme of listThemes(input.instrument)) {
    const [from, to] = rowsOfTheme(theme.id, input);
    for (const { key } of keys.records.slice(from, to)) {
      const wins = both(exceeds(key, 0), equals(key, largest(keys.column('key', from, to))));
      best.add({ chosen: choose(wins, key, 0) });
    }
  }
  return best.column('chosen');
}
