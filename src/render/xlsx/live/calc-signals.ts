/** Owns the needle of reorientation: rule 5, and the alerts that can be critical and need nothing but answers. */

import { listThemes } from '../../../model/compass.js';
import type { Comparison, Condition, PitfallRule } from '../../../model/pitfall.js';
import type { Cell } from '../book/cell.js';
import type { ItemTable } from './calc-items.js';
import { type CalcRecord, CalcTable } from './calc-table.js';
import type { ThemeTable } from './calc-themes.js';
import {
  atLeast,
  below,
  both,
  choose,
  type Expression,
  either,
  equals,
  exceeds,
  flag,
  minus,
  over,
  plus,
  times,
} from './expression.js';
import { askedItems, type LiveInput } from './live-input.js';

/** `known`: how many signal themes have a score; `index`: 0 when none has; `examine`: 1 no, 2 yes, 3 cannot be said. */
const NAMES = ['known', 'index', 'critical', 'examine'] as const;

export interface SignalCells extends CalcRecord<(typeof NAMES)[number]> {
  /** One a rule that can be critical: 1 when it is. */
  alerts: readonly { id: string; raised: Expression }[];
}

/** What a rule may ask about: the cell that says whether it is known (1), and its value. */
type ReadCell = (input: string) => { known: Expression; value: Expression } | undefined;

/** A table of one record from `head` on, and after a gap the rules that can be critical. */
export function calcSignals(head: Cell, input: LiveInput, items: ItemTable, themes: ThemeTable): SignalCells {
  const signals = listThemes(input.instrument).flatMap((theme, index) =>
    theme.signal ? [themes.records[index]!] : [],
  );
  const known = signals.map(({ has }) => has).reduce(plus);
  const points = signals.map(({ has, points: value }) => times(has, value)).reduce(plus);
  const table = new CalcTable(head, NAMES);
  const rules = new CalcTable(head.right(NAMES.length + 1), ['rule', 'raised']);
  let alerts: SignalCells['alerts'] = [];
  const cells = table.add({
    known,
    index: (so) => choose(exceeds(so.known, 0), minus(100, over(points, so.known)), 0),
    critical: (so) => {
      alerts = criticalRules(input.rules).map(({ id, when }) => {
        const raised = compile(when, readCells(input, items, themes, so));
        return { id, raised: rules.add({ rule: id, raised: flag(raised) }).raised };
      });
      return alerts.map(({ raised }) => raised).reduce(plus);
    },
    examine: (so) => examine(so, input),
  });
  return { ...cells, alerts };
}

function examine(
  { known, index, critical }: Record<'known' | 'index' | 'critical', Expression>,
  { instrument }: LiveInput,
): Expression {
  const high = choose(atLeast(index, instrument.thresholds.signal), 2, 1);
  return choose(exceeds(critical, 0), 2, choose(equals(known, 0), 3, high));
}

/** The rules that can reach the level "critical", with all that must hold for it. */
function criticalRules(rules: readonly PitfallRule[]): { id: string; when: Condition }[] {
  return rules.flatMap(({ id, level, when, stronger }) => {
    if (level === 'critical') return [{ id, when }];
    return stronger?.level === 'critical' ? [{ id, when: { all: [when, stronger.when] } }] : [];
  });
}

function readCells(
  input: LiveInput,
  items: ItemTable,
  themes: ThemeTable,
  signals: Record<'known' | 'index', Expression>,
): ReadCell {
  return (name) => {
    if (name === 'signalIndex') return { known: flag(exceeds(signals.known, 0)), value: signals.index };
    const [family = '', ...rest] = name.split('.');
    const id = rest.join('.');
    if (family === 'item') {
      const record = items.records[askedItems(input).findIndex((item) => item.id === id)];
      return record && { known: record.scored, value: record.value };
    }
    const record = themes.records[listThemes(input.instrument).findIndex((theme) => theme.id === id)];
    return family === 'theme' && record ? { known: record.has, value: record.points } : undefined;
  };
}

const NEVER = equals(0, 1);

/** True only where a condition is known to hold: what is not known makes it false here, as it raises no alert. */
function compile(condition: Condition, read: ReadCell): Expression {
  if ('all' in condition) return both(...condition.all.map((part) => compile(part, read)));
  if ('any' in condition) return either(...condition.any.map((part) => compile(part, read)));
  return compileComparison(condition, read);
}

function compileComparison(comparison: Comparison, read: ReadCell): Expression {
  const cell = comparison.minus === undefined ? read(comparison.input) : undefined;
  if (!cell) return NEVER;
  const { known, value } = cell;
  const of = (holds: (limit: number) => Expression, limit: unknown): Expression[] =>
    typeof limit === 'number' ? [holds(limit)] : [];
  const [holds = NEVER] = [
    ...of((limit) => atLeast(value, limit), comparison.atLeast),
    ...of((limit) => below(value, limit), comparison.below),
    ...of((limit) => atLeast(limit, value), comparison.atMost),
    ...of((limit) => below(limit, value), comparison.above),
  ];
  return both(equals(known, 1), holds);
}
