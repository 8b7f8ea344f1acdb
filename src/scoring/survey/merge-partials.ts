/** Owns one result out of the partial results of several administrations. */

import type { Warning } from '../../errors.js';
import type { CompassInstrument } from '../../model/compass.js';
import {
  type CohortFigures,
  isSmall,
  type PartialCohort,
  type SurveyPartial,
} from '../../model/survey-partial.js';
import type { SurveyResult } from '../../model/survey-result.js';
import { cohortName } from '../../model/survey-result.js';
import { warnAboutCohort } from './cohort-warnings.js';
import { combineFigures } from './combine-figures.js';
import { groupBy } from './compare-cohorts.js';
import type { SurveyPlan } from './plan.js';
import { raiseFloor } from './raise-floor.js';
import { describeCohort, describeSmallCohort } from './score-cohort.js';
import { assembleSurvey, type ScoredCohort } from './score-survey.js';

export interface MergeOptions {
  compass: CompassInstrument;
  /** What was noticed while the files were read. */
  warnings: readonly Warning[];
}

/**
 * A cohort of one partial has the figures that it had at home; the parts of one that is in several are put together. The highest
 * floor holds for all, and the date is the newest. `partials` holds at least one, all of the plan's instrument.
 */
export function mergePartials(
  plan: SurveyPlan,
  partials: readonly SurveyPartial[],
  { compass, warnings }: MergeOptions,
): SurveyResult {
  const floor = Math.max(...partials.map((partial) => partial.floor));
  const date = partials
    .map((partial) => partial.date)
    .sort()
    .at(-1)!;
  const cohorts = partials.flatMap((partial) =>
    partial.cohorts.map((cohort) =>
      isSmall(cohort) || partial.floor === floor ? cohort : raiseFloor(plan, cohort, floor),
    ),
  );
  const scored = groupBy(cohorts, ({ id, wave }) => JSON.stringify([id, wave])).map((parts) =>
    mergeCohort(plan, parts, { floor, compass }),
  );
  return assembleSurvey(plan.instrument, scored, { date, warnings });
}

function mergeCohort(
  plan: SurveyPlan,
  parts: readonly PartialCohort[],
  options: { floor: number; compass: CompassInstrument },
): ScoredCohort {
  const small = parts.filter(isSmall);
  const [first, ...others] = parts.filter((part): part is CohortFigures => !isSmall(part));
  const cohort = cohortName(parts[0]!);
  if (!first) {
    const values = { cohort, floor: options.floor };
    return {
      result: describeSmallCohort(plan, small[0]!, options),
      warnings: [{ code: 'survey-cohort-below-floor', values }],
    };
  }
  const figures = combineFigures(plan, [first, ...others], small.length === 0);
  const result = describeCohort(plan, figures, options);
  return {
    result,
    warnings: [
      ...warnAboutParts(cohort, others.length + 1, small.length),
      ...warnAboutCohort(result, figures.members),
    ],
  };
}

/** That parts were added up, and that some could not be: never of how many people. */
function warnAboutParts(cohort: string, shown: number, small: number): Warning[] {
  const warnings: Warning[] = [];
  if (shown > 1) warnings.push({ code: 'survey-parts-joined', values: { cohort, count: shown } });
  if (small > 0) warnings.push({ code: 'survey-parts-below-floor', values: { cohort, count: small } });
  return warnings;
}
