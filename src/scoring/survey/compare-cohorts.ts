/** Owns which cohorts are set beside each other: the waves of one CoP, and a handful of CoPs of one wave. */
import type { CohortComparison, CohortResult } from '../../model/survey-result.js';
import { compareMeans } from './compare-means.js';
import { statisticsOf } from './dimension-values.js';

/** More pairs than this table can hold say less than the quartiles of all CoPs do. */
const COPS_IN_PAIRS = 4;

/**
 * Each wave beside the one before it (waves share members, so the intervals are approximate), and, of up to four CoPs asked in
 * one wave, each beside each. Only dimensions that both show. `cohorts` sorted by CoP and wave.
 */
export function compareCohorts(cohorts: readonly CohortResult[]): CohortComparison[] {
  const waves = groupBy(cohorts, ({ id }) => id).flatMap((group) =>
    group.slice(1).map((to, index) => compare(group[index]!, to, 'wave')),
  );
  const cops = groupBy(cohorts, ({ wave }) => wave ?? '')
    .filter((group) => group.length <= COPS_IN_PAIRS)
    .flatMap((group) =>
      group.flatMap((from, index) => group.slice(index + 1).map((to) => compare(from, to, 'cop'))),
    );
  return [...waves, ...cops].filter(({ dimensions }) => dimensions.length > 0);
}

function compare(from: CohortResult, to: CohortResult, kind: 'wave' | 'cop'): CohortComparison {
  const infer = [...from.dimensions, ...to.dimensions].every(
    ({ reasons }) => reasons?.interval !== 'low-response',
  );
  const dimensions = from.dimensions.flatMap((a, index) => {
    const [left, right] = [statisticsOf(a), statisticsOf(to.dimensions[index]!)];
    return left && right ? [{ id: a.id, ...compareMeans(left, right, infer) }] : [];
  });
  const isWave = kind === 'wave';
  return {
    kind,
    within: isWave ? from.id : from.wave,
    approximate: isWave,
    from: isWave ? (from.wave ?? '') : from.id,
    to: isWave ? (to.wave ?? '') : to.id,
    dimensions,
  };
}

/** Groups in the order of their first member. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()];
}
