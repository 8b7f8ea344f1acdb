/** Owns the portfolio: every CoP, what they have in common, and how each stands beside the others. */
import type { CompassInstrument } from '../model/compass.js';
import type { PitfallRule } from '../model/pitfall.js';
import type { Portfolio, PortfolioCop, Unread } from '../model/portfolio.js';
import { scoreValue } from '../model/score.js';
import { round9 } from '../model/threshold.js';
import { countPitfalls, distribute, findCommonThemes } from './portfolio-common.js';
import { type CopInput, describeCop, orderOf } from './portfolio-cop.js';
import { findQuartiles, placeInQuarters } from './portfolio-quartiles.js';
import { separateWaves } from './portfolio-waves.js';
import { followYears } from './portfolio-years.js';

export interface PortfolioOptions {
  instrument: CompassInstrument;
  rules: readonly PitfallRule[];
  /** ISO date. */
  date: string;
  /** A league table by name: only when it was asked for. */
  ranking: boolean;
  unread: readonly Unread[];
}

/** CoPs come sorted by name, whatever the order of the folders. Nothing in it is about a person. */
export function summarisePortfolio(inputs: readonly CopInput[], options: PortfolioOptions): Portfolio {
  const { instrument, rules, date, unread } = options;
  const described = separateWaves(inputs)
    .map((cop) => describeCop(cop, date))
    .sort(byName);
  const quartiles = findQuartiles(described);
  const cops = described.map((cop) => placeInQuarters(cop, quartiles));
  return {
    schemaVersion: 1,
    kind: 'portfolio',
    date,
    instrument: { id: instrument.id, version: instrument.version },
    cops,
    distribution: distribute(cops),
    themes: findCommonThemes(instrument, cops),
    pitfalls: countPitfalls(rules, cops),
    quartiles,
    years: followYears(cops),
    ...(options.ranking ? { ranking: rankCops(cops) } : {}),
    unread,
  };
}

const collator = new Intl.Collator('fr', { numeric: true });

function byName(a: PortfolioCop, b: PortfolioCop): number {
  return collator.compare(a.name, b.name) || collator.compare(a.id, b.id);
}

/** Furthest position first, then the score of the phase it stands in (growth once established); equal ones share a rank. */
function rankCops(cops: readonly PortfolioCop[]): { rank: number; cop: string }[] {
  const keyed = cops
    .filter(({ position }) => position !== null)
    .map((cop) => ({ cop: cop.id, key: [orderOf(cop.position), scoreThere(cop)] as const }))
    .sort((a, b) => b.key[0] - a.key[0] || b.key[1] - a.key[1]);
  return keyed.map(({ cop, key }) => {
    const first = keyed.findIndex((other) => other.key[0] === key[0] && other.key[1] === key[1]);
    return { rank: first + 1, cop };
  });
}

function scoreThere({ position, phases }: PortfolioCop): number {
  const id = position === 'established' ? 'growth' : position;
  const phase = phases.find((candidate) => candidate.id === id);
  return round9((phase && scoreValue(phase.score)) ?? -1);
}
