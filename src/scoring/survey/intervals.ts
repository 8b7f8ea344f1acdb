/** Owns the 95 % intervals of a mean and of a rate, narrowed when the members are few and many of them answered. */
import { studentT975, Z975 } from './student-t.js';

export type Interval = readonly [low: number, high: number];

/**
 * Mean ± t(0.975, n − 1) × sd / √n × √(1 − n/N): the finite population correction when the number of members N is known.
 * Undefined for n < 2 or sd = 0, where there is nothing to estimate from.
 */
export function meanInterval(
  mean: number,
  sd: number,
  validN: number,
  members: number | null,
): Interval | undefined {
  if (validN < 2 || sd === 0) return undefined;
  const half = studentT975(validN - 1) * (sd / Math.sqrt(validN)) * finiteCorrection(validN, members);
  return [mean - half, mean + half];
}

/**
 * Wilson interval of a rate k/n, 0–1 (Wilson 1927, JASA 22:209), with n replaced by n·N/(N − n) when the number of members N is
 * known; n = N is the whole population, and the interval is the point. `validN` ≥ 1.
 */
export function wilsonInterval(count: number, validN: number, members: number | null): Interval {
  const rate = count / validN;
  if (members !== null && validN >= members) return [rate, rate];
  const n = members === null ? validN : (validN * members) / (members - validN);
  const z2 = Z975 * Z975;
  const centre = rate + z2 / (2 * n);
  const half = Z975 * Math.sqrt((rate * (1 - rate)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return [(centre - half) / scale, (centre + half) / scale];
}

/** √(1 − n/N); 1 when N is unknown, 0 when all members answered. */
export function finiteCorrection(validN: number, members: number | null): number {
  if (members === null) return 1;
  return Math.sqrt(Math.max(0, 1 - validN / members));
}
