/** Owns comparing two means: difference, Welch's interval, Hedges' g. */
import type { MeanComparison } from '../../model/survey-result.js';
import { withReasons } from './cohort-context.js';
import type { ValueStatistics } from './dimension-values.js';
import { studentT975 } from './student-t.js';

/**
 * `to` less `from`. The interval is Welch's (1947, Biometrika 34:28) with broken degrees of freedom and no finite population
 * correction; g = difference / pooled sd × J with J = 1 − 3/(4·df − 1), df = n1 + n2 − 2 (Hedges 1981). Both null when a group
 * has one respondent or nothing varies. `infer` false: no interval.
 */
export function compareMeans(from: ValueStatistics, to: ValueStatistics, infer: boolean): MeanComparison {
  const difference = to.mean - from.mean;
  if (from.sd === undefined || to.sd === undefined) {
    return {
      difference,
      interval: null,
      hedgesG: null,
      reasons: { interval: 'n-too-small', hedgesG: 'n-too-small' },
    };
  }
  const a = from.sd ** 2 / from.validN;
  const b = to.sd ** 2 / to.validN;
  if (a + b === 0) {
    return {
      difference,
      interval: null,
      hedgesG: null,
      reasons: { interval: 'no-variance', hedgesG: 'no-variance' },
    };
  }
  const welchDf = (a + b) ** 2 / (a ** 2 / (from.validN - 1) + b ** 2 / (to.validN - 1));
  const half = studentT975(welchDf) * Math.sqrt(a + b);
  return {
    difference,
    interval: infer ? [difference - half, difference + half] : null,
    hedgesG: hedgesG(difference, { n: from.validN, sd: from.sd }, { n: to.validN, sd: to.sd }),
    ...withReasons({ interval: infer ? undefined : 'low-response' }),
  };
}

interface Spread {
  n: number;
  sd: number;
}

function hedgesG(difference: number, from: Spread, to: Spread): number {
  const df = from.n + to.n - 2;
  const pooled = Math.sqrt(((from.n - 1) * from.sd ** 2 + (to.n - 1) * to.sd ** 2) / df);
  return (difference / pooled) * (1 - 3 / (4 * df - 1));
}
