/** Owns the statistics of whole steps counted in a table: how many respondents stand on each. */

import { sum } from '../../model/sum.js';

/** `distribution[i]` respondents on step i. */
export type Distribution = readonly number[];

export interface StepStatistics {
  validN: number;
  /** In steps from 0. */
  mean: number;
  /** With n − 1; undefined under two respondents. */
  sd: number | undefined;
  median: number;
}

/** Undefined when nobody stands on any step. */
export function describeSteps(distribution: Distribution): StepStatistics | undefined {
  const validN = sum(distribution);
  if (validN === 0) return undefined;
  const steps = distribution.reduce((acc, count, step) => acc + count * step, 0);
  const squares = distribution.reduce((acc, count, step) => acc + count * step * step, 0);
  return {
    validN,
    mean: steps / validN,
    sd: standardDeviation(validN, steps, squares),
    median:
      (stepAt(distribution, Math.ceil(validN / 2)) + stepAt(distribution, Math.floor(validN / 2) + 1)) / 2,
  };
}

/** √((nΣx² − (Σx)²) / (n(n − 1))): whole numbers until the division, so that equal answers give exactly 0. */
function standardDeviation(n: number, sum: number, squares: number): number | undefined {
  if (n < 2) return undefined;
  return Math.sqrt(Math.max(0, n * squares - sum * sum) / (n * (n - 1)));
}

/** The step of the `rank`-th respondent (from 1) in rising order. */
function stepAt(distribution: Distribution, rank: number): number {
  let below = 0;
  for (let step = 0; step < distribution.length; step += 1) {
    below += distribution[step]!;
    if (below >= rank) return step;
  }
  return distribution.length - 1;
}
