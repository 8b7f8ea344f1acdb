/** Owns rule 4: where a CoP stands among the first three phases, why, and which foundations lag. */

import type { CompassInstrument } from '../model/compass.js';
import { FOUNDATION_PHASES } from '../model/compass.js';
import type { FoundationsLag, Position, PositionReason } from '../model/compass-result.js';
import { atLeast } from '../model/threshold.js';
import type { PhaseTally } from './phase-score.js';

/**
 * The first of preparation, launch, growth that is not acquired; `established` when all three are. Null when that phase is
 * not assessable and fewer than half of its applicable asked items hold a number or `too-early`, or none applies
 * (scoring rules, Compass 4).
 */
export function placeCop(
  instrument: CompassInstrument,
  tallies: readonly PhaseTally[],
): { position: Position | null; reason: PositionReason } {
  for (const phase of FOUNDATION_PHASES) {
    const tally = tallies.find(({ result }) => result.id === phase)!;
    const { status, score, essentialMissing } = tally.result;
    if (status === 'acquired') continue;
    if (status === 'not-assessable') {
      const unknown = tally.applicableN === 0 || tally.knownN * 2 < tally.applicableN;
      if (unknown) return { position: null, reason: { code: 'too-few-answers', phase } };
      return { position: phase, reason: { code: 'not-assessable', phase } };
    }
    const high = score.kind === 'scored' && atLeast(score.value, instrument.thresholds.acquired);
    const code = high && essentialMissing.length > 0 ? 'essential-missing' : 'score';
    return { position: phase, reason: { code, phase } };
  }
  return { position: 'established', reason: { code: 'all-acquired' } };
}

/** Every pair of assessable phases among the first three where the later stands at least 20 points above the earlier. */
export function findFoundationsLag(
  instrument: CompassInstrument,
  tallies: readonly PhaseTally[],
): FoundationsLag[] {
  const assessable = FOUNDATION_PHASES.flatMap((id) => {
    const { status, score } = tallies.find(({ result }) => result.id === id)!.result;
    return status !== 'not-assessable' && score.kind === 'scored' ? [{ id, value: score.value }] : [];
  });
  return assessable.flatMap((earlier, index) =>
    assessable
      .slice(index + 1)
      .map((later) => ({ earlier: earlier.id, later: later.id, gap: later.value - earlier.value }))
      .filter(({ gap }) => atLeast(gap, instrument.thresholds.foundationsLag)),
  );
}
