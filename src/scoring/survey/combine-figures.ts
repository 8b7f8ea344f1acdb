/** Owns one cohort out of its parts: what several administrations show of it, added up. What one of them hides stays hidden. */

import type { SuppressedReason } from '../../model/score.js';
import { sum } from '../../model/sum.js';
import {
  type Cell,
  type CohortFigures,
  type CompleteSums,
  type DimensionFigures,
  type GroupFigures,
  type ItemFigures,
  isHidden,
  type PrioritiesFigures,
  type ProfileFigures,
} from '../../model/survey-partial.js';
import { combineValues } from './combine-values.js';
import type { SurveyPlan } from './plan.js';
import { describeReliability } from './reliability.js';

type Parts<T> = readonly [T, ...T[]];

/**
 * Parts of one cohort, which share no respondent. `isWhole` is false when a part is missing: then the number of members is not
 * known, nor is it where a part does not know it. A profile question that one part does not show is left out.
 */
export function combineFigures(
  plan: SurveyPlan,
  parts: Parts<CohortFigures>,
  isWhole: boolean,
): CohortFigures {
  const [first, ...others] = parts;
  const members = isWhole ? addMembers(parts) : null;
  if (others.length === 0) return { ...first, members };
  return {
    id: first.id,
    wave: first.wave,
    respondents: addUp(parts, ({ respondents }) => respondents),
    members,
    incomplete: addUp(parts, ({ incomplete }) => incomplete),
    incompleteKept: addUp(parts, ({ incompleteKept }) => incompleteKept),
    items: plan.items.map(({ id }, index) => ({
      id,
      ...combineCells(
        each(parts, ({ items }) => items[index]!),
        addItems,
      ),
    })),
    dimensions: plan.dimensions.map(({ id, items }, index) => ({
      id,
      ...combineCells<DimensionFigures>(
        each(parts, ({ dimensions }) => dimensions[index]!),
        (shown) => combineDimensions(items.length, shown),
      ),
    })),
    priorities: combinePriorities(parts),
    groups: first.groups.flatMap((question) => combineQuestion(question, others)),
  };
}

function addMembers(parts: Parts<CohortFigures>): number | null {
  const known = parts.flatMap(({ members }) => members ?? []);
  return known.length === parts.length ? sum(known) : null;
}

function combineCells<T extends object>(cells: Parts<Cell<T>>, combine: (shown: Parts<T>) => T): Cell<T> {
  const hidden = cells.flatMap((cell): SuppressedReason[] => (isHidden(cell) ? [cell.hidden] : []));
  const [first, ...others] = cells.flatMap((cell): T[] => (isHidden(cell) ? [] : [cell]));
  if (first && hidden.length === 0) return combine([first, ...others]);
  return { hidden: hidden.includes('below-floor') ? 'below-floor' : 'complementary' };
}

function addItems(parts: Parts<ItemFigures>): ItemFigures {
  return {
    validN: addUp(parts, ({ validN }) => validN),
    missingN: addUp(parts, ({ missingN }) => missingN),
    noOpinionN: addUp(parts, ({ noOpinionN }) => noOpinionN),
    distribution: addLists(each(parts, ({ distribution }) => distribution)),
  };
}

/** Alpha of several parts needs the sums of each that has complete cases. */
function combineDimensions(k: number, parts: Parts<DimensionFigures>): DimensionFigures {
  const completeN = addUp(parts, (part) => part.completeN);
  const complete = parts.filter((part) => part.completeN > 0);
  const sums = complete.flatMap((part) => part.sums ?? []);
  const all = sums.length === complete.length ? addSums(sums) : undefined;
  return { ...combineValues(parts), completeN, reliability: describeReliability(k, completeN, all) };
}

function addSums(sums: readonly CompleteSums[]): CompleteSums | undefined {
  const [first, ...others] = sums;
  if (!first) return undefined;
  const parts = [first, ...others] as const;
  return {
    x: addLists(each(parts, ({ x }) => x)),
    xx: addLists(each(parts, ({ xx }) => xx)),
    xt: addLists(each(parts, ({ xt }) => xt)),
  };
}

/** Of those parts that asked; null when none did. */
function combinePriorities(parts: Parts<CohortFigures>): Cell<PrioritiesFigures> | null {
  const [first, ...others] = parts.flatMap(({ priorities }) => priorities ?? []);
  if (!first) return null;
  return combineCells([first, ...others], (shown) => ({
    validN: addUp(shown, ({ validN }) => validN),
    choices: shown[0].choices.map(({ id }, index) => ({
      id,
      count: addUp(shown, ({ choices }) => choices[index]!.count),
    })),
  }));
}

/** Nothing where another part does not show the question. */
function combineQuestion(question: ProfileFigures, others: readonly CohortFigures[]): ProfileFigures[] {
  const theirs = others.flatMap(({ groups }) => groups.find(({ by }) => by === question.by) ?? []);
  if (theirs.length < others.length) return [];
  const values = question.values.map((group, index) => ({
    value: group.value,
    ...combineCells<GroupFigures>([group, ...theirs.map((other) => other.values[index]!)], combineGroups),
  }));
  return [{ by: question.by, values }];
}

function combineGroups(parts: Parts<GroupFigures>): GroupFigures {
  return {
    n: addUp(parts, ({ n }) => n),
    dimensions: parts[0].dimensions.map(({ id }, index) => ({
      id,
      ...combineCells(
        each(parts, ({ dimensions }) => dimensions[index]!),
        combineValues,
      ),
    })),
  };
}

function each<T, U>([first, ...others]: Parts<T>, take: (part: T) => U): Parts<U> {
  return [take(first), ...others.map(take)];
}

function addUp<T>(parts: Parts<T>, take: (part: T) => number): number {
  return parts.reduce((sum, part) => sum + take(part), 0);
}

/** Place by place; the lists are of one length. */
function addLists([first, ...others]: Parts<readonly number[]>): number[] {
  return first.map((value, index) => others.reduce((sum, list) => sum + list[index]!, value));
}
