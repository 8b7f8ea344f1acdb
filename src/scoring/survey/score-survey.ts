/** Owns the whole result of a survey: its cohorts, those that can be compared, and all of them together. */
import type { Warning } from '../../errors.js';
import type { CompassInstrument } from '../../model/compass.js';
import type { CohortKey } from '../../model/responses.js';
import type { SurveyInstrument } from '../../model/survey.js';
import type { CohortFigures, PartialCohort, SurveyPartial } from '../../model/survey-partial.js';
import type { CohortResult, SurveyResult } from '../../model/survey-result.js';
import { countFigures } from './cohort-figures.js';
import { warnAboutCohort } from './cohort-warnings.js';
import { showComments } from './comments.js';
import { compareCohorts } from './compare-cohorts.js';
import type { SurveyPlan } from './plan.js';
import { describeCohort } from './score-cohort.js';
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
  const { plan } = tally;
  const scored = tally.cohorts.map((cohort): ScoredCohort => {
    const given = options.membersOf(cohort.key);
    const figures = countCohort(plan, cohort, options);
    const context = { ...options, asked: cohort.mapped };
    const result = describeCohort(plan, figures, context, showComments(plan, cohort, options.floor));
    return { result, warnings: warnAboutCohort(result, given) };
  });
  return assembleSurvey(plan.instrument, scored, options);
}

/** What of the same survey may be handed on, to be put together with that of others: figures above the floor, no words. */
export function scorePartial(tally: SurveyTally, options: SurveyOptions): SurveyPartial {
  const { floor, date } = options;
  const { id, version } = tally.plan.instrument;
  const cohorts = tally.cohorts.map((cohort): PartialCohort => {
    const figures = countCohort(tally.plan, cohort, options);
    if (figures.respondents >= floor) return figures;
    return { id: figures.id, wave: figures.wave, belowFloor: true };
  });
  cohorts.sort(byCohortAndWave);
  return { schemaVersion: 1, kind: 'survey-partial', instrument: { id, version }, date, floor, cohorts };
}

function countCohort(
  plan: SurveyPlan,
  cohort: CohortTally,
  { floor, membersOf }: SurveyOptions,
): CohortFigures {
  const { key } = cohort;
  const id = key.cohort || UNNAMED_COHORT;
  return countFigures(plan, cohort, { id, wave: key.wave, members: membersOf(key), floor });
}

export interface ScoredCohort {
  result: CohortResult;
  warnings: readonly Warning[];
}

/** Cohorts side by side: sorted, compared, and all of them together. */
export function assembleSurvey(
  instrument: SurveyInstrument,
  scored: readonly ScoredCohort[],
  { date, notRead = [], warnings = [] }: Pick<SurveyOptions, 'date' | 'notRead' | 'warnings'>,
): SurveyResult {
  const sorted = [...scored].sort((a, b) => byCohortAndWave(a.result, b.result));
  const cohorts = sorted.map(({ result }) => result);
  return {
    schemaVersion: 1,
    kind: 'survey-result',
    instrument: { id: instrument.id, version: instrument.version },
    date,
    cohorts,
    comparisons: compareCohorts(cohorts),
    totals: totalCohorts(instrument, cohorts),
    notRead,
    warnings: [...warnings, ...sorted.flatMap((cohort) => cohort.warnings)],
  };
}

/** Numbers inside names count as numbers: wave 2 before wave 10. */
const collator = new Intl.Collator('en', { numeric: true });

type Named = Pick<CohortResult, 'id' | 'wave'>;

function byCohortAndWave(a: Named, b: Named): number {
  return collator.compare(a.id, b.id) || collator.compare(a.wave ?? '', b.wave ?? '');
}
