/** Owns mean and spread of several sets of respondents together, from those of each. */
import type { ValueFigures } from '../../model/survey-partial.js';

interface Moments {
  n: number;
  mean: number;
  /** Σ(value − mean)². */
  squares: number;
}

/**
 * Two sets at a time, with δ = mean of b − mean of a: mean = mean of a + δ·n_b/n, Σ(x − mean)² = that of a + that of b +
 * δ²·n_a·n_b/n (Chan, Golub & LeVeque 1979, Updating formulae and a pairwise algorithm for computing sample variances). Sets
 * without a value add nothing.
 */
export function combineValues(parts: readonly ValueFigures[]): ValueFigures {
  const moments = parts.flatMap((part) => momentsOf(part) ?? []);
  const [first, ...others] = moments;
  if (!first) return { validN: 0, mean: null, sd: null };
  const { n, mean, squares } = others.reduce(addMoments, first);
  return { validN: n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

function momentsOf({ validN, mean, sd }: ValueFigures): Moments | undefined {
  if (mean === null) return undefined;
  return { n: validN, mean, squares: (validN - 1) * (sd ?? 0) ** 2 };
}

function addMoments(a: Moments, b: Moments): Moments {
  const n = a.n + b.n;
  const delta = b.mean - a.mean;
  return {
    n,
    mean: a.mean + (delta * b.n) / n,
    squares: a.squares + b.squares + (delta ** 2 * a.n * b.n) / n,
  };
}
