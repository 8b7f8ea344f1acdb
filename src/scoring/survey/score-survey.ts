/** Owns the whole result of a survey: its cohorts, those that can be compared, and all of them together. */
import type { Warning } from '../../errors.js';
import type { CompassInstrument } from '../../model/compass.js';
import type { CohortKey } from '../../model/responses.js';
import type { CohortResult, SurveyResult } from '../../model/survey-result.js';
import { warnAboutCohort } from './cohort-warnings.js';
import { compareCohorts } from './compare-cohorts.js';
import { scoreCohort } from './score-cohort.js';
import type { SurveyTally } from './survey-tally.js';
import { totalCohorts } from './total-cohorts.js';

/** Id of a cohort whose rows name none, where others do. */
export const UNNAMED_COHORT = '?';

export interface SurveyOptions {
  /** ISO date. */
  date: string;
  floor: number;
  compass: CompassInstrument;
  /** Members of a cohort; null when not known. */
  membersOf(key: CohortKey): number | null;
}

/** Cohorts come sorted by CoP and wave, whatever the order of files and rows. */
export function scoreSurvey(tally: SurveyTally, options: SurveyOptions): SurveyResult {
  const { floor, compass } = options;
  const warnings: Warning[] = [];
  const cohorts = tally.cohorts.map((cohort): CohortResult => {
    const id = cohort.key.cohort ?? UNNAMED_COHORT;
    const members = options.membersOf(cohort.key);
    const result = scoreCohort(tally.plan, cohort, { id, wave: cohort.key.wave, members, floor, compass });
    warnings.push(...warnAboutCohort(result, members));
    return result;
  });
  cohorts.sort(byCohortAndWave);
  const { id, version } = tally.plan.instrument;
  return {
    schemaVersion: 1,
    kind: 'survey-result',
    instrument: { id, version },
    date: options.date,
    cohorts,
    comparisons: compareCohorts(cohorts),
    totals: totalCohorts(tally.plan.instrument, cohorts),
    warnings,
  };
}

/** Numbers inside names count as numbers: wave 2 before wave 10. */
const collator = new Intl.Collator('en', { numeric: true });

function byCohortAndWave(a: CohortResult, b: CohortResult): number {
  return collator.compare(a.id, b.id) || collator.compare(a.wave ?? '', b.wave ?? '');
}
