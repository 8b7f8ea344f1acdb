/** Owns the quartiles of a portfolio, and in which quarter each CoP stands. */
import type { CopSurvey, PortfolioCop, PortfolioQuartiles, Quarter } from '../model/portfolio.js';
import type { Score } from '../model/score.js';
import { below } from '../model/threshold.js';
import { COPS_AT_LEAST, quartiles } from './survey/quartiles.js';

/** The quartiles of every phase and every dimension, over the CoPs that show it. */
export function findQuartiles(cops: readonly PortfolioCop[]): PortfolioQuartiles[] {
  const phases = collect(cops.flatMap(({ phases }) => phases));
  const dimensions = collect(cops.flatMap(({ waves }) => waves.at(-1)?.dimensions ?? []));
  return [
    ...[...phases].map(([id, values]) => describe('phase', id, values)),
    ...[...dimensions].map(([id, values]) => describe('dimension', id, values)),
  ];
}

/** The same CoP with the quarter of every phase and of every dimension of its newest wave. */
export function placeInQuarters(cop: PortfolioCop, all: readonly PortfolioQuartiles[]): PortfolioCop {
  const place = (kind: PortfolioQuartiles['kind'], id: string, score: Score): Quarter => {
    const found = all.find((entry) => entry.kind === kind && entry.id === id)?.quartiles;
    return found && score.kind === 'scored' ? quarterOf(score.value, found) : null;
  };
  const phases = cop.phases.map((phase) => ({ ...phase, quarter: place('phase', phase.id, phase.score) }));
  const last = cop.waves.at(-1);
  if (!last) return { ...cop, phases };
  const dimensions = last.dimensions.map((dimension) => ({
    ...dimension,
    quarter: place('dimension', dimension.id, dimension.score),
  }));
  const newest: CopSurvey = { ...last, dimensions };
  return { ...cop, phases, waves: [...cop.waves.slice(0, -1), newest] };
}

/** Under the first quartile 1, under the median 2, under the third quartile 3, else 4. */
function quarterOf(value: number, limits: readonly [number, number, number]): Quarter {
  const passed = limits.filter((limit) => !below(value, limit)).length;
  return (passed + 1) as Quarter;
}

function collect(scores: readonly { id: string; score: Score }[]): Map<string, number[]> {
  const values = new Map<string, number[]>();
  for (const { id, score } of scores) {
    const list = values.get(id) ?? [];
    if (score.kind === 'scored') list.push(score.value);
    values.set(id, list);
  }
  return values;
}

function describe(
  kind: PortfolioQuartiles['kind'],
  id: string,
  values: readonly number[],
): PortfolioQuartiles {
  const found = values.length >= COPS_AT_LEAST ? quartiles(values) : undefined;
  const base = { kind, id, cops: values.length };
  if (found) return { ...base, quartiles: found };
  return { ...base, quartiles: null, reasons: { quartiles: 'too-few-cohorts' } };
}
