/** Owns the whole result of a survey: its cohorts, those that can be compared, and all of them together. */
import type { Warning } from '../../errors.js';
import type { CompassInstrument } from '../../model/compass.js';
import type { CohortKey } from '../../model/responses.js';
import type { CohortResult, SurveyResult } from '../../model/survey-result.js';
import { warnAboutCohort } from './cohort-warnings.js';
import { compareCohorts } from './compare-cohorts.js';
import { scoreCohort } from './score-cohort.js';
import type { CohortTally, SurveyTally } from './survey-tally.js';
import { totalCohorts } from './total-cohorts.js';

/** Id of a cohort whose rows name none, where others do. */
const UNNAMED_COHORT = '?';

export interface SurveyOptions {
  /** ISO date. */
  date: string;
  floor: number;
  compass: CompassInstrument;
  /** Names of the files that could not be read, and what was noticed in the others. */
  notRead?: readonly string[];
  warnings?: readonly Warning[];
  /** Members of a cohort; null when not known. */
  membersOf(key: CohortKey): number | null;
}

/** Cohorts come sorted by CoP and wave, whatever the order of files and rows. */
export function scoreSurvey(tally: SurveyTally, options: SurveyOptions): SurveyResult {
  const scored = tally.cohorts.map((cohort) => scoreOne(tally, cohort, options));
  scored.sort((a, b) => byCohortAndWave(a.result, b.result));
  const cohorts = scored.map(({ result }) => result);
  const { id, version } = tally.plan.instrument;
  return {
    schemaVersion: 1,
    kind: 'survey-result',
    instrument: { id, version },
    date: options.date,
    cohorts,
    comparisons: compareCohorts(cohorts),
    totals: totalCohorts(tally.plan.instrument, cohorts),
    notRead: options.notRead ?? [],
    warnings: [...(options.warnings ?? []), ...scored.flatMap(({ warnings }) => warnings)],
  };
}

function scoreOne(
  tally: SurveyTally,
  cohort: CohortTally,
  { floor, compass, membersOf }: SurveyOptions,
): { result: CohortResult; warnings: Warning[] } {
  const { wave } = cohort.key;
  const id = cohort.key.cohort || UNNAMED_COHORT;
  const members = membersOf(cohort.key);
  const result = scoreCohort(tally.plan, cohort, { id, wave, members, floor, compass });
  return { result, warnings: warnAboutCohort(result, members) };
}

/** Numbers inside names count as numbers: wave 2 before wave 10. */
const collator = new Intl.Collator('en', { numeric: true });

function byCohortAndWave(a: CohortResult, b: CohortResult): number {
  return collator.compare(a.id, b.id) || collator.compare(a.wave ?? '', b.wave ?? '');
}
