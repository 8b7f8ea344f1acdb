/** Owns the calculations for each question: its answer as a place in the list, then what rules 1 to 3 and 8 ask of it. */

import { IN_PLACE, VERIFY_GAP } from '../../../model/action-rules.js';
import type { CompassItem, CompassThresholds, SpecialAnswer } from '../../../model/compass.js';
import type { Cell } from '../book/cell.js';
import { answerCodes } from './answer-places.js';
import { type CalcRecord, CalcTable } from './calc-table.js';
import {
  both,
  choose,
  type Expression,
  either,
  equals,
  flag,
  isFilled,
  minus,
  placeOf,
  plus,
  reaches,
  total,
} from './expression.js';
import type { Lists } from './lists-sheet.js';
import { askedItems, type LiveInput } from './live-input.js';

/**
 * `place`: 1-based place in the list of answers, 0 for none of it; `unread`: something stands there that is not in the list;
 * `scored`, `applicable`, `known` (a number or too early), `missing` (essential, applicable, not in place): 1 or 0; `value`: the
 * number answered, 0 when not scored; `rank`: its number among the missing; `gap`: what there is to gain.
 */
const NAMES = [
  'item',
  'place',
  'unread',
  'scored',
  'value',
  'applicable',
  'known',
  'missing',
  'rank',
  'gap',
] as const;
type ItemRecord = CalcRecord<(typeof NAMES)[number]>;
export type ItemTable = CalcTable<(typeof NAMES)[number]>;

/** A table from `head` on, a record a question. `answers` are the cells that people fill in, by item. */
export function calcItems(
  head: Cell,
  input: LiveInput,
  answers: ReadonlyMap<string, Expression>,
  lists: Lists,
): ItemTable {
  const table: ItemTable = new CalcTable(head, NAMES);
  for (const item of askedItems(input)) {
    const answer = answers.get(item.id)!;
    const place = placeOf(answer, lists.answers.get(item.scale)!, lists.places);
    addItem(table, item, input, { place, isFilled: isFilled(answer) });
  }
  return table;
}

function addItem(
  table: ItemTable,
  item: CompassItem,
  { instrument }: LiveInput,
  answer: { place: Expression; isFilled: Expression },
): void {
  const scale = instrument.scales[item.scale]!;
  const { thresholds } = instrument;
  const special = (name: SpecialAnswer): number => answerCodes(scale).indexOf(name) + 1;
  const steps = scale.max - scale.min + 1;
  const earlier = table.records.length;
  table.add({
    item: item.id,
    place: answer.place,
    unread: ({ place }) => flag(both(answer.isFilled, equals(place, 0))),
    scored: ({ place }) => flag(both(reaches(place, 1), reaches(steps, place))),
    value: ({ place, scored }) => choose(equals(scored, 1), plus(place, scale.min - 1), 0),
    applicable: ({ place }) => choose(equals(place, special('not-applicable')), 0, 1),
    known: ({ place, scored }) => flag(either(equals(scored, 1), equals(place, special('too-early')))),
    missing: item.essential ? (cells) => isMissing(cells, thresholds) : 0,
    rank: ({ missing }) =>
      choose(equals(missing, 1), earlier === 0 ? missing : plus(total(table.column('missing')), missing), 0),
    gap: (cells) => gapOf(cells, special('unknown'), thresholds),
  });
}

function isMissing(
  { applicable, scored, value }: Pick<ItemRecord, 'applicable' | 'scored' | 'value'>,
  { essentialAtLeast }: CompassThresholds,
): Expression {
  const inPlace = both(equals(scored, 1), reaches(value, essentialAtLeast));
  return choose(equals(applicable, 1), choose(inPlace, 0, 1), 0);
}

function gapOf(
  { place, scored, value }: Pick<ItemRecord, 'place' | 'scored' | 'value'>,
  unknown: number,
  { actionAtMost }: CompassThresholds,
): Expression {
  const low = both(equals(scored, 1), reaches(actionAtMost, value));
  return choose(equals(place, unknown), VERIFY_GAP, choose(low, minus(IN_PLACE, value), 0));
}
