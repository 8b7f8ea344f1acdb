/** Owns which inputs a rule reads. */
import { type Condition, OPERATORS, type PitfallRule } from './pitfall.js';

/** Every input that a rule reads, in the order of its conditions. */
export function inputsOf({ when, stronger }: PitfallRule): string[] {
  return [when, ...(stronger ? [stronger.when] : [])].flatMap(inputsOfCondition);
}

function inputsOfCondition(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(inputsOfCondition);
  if ('any' in condition) return condition.any.flatMap(inputsOfCondition);
  const thresholds = OPERATORS.map((operator) => condition[operator]);
  return [
    condition.input,
    ...(condition.minus === undefined ? [] : [condition.minus]),
    ...thresholds.flatMap((threshold) => (typeof threshold === 'object' ? [threshold.input] : [])),
  ];
}
