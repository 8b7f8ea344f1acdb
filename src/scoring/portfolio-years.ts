/** Owns how a portfolio moves from year to year: positions, and what members say. */
import type { PortfolioCop, PortfolioYear } from '../model/portfolio.js';
import { listPositions } from './portfolio-cop.js';
import { COPS_AT_LEAST, quartiles } from './survey/quartiles.js';

/** Every year that has a round or a wave, oldest first; of a CoP the last one of the year counts. */
export function followYears(cops: readonly PortfolioCop[]): PortfolioYear[] {
  const dates = cops.flatMap(({ rounds, waves }) => [...rounds, ...waves].map(({ date }) => date));
  const years = [...new Set(dates.map(yearOf))].sort();
  const ids = [
    ...new Set(
      cops.flatMap(({ waves }) => waves.flatMap(({ dimensions }) => dimensions)).map(({ id }) => id),
    ),
  ];
  return years.map((year) => ({
    year,
    positions: countPositions(year, cops),
    dimensions: ids.map((id) => medianOf(id, year, cops)),
  }));
}

function countPositions(year: string, cops: readonly PortfolioCop[]): PortfolioYear['positions'] {
  const last = cops.flatMap(({ rounds }) => lastOf(year, rounds) ?? []);
  return listPositions().map((position) => ({
    position,
    cops: last.filter((round) => round.position === position).length,
  }));
}

function medianOf(
  id: string,
  year: string,
  cops: readonly PortfolioCop[],
): PortfolioYear['dimensions'][number] {
  const values = cops.flatMap(({ waves }) => {
    const score = lastOf(year, waves)?.dimensions.find((dimension) => dimension.id === id)?.score;
    return score?.kind === 'scored' ? [score.value] : [];
  });
  const found = values.length >= COPS_AT_LEAST ? quartiles(values) : undefined;
  if (found) return { id, cops: values.length, median: found[1] };
  return { id, cops: values.length, median: null, reasons: { median: 'too-few-cohorts' } };
}

function lastOf<T extends { date: string }>(year: string, dated: readonly T[]): T | undefined {
  return dated.findLast(({ date }) => yearOf(date) === year);
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}
