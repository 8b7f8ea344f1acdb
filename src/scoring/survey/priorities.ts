/** Owns "which three should be improved first": how many respondents chose each dimension. */
import { type Cell, isHidden, type PrioritiesFigures } from '../../model/survey-partial.js';
import type { PrioritiesResult } from '../../model/survey-result.js';
import { allNull } from './cohort-context.js';
import type { CohortCounts } from './cohort-counts.js';
import type { SurveyPlan } from './plan.js';
import { hideSmall } from './small-groups.js';

/** Hidden when only a few chose at least one. */
export function countPriorities(
  plan: SurveyPlan,
  counts: CohortCounts,
  floor: number,
): Cell<PrioritiesFigures> {
  const validN = counts.prioritiesAnswered;
  const hidden = hideSmall(validN, floor);
  if (hidden) return { hidden };
  return {
    validN,
    choices: plan.priorities.map(({ id }, index) => ({ id, count: counts.priorities[index]! })),
  };
}

/** Rates are of those who chose at least one. Null with its reason when nobody did or too few. */
export function describePriorities(figures: Cell<PrioritiesFigures>): PrioritiesResult {
  if (isHidden(figures)) {
    return { validN: null, choices: null, reasons: allNull(['validN', 'choices'], figures.hidden) };
  }
  const { validN, choices } = figures;
  if (validN === 0) return { validN, choices: null, reasons: { choices: 'no-answers' } };
  return { validN, choices: choices.map(({ id, count }) => ({ id, count, rate: count / validN })) };
}
