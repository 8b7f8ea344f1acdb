/** Owns the values 0–100 that respondents have on a dimension, read back from the counts: how many respondents have which. */
import type { ValueFigures } from '../../model/survey-partial.js';
import type { DimensionPlan } from './plan.js';

/** One value and the number of respondents who have it. */
export interface ValueCount {
  value: number;
  count: number;
}

export interface ValueStatistics {
  validN: number;
  /** 0–100. */
  mean: number;
  /** With n − 1; undefined under two respondents. */
  sd: number | undefined;
}

/**
 * A respondent's value = (mean of the keyed items answered − min) / (max − min) × 100, for those who answered at least two
 * thirds of the items. Values are listed by number of items answered, then by sum.
 */
export function listValues(dimension: DimensionPlan, sums: Float64Array): ValueCount[] {
  const values: ValueCount[] = [];
  const highest = dimension.steps - 1;
  dimension.sumSlot.forEach((first, answered) => {
    if (first < 0) return;
    for (let sum = 0; sum <= answered * highest; sum += 1) {
      const count = sums[first + sum]!;
      if (count > 0) values.push({ value: (100 * sum) / (answered * highest), count });
    }
  });
  return values;
}

/** Mean and spread over respondents; undefined when nobody has a value. */
export function describeValues(values: readonly ValueCount[]): ValueStatistics | undefined {
  const validN = values.reduce((total, { count }) => total + count, 0);
  if (validN === 0) return undefined;
  const mean = values.reduce((total, { value, count }) => total + count * value, 0) / validN;
  if (validN < 2) return { validN, mean, sd: undefined };
  if (!varies(values)) return { validN, mean: values[0]!.value, sd: 0 };
  const squares = values.reduce((total, { value, count }) => total + count * (value - mean) ** 2, 0);
  return { validN, mean, sd: Math.sqrt(squares / (validN - 1)) };
}

/** The same with null for what there is not, as it is kept. */
export function figuresOf(found: ValueStatistics | undefined): ValueFigures {
  if (!found) return { validN: 0, mean: null, sd: null };
  return { ...found, sd: found.sd ?? null };
}

/** What was kept, or shown; undefined where there is no mean. */
export function statisticsOf(kept: {
  validN: number | null;
  mean: number | null;
  sd: number | null;
}): ValueStatistics | undefined {
  const { validN, mean, sd } = kept;
  if (validN === null || mean === null) return undefined;
  return { validN, mean, sd: sd ?? undefined };
}

/** True when two respondents have different values. */
export function varies(values: readonly ValueCount[]): boolean {
  return values.some(({ value }) => value !== values[0]!.value);
}

/** Respondents who have a value on the dimension. */
export function countValues(dimension: DimensionPlan, sums: Float64Array): number {
  return listValues(dimension, sums).reduce((total, { count }) => total + count, 0);
}

/** Respondents who answered every item of the dimension. */
export function countComplete(dimension: DimensionPlan, sums: Float64Array): number {
  const k = dimension.items.length;
  const first = dimension.sumSlot[k]!;
  return sums
    .subarray(first, first + k * (dimension.steps - 1) + 1)
    .reduce((total, count) => total + count, 0);
}
