/** Owns what must hold between the figures of a partial result: it comes from elsewhere, and is added to others unseen. */

import type { PathFinding } from './path-finding.js';
import { sum } from './sum.js';
import { listSurveyItems, type SurveyInstrument } from './survey.js';
import {
  type Cell,
  type CohortFigures,
  type DimensionFigures,
  isHidden,
  isSmall,
  type SurveyPartial,
  type ValueFigures,
} from './survey-partial.js';

/** What rounding may leave of a variance in points of 0–100. */
const ROUNDING = 1e-6;

/**
 * COP-PARTIAL-004 when the partial is of another questionnaire, or of a version with other questions; else a COP-PARTIAL-003 for
 * each figure that contradicts others, or the floor.
 */
export function checkPartial(partial: SurveyPartial, instrument: SurveyInstrument): PathFinding[] {
  const found = partial.instrument;
  const shown = partial.cohorts.filter((cohort): cohort is CohortFigures => !isSmall(cohort));
  if (found.id !== instrument.id || !shown.every((cohort) => asksTheSame(cohort, instrument))) {
    const values = {
      found: `${found.id} ${found.version}`,
      expected: `${instrument.id} ${instrument.version}`,
    };
    return [{ code: 'COP-PARTIAL-004', path: ['instrument'], values }];
  }
  const names = partial.cohorts.map(({ id, wave }) => JSON.stringify([id, wave]));
  const wrong = partial.cohorts.flatMap((cohort, index) => {
    const twice = names.indexOf(names[index]!) < index ? [['id']] : [];
    const figures = isSmall(cohort) ? [] : checkCohort(cohort, partial.floor, instrument);
    return below([...twice, ...figures], 'cohorts', index);
  });
  return wrong.map((path) => {
    const words = path.map(String);
    return { code: 'COP-PARTIAL-003', path: words, values: { field: words.join('.') } };
  });
}

function asksTheSame(cohort: CohortFigures, instrument: SurveyInstrument): boolean {
  const { items, dimensions, priorities, groups } = cohort;
  const asked = listSurveyItems(instrument);
  const ids = instrument.dimensions.map(({ id }) => id).join();
  const areDimensions = (cells: readonly { id: string }[]): boolean =>
    cells.map(({ id }) => id).join() === ids;
  return (
    items.map(({ id }) => id).join() === asked.map(({ id }) => id).join() &&
    items.every((cell, index) => {
      const { min, max } = instrument.scales[asked[index]!.scale]!;
      return isHidden(cell) || cell.distribution.length === max - min + 1;
    }) &&
    areDimensions(dimensions) &&
    (priorities === null || instrument.priorities !== null) &&
    (priorities === null || isHidden(priorities) || areDimensions(priorities.choices)) &&
    groups.every(({ by, values }) => {
      const question = instrument.profile.questions.find(({ id }) => id === by);
      return (
        question?.options.join() === values.map(({ value }) => value).join() &&
        values.every((group) => isHidden(group) || areDimensions(group.dimensions))
      );
    })
  );
}

type Path = readonly (string | number)[];

/** Nobody, or as many as the floor. */
function isMany(n: number, floor: number): boolean {
  return n === 0 || n >= floor;
}

function checkCohort(cohort: CohortFigures, floor: number, instrument: SurveyInstrument): Path[] {
  const { respondents, members, incomplete, incompleteKept } = cohort;
  const asked = listSurveyItems(instrument);
  return [
    ...wrongOf({
      respondents: respondents >= floor,
      members: members === null || members >= respondents,
      incompleteKept: incompleteKept <= incomplete && incompleteKept <= respondents,
    }),
    ...checkItems(cohort, floor),
    ...instrument.dimensions.flatMap(({ id }, index) => {
      const cell = cohort.dimensions[index]!;
      if (isHidden(cell)) return [];
      const items = cohort.items.filter((_, item) => asked[item]!.dimension === id);
      return below(checkDimension(cell, items, respondents, floor), 'dimensions', index);
    }),
    ...checkPriorities(cohort, floor),
    ...checkGroups(cohort, floor),
  ];
}

/** The fields for which something does not hold. */
function wrongOf(conditions: Readonly<Record<string, boolean>>): Path[] {
  return Object.keys(conditions)
    .filter((field) => !conditions[field])
    .map((field) => [field]);
}

function below(paths: readonly Path[], ...parents: Path): Path[] {
  return paths.map((path) => [...parents, ...path]);
}

function checkItems({ items, respondents }: CohortFigures, floor: number): Path[] {
  return items.flatMap((cell, index) => {
    if (isHidden(cell)) return [];
    const { validN, missingN, noOpinionN, distribution } = cell;
    const wrong = wrongOf({
      validN: isMany(validN, floor) && validN + missingN === respondents,
      noOpinionN: noOpinionN <= missingN,
      distribution: sum(distribution) === validN,
    });
    return below(wrong, 'items', index);
  });
}

function checkDimension(
  figures: DimensionFigures,
  items: CohortFigures['items'],
  respondents: number,
  floor: number,
): Path[] {
  const { completeN, validN, reliability } = figures;
  return [
    ...checkValues(figures, respondents, floor),
    ...wrongOf({
      completeN: completeN <= validN,
      reliability: reliability.alpha === null || reliability.itemRest.length === items.length,
      sums: areSumsRight(figures, items),
    }),
  ];
}

/** Sums are there only where all who answered are complete cases: Σx and Σx² are those of the distributions. */
function areSumsRight({ completeN, sums }: DimensionFigures, items: CohortFigures['items']): boolean {
  if (!sums) return true;
  return (
    [sums.x, sums.xx, sums.xt].every(({ length }) => length === items.length) &&
    items.every((cell, item) => {
      if (isHidden(cell) || cell.validN !== completeN) return false;
      const x = sum(cell.distribution.map((count, step) => count * step));
      const xx = sum(cell.distribution.map((count, step) => count * step ** 2));
      return sums.x[item] === x && sums.xx[item] === xx && sums.xt[item]! >= xx;
    })
  );
}

function checkValues({ validN, mean, sd }: ValueFigures, most: number, floor: number): Path[] {
  return wrongOf({
    validN: isMany(validN, floor) && validN <= most,
    mean: (mean === null) === (validN === 0),
    sd: (sd === null) === validN < 2 && (sd === null || mean === null || isPossible(validN, mean, sd)),
  });
}

/** Values between 0 and 100 vary by no more than mean · (100 − mean) (Bhatia & Davis 2000), here with n − 1. */
function isPossible(n: number, mean: number, sd: number): boolean {
  return sd ** 2 <= (mean * (100 - mean) * n) / (n - 1) + ROUNDING;
}

function checkPriorities({ priorities, respondents }: CohortFigures, floor: number): Path[] {
  if (priorities === null || isHidden(priorities)) return [];
  const { validN, choices } = priorities;
  const wrong = wrongOf({
    validN: isMany(validN, floor) && validN <= respondents,
    choices: choices.every(({ count }) => count <= validN),
  });
  return below(wrong, 'priorities');
}

function checkGroups({ groups, respondents }: CohortFigures, floor: number): Path[] {
  return groups.flatMap(({ values }, question) => {
    const sizes = values.map((group) => (isHidden(group) ? 0 : group.n));
    const wrong = values.flatMap((group, option) => {
      if (isHidden(group)) return [];
      const cells = group.dimensions.flatMap((cell: Cell<ValueFigures>, index) =>
        isHidden(cell) ? [] : below(checkValues(cell, group.n, floor), 'dimensions', index),
      );
      return below([...wrongOf({ n: isMany(group.n, floor) }), ...cells], 'values', option);
    });
    const all = sum(sizes) <= respondents ? [] : [['values']];
    return below([...wrong, ...all], 'groups', question);
  });
}
