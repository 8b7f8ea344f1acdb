/** Owns "which three should be improved first": how many respondents chose each dimension. */
import type { PrioritiesResult } from '../../model/survey-result.js';
import { allNull, type CohortContext } from './cohort-context.js';
import type { CohortCounts } from './cohort-counts.js';
import type { SurveyPlan } from './plan.js';

/** Rates are of those who chose at least one. Null with its reason when nobody did or too few. */
export function describePriorities(
  plan: SurveyPlan,
  counts: CohortCounts,
  { floor }: CohortContext,
): PrioritiesResult {
  const validN = counts.prioritiesAnswered;
  if (validN === 0) return { validN, choices: null, reasons: { choices: 'no-answers' } };
  if (validN < floor)
    return { validN: null, choices: null, reasons: allNull(['validN', 'choices'], 'below-floor') };
  const choices = plan.priorities.map(({ id }, index) => {
    const count = counts.priorities[index]!;
    return { id, count, rate: count / validN };
  });
  return { validN, choices };
}
