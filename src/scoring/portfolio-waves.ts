/** Owns which surveys a portfolio may show beside each other, so that no two of them tell what a few people answered. */

import { DEFAULT_FLOOR } from '../model/floor.js';
import { daysBetween } from '../model/iso-date.js';
import type { CohortView, DimensionView } from '../model/members-view.js';
import type { Score } from '../model/score.js';
import type { CopInput } from './portfolio-cop.js';

/** A CoP with the waves that may be shown, and how many may not. */
export interface SeparatedCop {
  input: CopInput;
  dropped: number;
  /** False when the wave that its newest round was looked at with is not shown. */
  keepsNewest: boolean;
}

type Wave = CopInput['waves'][number];

/**
 * Results scored within this many days of each other are taken for two exports of one growing survey: shown beside each other,
 * the few who answered in between could be told from the difference.
 */
const SAME_SURVEY_DAYS = 60;

/** Of several results of one survey only the newest stays, also where dossiers of one CoP lie beside each other. */
export function separateWaves(inputs: readonly CopInput[]): SeparatedCop[] {
  const all = inputs.flatMap((input) => input.waves.map((wave) => ({ cop: copKey(input), wave })));
  // Of one date the one read last counts as the newer.
  const isDropped = (wave: Wave): boolean => {
    const place = all.findIndex((other) => other.wave === wave);
    const { cop } = all[place]!;
    return all.some((other, index) => {
      const isNewer = other.wave.date > wave.date || (other.wave.date === wave.date && index > place);
      return isNewer && other.cop === cop && isSameSurvey(other.wave, wave);
    });
  };
  return inputs.map((input) => {
    const waves = input.waves.filter((wave) => !isDropped(wave));
    return {
      input: { ...input, waves },
      dropped: input.waves.length - waves.length,
      keepsNewest: waves.at(-1) === input.waves.at(-1),
    };
  });
}

/** Dossiers that say the same of their CoP are taken for one CoP's. */
function copKey({ profile }: CopInput): string {
  const { name, organisations = [], domain = '', createdOn = '' } = profile;
  return JSON.stringify([name, organisations, domain, createdOn]).toLowerCase();
}

function isSameSurvey(one: Wave, other: Wave): boolean {
  const [label, otherLabel] = [one.cohort.wave, other.cohort.wave];
  if (label !== null && label === otherLabel) return true;
  return Math.abs(daysBetween(one.date, other.date)) <= SAME_SURVEY_DAYS;
}

/** The same cohort under the floor of a portfolio: what a result shows under a lower one of its own is hidden. */
export function holdFloor(cohort: CohortView): CohortView {
  const floor = Math.max(cohort.floor, DEFAULT_FLOOR);
  const hold = (score: Score): Score =>
    score.kind === 'scored' && score.validN < floor ? { kind: 'suppressed', reason: 'below-floor' } : score;
  return {
    ...cohort,
    floor,
    dimensions: cohort.dimensions.map((dimension) => holdDimension(dimension, hold)),
    items: cohort.items.map((item) =>
      item.validN !== null && item.validN < floor
        ? { id: item.id, validN: null, mean: null, reasons: { mean: 'below-floor' } }
        : item,
    ),
    phases: cohort.phases.map(({ score, themes, ...phase }) => ({
      ...phase,
      score: hold(score),
      themes: themes.map((theme) => ({ ...theme, score: hold(theme.score) })),
    })),
  };
}

function holdDimension(dimension: DimensionView, hold: (score: Score) => Score): DimensionView {
  const score = hold(dimension.score);
  if (score.kind === 'scored' || score === dimension.score) return { ...dimension, score };
  return { id: dimension.id, score, interval: null, reasons: { interval: 'below-floor' } };
}
