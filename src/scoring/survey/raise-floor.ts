/** Owns hiding a cohort again under a higher floor than it was scored with, from the figures that are left of it. */
import type { SuppressedReason } from '../../model/score.js';
import {
  type Cell,
  type CohortFigures,
  type DimensionFigures,
  type ItemFigures,
  isHidden,
  type Named,
  type PartialCohort,
  type ProfileFigures,
  type ValueFigures,
} from '../../model/survey-partial.js';
import type { SurveyPlan } from './plan.js';
import { hideSmall } from './small-groups.js';

/** Rounding leaves less than this of a sum of squares (points of 0–100) where nothing varies. */
const NOTHING = 1e-6;

/**
 * As `suppressSmallCells`, where the answers themselves are gone: what cannot be shown to be safe is hidden too. Beside a hidden
 * item its dimension goes, since nobody knows any more how few answered it, and the hidden groups of a question must together hold
 * `floor` respondents whose values vary.
 */
export function raiseFloor(plan: SurveyPlan, cohort: CohortFigures, floor: number): PartialCohort {
  const { id, wave, priorities } = cohort;
  if (cohort.respondents < floor) return { id, wave, belowFloor: true };
  const items = cohort.items.map((cell) => ({ id: cell.id, ...hideFew<ItemFigures>(cell, floor) }));
  const isUnseen = (item: number): boolean => isHidden(items[item]!);
  const dimensions = cohort.dimensions.map((cell, index) => ({
    id: cell.id,
    ...raiseDimension(cell, [...plan.dimensions[index]!.items].some(isUnseen), floor),
  }));
  const groups = cohort.groups.map((question) => raiseQuestion(question, dimensions, floor));
  return { ...cohort, items, dimensions, priorities: priorities && hideFew(priorities, floor), groups };
}

function hideFew<T extends { validN: number }>(cell: Cell<T>, floor: number): Cell<T> {
  const hidden = isHidden(cell) ? undefined : hideSmall(cell.validN, floor);
  return hidden ? { hidden } : cell;
}

function raiseDimension(
  cell: Cell<DimensionFigures>,
  hidesItem: boolean,
  floor: number,
): Cell<DimensionFigures> {
  const kept = hideFew(cell, floor);
  return hidesItem && !isHidden(kept) ? { hidden: 'complementary' } : kept;
}

type Dimensions = readonly Named<ValueFigures>[];
type Group = ProfileFigures['values'][number];

function raiseQuestion({ by, values }: ProfileFigures, all: Dimensions, floor: number): ProfileFigures {
  let groups = values.map((group) => raiseGroup(group, all, floor));
  while (!all.every((_, index) => coversHidden(index, all, groups, floor))) {
    const next = smallestShown(groups);
    if (next === undefined) break;
    groups = groups.map((group, index) => (index === next ? hide(group, 'complementary') : group));
  }
  return { by, values: groups };
}

/** A group is shown whole or not at all, on the dimensions that are shown. */
function raiseGroup(group: Group, all: Dimensions, floor: number): Group {
  if (isHidden(group)) return group;
  const dimensions = group.dimensions.map((cell, index): Named<ValueFigures> => {
    const whole = all[index]!;
    return isHidden(whole) ? { id: cell.id, hidden: whole.hidden } : cell;
  });
  const sizes = [group.n, ...dimensions.map((cell) => (isHidden(cell) ? 0 : cell.validN))];
  const isFew = sizes.some((n) => hideSmall(n, floor) !== undefined);
  return isFew ? hide(group, 'below-floor') : { ...group, dimensions };
}

function hide({ value }: Group, hidden: SuppressedReason): Group {
  return { value, hidden };
}

/** True when those who are in no shown group of a question are nobody, or many and unlike each other, on the dimension. */
function coversHidden(index: number, all: Dimensions, groups: readonly Group[], floor: number): boolean {
  const whole = momentsOf(all[index]!);
  const shown = groups.flatMap((group) => (isHidden(group) ? [] : [momentsOf(group.dimensions[index]!)]));
  const sumOf = (take: (moments: Moments) => number): number =>
    shown.reduce((left, moments) => left - take(moments), take(whole));
  const n = sumOf((moments) => moments.n);
  if (n === 0) return true;
  const variation = sumOf(({ xx }) => xx) - sumOf(({ x }) => x) ** 2 / n;
  return n >= floor && (variation > NOTHING || whole.xx - whole.x ** 2 / whole.n <= NOTHING);
}

interface Moments {
  n: number;
  x: number;
  xx: number;
}

function momentsOf(cell: Cell<ValueFigures>): Moments {
  if (isHidden(cell) || cell.mean === null) return { n: 0, x: 0, xx: 0 };
  const { validN: n, mean, sd } = cell;
  return { n, x: n * mean, xx: n * mean ** 2 + (n - 1) * (sd ?? 0) ** 2 };
}

function smallestShown(groups: readonly Group[]): number | undefined {
  const shown = groups.flatMap((group, index) =>
    isHidden(group) || group.n === 0 ? [] : [{ index, n: group.n }],
  );
  return shown.sort((a, b) => a.n - b.n || a.index - b.index)[0]?.index;
}
