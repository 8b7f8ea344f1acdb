/** Owns what the CoPs of a portfolio have in common: where they stand, themes low in many, pitfalls raised in many. */
import { type CompassInstrument, listThemes } from '../model/compass.js';
import type { PitfallRule } from '../model/pitfall.js';
import type { CommonPitfall, CommonTheme, PortfolioCop, PortfolioDistribution } from '../model/portfolio.js';
import type { Origin } from '../model/profile.js';
import { below } from '../model/threshold.js';
import { listPositions } from './portfolio-cop.js';

/** CoPs by position, from preparation to established, then those without one. */
export function distribute(cops: readonly PortfolioCop[]): PortfolioDistribution[] {
  return listPositions().map((position) => {
    const here = cops.filter((cop) => cop.position === position);
    return {
      position,
      cops: here.length,
      spontaneous: countOrigin(here, 'spontaneous'),
      solicited: countOrigin(here, 'solicited'),
    };
  });
}

/** Every theme: in how many CoPs it is below half-way. Largest share first, then number, then instrument order. */
export function findCommonThemes(
  instrument: CompassInstrument,
  cops: readonly PortfolioCop[],
): CommonTheme[] {
  return listThemes(instrument)
    .map(({ id }) => countTheme(id, cops, instrument.thresholds.inProgress))
    .sort((a, b) => (b.lowRate ?? -1) - (a.lowRate ?? -1) || b.lowN - a.lowN);
}

function countTheme(id: string, cops: readonly PortfolioCop[], threshold: number): CommonTheme {
  const known = cops.flatMap((cop) => {
    const score = cop.themes.find((theme) => theme.id === id)?.score;
    return score?.kind === 'scored' ? [{ cop, value: score.value }] : [];
  });
  const low = known.filter(({ value }) => below(value, threshold)).map(({ cop }) => cop);
  return {
    id,
    scoredN: known.length,
    lowN: low.length,
    lowRate: known.length === 0 ? null : low.length / known.length,
    lowSpontaneous: countOrigin(low, 'spontaneous'),
    lowSolicited: countOrigin(low, 'solicited'),
  };
}

/** Every rule: how many CoPs it is raised in (once a CoP) and could be decided in. Most first, then the order of the rules. */
export function countPitfalls(rules: readonly PitfallRule[], cops: readonly PortfolioCop[]): CommonPitfall[] {
  const assessed = cops.filter(({ rounds }) => rounds.length > 0);
  return rules
    .map(({ id }) => ({
      id,
      cops: assessed.filter(({ pitfalls }) => pitfalls.some((alert) => alert.id === id)).length,
      evaluated: assessed.filter(({ notEvaluated }) => !notEvaluated.includes(id)).length,
    }))
    .sort((a, b) => b.cops - a.cops);
}

function countOrigin(cops: readonly PortfolioCop[], origin: Origin): number {
  return cops.filter((cop) => cop.origin === origin).length;
}
