/** Owns telling that one partial result holds the people of another: two states of one growing survey, whose people count twice. */
import type { Warning } from '../../errors.js';
import {
  type CohortFigures,
  type ItemFigures,
  isHidden,
  isSmall,
  type SurveyPartial,
} from '../../model/survey-partial.js';
import { cohortName } from '../../model/survey-result.js';

/** A partial result and where it was read. */
export interface PartialFile {
  file: string;
  partial: SurveyPartial;
}

/** With fewer counts to compare, one group could hold another's by chance. */
const ENOUGH_COUNTS = 40;

/** A warning for each cohort (id and wave) of which two partials seem to be an earlier and a later state. */
export function warnAboutContained(files: readonly PartialFile[]): Warning[] {
  return files.flatMap((one, at) => files.slice(at + 1).flatMap((other) => warnAboutPair(one, other)));
}

function warnAboutPair(one: PartialFile, other: PartialFile): Warning[] {
  return largeCohorts(one.partial).flatMap((cohort) => {
    const same = largeCohorts(other.partial).find(({ id, wave }) => id === cohort.id && wave === cohort.wave);
    if (!same || !(holds(cohort, same) || holds(same, cohort))) return [];
    const values = { cohort: cohortName(cohort), first: one.file, second: other.file };
    return [{ code: 'survey-partial-contained', values }];
  });
}

function largeCohorts({ cohorts }: SurveyPartial): CohortFigures[] {
  return cohorts.filter((cohort): cohort is CohortFigures => !isSmall(cohort));
}

/**
 * True where each answer to each item was given at least as often in `larger`, which is less than twice as large. Of groups of
 * such sizes who only answered alike, some counts would be lower.
 */
function holds(larger: CohortFigures, smaller: CohortFigures): boolean {
  if (larger.respondents >= 2 * smaller.respondents) return false;
  const pairs = smaller.items.flatMap((item) => {
    const same = larger.items.find(({ id }) => id === item.id);
    return !same || isHidden(item) || isHidden(same) ? [] : pairCounts(same, item);
  });
  return pairs.length >= ENOUGH_COUNTS && pairs.every(([more, less]) => more >= less);
}

function pairCounts(larger: ItemFigures, smaller: ItemFigures): [number, number][] {
  const counts = ({ missingN, distribution }: ItemFigures): number[] => [missingN, ...distribution];
  const others = counts(smaller);
  return counts(larger).map((count, at) => [count, others[at]!]);
}
