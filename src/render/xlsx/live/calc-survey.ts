/** Owns the members' view of each theme that the survey feeds, and the gap to the coordinator's (scoring rules, Bridge). */

import { type CompassTheme, listThemes } from '../../../model/compass.js';
import { DEFAULT_FLOOR, LOWEST_FLOOR } from '../../../model/floor.js';
import type { Cell } from '../book/cell.js';
import { type CalcRecord, type CalcSteps, CalcTable } from './calc-table.js';
import type { ThemeTable } from './calc-themes.js';
import {
  atLeast,
  both,
  choose,
  type Expression,
  either,
  equals,
  exceeds,
  flag,
  greatest,
  isNumber,
  isText,
  minus,
  notAvailable,
  over,
  plus,
  smallest,
} from './expression.js';
import { READINGS } from './lists-sheet.js';
import type { LiveInput } from './live-input.js';

/** What people fill in for a dimension. */
export interface DimensionInputs {
  mean: Expression;
  n: Expression;
}

/** The state of a score: nothing to show, a score, or hidden because too few answered. */
const NONE = 0;
const SCORED = 1;
const HIDDEN = 2;
const MANY = 1_000_000;

const DIMENSION_NAMES = ['dimension', 'state', 'points', 'n'] as const;
/** `members` and `gap` are 0 when `state` or `compared` say there is none; `reading` is a place in `READINGS`, from 1. */
const THEME_NAMES = ['theme', 'state', 'members', 'n', 'compared', 'gap', 'reading', 'own', 'chart'] as const;
export type SurveyThemeRecord = CalcRecord<(typeof THEME_NAMES)[number]>;

/** One record a theme that some dimension feeds, in the order of the compass. */
export function calcSurvey(
  head: Cell,
  input: LiveInput,
  filled: { floor: Expression; dimensions: readonly DimensionInputs[] },
  themes: ThemeTable,
): { theme: CompassTheme; cells: SurveyThemeRecord }[] {
  const floors = new CalcTable(head, ['floor']);
  const floor = floors.add({
    floor: choose(isNumber(filled.floor), greatest(LOWEST_FLOOR, filled.floor), DEFAULT_FLOOR),
  }).floor;
  const own = new CalcTable(head.right(2), DIMENSION_NAMES);
  input.survey.dimensions.forEach(({ id }, index) => {
    const { mean, n } = filled.dimensions[index]!;
    own.add({
      dimension: id,
      state: choose(
        isText(mean),
        HIDDEN,
        choose(isNumber(n), choose(exceeds(floor, n), HIDDEN, choose(isNumber(mean), SCORED, NONE)), NONE),
      ),
      points: ({ state }) => choose(equals(state, SCORED), mean, 0),
      n: ({ state }) => choose(equals(state, SCORED), n, MANY),
    });
  });
  const table = new CalcTable(head.right(3 + DIMENSION_NAMES.length), THEME_NAMES);
  return listThemes(input.instrument).flatMap((theme, index) => {
    const linked = own.records.filter((_, at) => input.survey.dimensions[at]!.feeds.includes(theme.id));
    if (linked.length === 0) return [];
    return [{ theme, cells: table.add(stepsOf(theme, linked, themes.records[index]!, input)) }];
  });
}

/** Hidden as soon as one dimension is; dimensions that nobody answered are left out. */
function stepsOf(
  theme: CompassTheme,
  linked: readonly CalcRecord<(typeof DIMENSION_NAMES)[number]>[],
  { has, points, chart }: Record<'has' | 'points' | 'chart', Expression>,
  { instrument }: LiveInput,
): CalcSteps<(typeof THEME_NAMES)[number]> {
  const isAny = (state: number): Expression => either(...linked.map((one) => equals(one.state, state)));
  const count = linked.map((one) => flag(equals(one.state, SCORED))).reduce(plus);
  const sum = linked.map((one) => one.points).reduce(plus);
  const { blindSpot } = instrument.thresholds;
  const place = (reading: (typeof READINGS)[number]): number => READINGS.indexOf(reading) + 1;
  return {
    theme: theme.id,
    state: choose(isAny(HIDDEN), HIDDEN, choose(isAny(SCORED), SCORED, NONE)),
    members: ({ state }) => choose(equals(state, SCORED), over(sum, count), 0),
    n: ({ state }) => choose(equals(state, SCORED), smallest(...linked.map((one) => one.n)), 0),
    compared: ({ state }) => flag(both(equals(state, SCORED), equals(has, 1))),
    gap: ({ compared, members }) => choose(equals(compared, 1), minus(points, members), 0),
    reading: ({ state, compared, gap }) =>
      choose(
        equals(state, HIDDEN),
        place('hidden'),
        choose(
          equals(compared, 0),
          place('incomplete'),
          choose(
            atLeast(gap, blindSpot),
            place('blind-spot'),
            choose(atLeast(-blindSpot, gap), place('lower'), place('close')),
          ),
        ),
      ),
    own: chart,
    chart: ({ state, members }) => choose(equals(state, SCORED), members, notAvailable()),
  };
}
