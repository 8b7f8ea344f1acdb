/** Owns the calculations for each phase, and where the CoP stands: rules 2, 3 and 4. */
import type ExcelJS from 'exceljs';
import type { CompassPhase } from '../../../model/compass.js';
import { FOUNDATION_PHASES } from '../../../model/compass.js';
import type { ItemTable } from './calc-items.js';
import { type CalcRecord, CalcTable } from './calc-table.js';
import type { ThemeTable } from './calc-themes.js';
import {
  at,
  atLeast,
  below,
  both,
  type CellBlock,
  choose,
  countPositive,
  differs,
  type Expression,
  either,
  equals,
  exceeds,
  flag,
  minus,
  notAvailable,
  over,
  plus,
  sumProduct,
  times,
  total,
} from './expression.js';
import { askedItems, type LiveInput } from './live-input.js';
import { EMPTY_SENTENCE, LAST_SENTENCE, REASONS } from './sentences.js';

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
type PhaseRecord = CalcRecord<(typeof NAMES)[number]>;
export type PhaseTable = CalcTable<(typeof NAMES)[number]>;

const ACQUIRED = 3;

export function calcPhases(
  sheet: ExcelJS.Worksheet,
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

/** `deciding`: 1–3, or 4 when all are acquired; `position`: the same, 0 when it cannot be given; `near`: the last phase whose actions come first. */
const POSITION_NAMES = ['deciding', 'reason', 'position', 'near', 'answered', 'unread', 'sentence'] as const;
export type PositionRecord = CalcRecord<(typeof POSITION_NAMES)[number]>;

export function calcPosition(
  sheet: ExcelJS.Worksheet,
  column: number,
  input: LiveInput,
  items: ItemTable,
  phases: PhaseTable,
): PositionRecord {
  const all = FOUNDATION_PHASES.length + 1;
  const status = (index: number): Expression => phases.records[index]!.status;
  const deciding = [2, 1, 0].reduce<Expression | number>(
    (rest, index) => choose(differs(status(index), ACQUIRED), index + 1, rest),
    all,
  ) as Expression;
  return new CalcTable(sheet, 1, column, POSITION_NAMES).add({
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

/** For each pair of earlier and later phases: `gap` is later − earlier, `known` 1 when both can be assessed, `lags` 1 from the threshold on. */
const LAG_NAMES = ['pair', 'known', 'gap', 'lags'] as const;
export type LagRecord = CalcRecord<(typeof LAG_NAMES)[number]>;
export const LAG_PAIRS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [1, 2],
];

export function calcLags(
  sheet: ExcelJS.Worksheet,
  column: number,
  input: LiveInput,
  phases: PhaseTable,
): LagRecord[] {
  const table = new CalcTable(sheet, 1, column, LAG_NAMES);
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
