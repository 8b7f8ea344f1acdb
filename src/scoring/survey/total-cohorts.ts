/** Owns what the shown cohorts of a wave say together: pooled scores, and the quartiles that a portfolio is read against. */
import { notScored, scored } from '../../model/score.js';
import type { SurveyInstrument } from '../../model/survey.js';
import type { CohortResult, SurveyTotals, TotalDimension } from '../../model/survey-result.js';
import { groupBy } from './compare-cohorts.js';
import { COPS_AT_LEAST, quartiles } from './quartiles.js';

/** One total a wave that has two cohorts or more. Of shown cells only: a hidden cohort cannot be had by subtraction. */
export function totalCohorts(instrument: SurveyInstrument, cohorts: readonly CohortResult[]): SurveyTotals[] {
  return groupBy(cohorts, ({ wave }) => wave ?? '')
    .filter((group) => group.length > 1)
    .map((group) => {
      const shown = group.filter(({ respondents, floor }) => respondents >= floor);
      return {
        wave: group[0]!.wave,
        cohorts: shown.length,
        hiddenCohorts: group.length - shown.length,
        respondents: shown.reduce((sum, { respondents }) => sum + respondents, 0),
        dimensions: instrument.dimensions.map(({ id }, index) => totalDimension(id, index, shown)),
      };
    });
}

function totalDimension(id: string, index: number, cohorts: readonly CohortResult[]): TotalDimension {
  const scores = cohorts.flatMap(({ dimensions }) => {
    const { score } = dimensions[index]!;
    return score.kind === 'scored' ? [score] : [];
  });
  const n = scores.reduce((sum, { validN }) => sum + validN, 0);
  const weighted = scores.reduce((sum, { value, validN }) => sum + value * validN, 0);
  const found = scores.length < COPS_AT_LEAST ? undefined : quartiles(scores.map(({ value }) => value));
  return {
    id,
    cohorts: scores.length,
    score: n === 0 ? notScored('no-answers') : scored(weighted / n, n),
    quartiles: found ?? null,
    ...(found ? {} : { reasons: { quartiles: 'too-few-cohorts' } }),
  };
}
