/** Owns what has to be said about a cohort's figures before anyone reads them. */

import type { Warning } from '../../errors.js';
import type { CohortResult } from '../../model/survey-result.js';
import { cohortName } from '../../model/survey-result.js';
import { below } from '../../model/threshold.js';
import { LOW_RESPONSE_RATE } from './cohort-context.js';

/** `members` as they were given, before a number that cannot be right was left aside. */
export function warnAboutCohort(cohort: CohortResult, members: number | null): Warning[] {
  const { respondents, floor, responseRate } = cohort;
  const name = cohortName(cohort);
  const warnings: Warning[] = [];
  if (members !== null && members < respondents) {
    warnings.push({
      code: 'survey-more-respondents-than-members',
      values: { cohort: name, respondents, members },
    });
  }
  if (respondents < floor) {
    warnings.push({ code: 'survey-below-floor', values: { cohort: name, respondents, floor } });
  } else if (responseRate !== null && below(responseRate, LOW_RESPONSE_RATE)) {
    const rate = Math.floor(100 * responseRate);
    warnings.push({ code: 'survey-low-response', values: { cohort: name, rate } });
  }
  for (const { id, alpha } of cohort.dimensions) {
    if (alpha !== null && alpha < 0) {
      warnings.push({ code: 'survey-negative-alpha', values: { cohort: name, dimension: id } });
    }
  }
  return warnings;
}
