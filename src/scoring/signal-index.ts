/** Owns rule 5: the needle of reorientation. */

import type { CompassInstrument } from '../model/compass.js';
import type { PhaseResult } from '../model/compass-result.js';
import { notScored, type Score, scored } from '../model/score.js';
import { mean, sum } from '../model/sum.js';
import { atLeast } from '../model/threshold.js';

/** 100 − mean of the scored signal themes (relevance, energy), 0–100; not scored when neither is. */
export function scoreSignals(instrument: CompassInstrument, phases: readonly PhaseResult[]): Score {
  const signals = new Set(
    instrument.phases.flatMap((phase) => phase.themes.filter((theme) => theme.signal).map(({ id }) => id)),
  );
  const scores = phases
    .flatMap((phase) => phase.themes)
    .filter((theme) => signals.has(theme.id))
    .flatMap(({ score }) => (score.kind === 'scored' ? [score] : []));
  const average = mean(scores.map((score) => score.value));
  if (average === undefined) return notScored('no-answers');
  return scored(100 - average, sum(scores.map((score) => score.validN)));
}

/** True when the index reaches its threshold or a pitfall is critical; else null when the index is not scored; else false. */
export function isReorientationToExamine(
  instrument: CompassInstrument,
  index: Score,
  anyCriticalPitfall: boolean,
): boolean | null {
  if (anyCriticalPitfall) return true;
  if (index.kind !== 'scored') return null;
  return atLeast(index.value, instrument.thresholds.signal);
}
