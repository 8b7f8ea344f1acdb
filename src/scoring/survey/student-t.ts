/** Owns the 97.5 % quantile of Student's t, for whole and broken degrees of freedom (Welch). */

/** The 97.5 % quantile of the normal distribution. */
export const Z975 = 1.959963984540054;

const UPPER_TAIL = 0.025;

/** From here on the expansion around the normal quantile is exact to the last digits of a double. */
const LARGE_DF = 1000;

/** By degrees of freedom: hundreds of cohorts ask for the same few. */
const known = new Map<number, number>();
const MOST_KNOWN = 10_000;

/** t with P(T > t) = 0.025 for df > 0, to about 1e-12 relative. */
export function studentT975(df: number): number {
  if (df >= LARGE_DF) return expandAroundNormal(df);
  const found = known.get(df) ?? invertTail(df);
  if (known.size < MOST_KNOWN) known.set(df, found);
  return found;
}

/** Abramowitz & Stegun 26.7.5: t = z + g1/ν + g2/ν² + g3/ν³ + g4/ν⁴. */
function expandAroundNormal(df: number): number {
  const z = Z975;
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * (5 * z2 ** 2 + 16 * z2 + 3)) / 96;
  const g3 = (z * (3 * z2 ** 3 + 19 * z2 ** 2 + 17 * z2 - 15)) / 384;
  const g4 = (z * (79 * z2 ** 4 + 776 * z2 ** 3 + 1482 * z2 ** 2 - 1920 * z2 - 945)) / 92160;
  return z + g1 / df + g2 / df ** 2 + g3 / df ** 3 + g4 / df ** 4;
}

/** Newton's steps on the upper tail, kept inside a bracket that only shrinks. */
function invertTail(df: number): number {
  let low = Z975;
  let high = bracketAbove(df);
  let t = Math.min(high, Math.max(low, expandAroundNormal(Math.max(df, 3))));
  for (let step = 0; step < 200; step += 1) {
    const excess = upperTail(t, df) - UPPER_TAIL;
    if (excess > 0) low = t;
    else high = t;
    const newton = t + excess / density(t, df);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-14 * t) return next;
    t = next;
  }
  return t;
}

function bracketAbove(df: number): number {
  let high = 2 * Z975;
  while (upperTail(high, df) > UPPER_TAIL) high *= 2;
  return high;
}

/** P(T > t) = ½ I_x(ν/2, ½) with x = ν / (ν + t²) (DLMF 8.17, Abramowitz & Stegun 26.7.1), t > 0. */
function upperTail(t: number, df: number): number {
  return 0.5 * incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

function density(t: number, df: number): number {
  const logConstant = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(logConstant - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/** Regularised incomplete beta I_x(a, b), by its continued fraction (DLMF 8.17.22) on the side where that converges fast. */
function incompleteBeta(x: number, a: number, b: number): number {
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  const front = Math.exp(logFront);
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Lentz's evaluation of the continued fraction (Thompson & Barnett 1986). */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const guard = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
}

/** Lanczos' approximation of ln Γ(x), g = 7, nine terms (Godfrey's coefficients); x > 0, about 1e-15 relative. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const sum = LANCZOS.reduce<number>(
    (total, term, index) => (index === 0 ? term : total + term / (shifted + index)),
    0,
  );
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
