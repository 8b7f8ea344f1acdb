/** Owns the whole scoring of one compass: rules 1 to 5, 6 and 8 put together. */

import type { Warning } from '../errors.js';
import type { AnswerSet } from '../model/answers.js';
import { type CompassInstrument, listItems } from '../model/compass.js';
import type { Action, CompassScores, Pivot } from '../model/compass-result.js';
import { chooseActions } from './actions.js';
import { isAsked } from './asked-items.js';
import { type PhaseTally, tallyPhase } from './phase-score.js';
import { findFoundationsLag, placeCop } from './position.js';
import { scoreSignals } from './signal-index.js';
import { findPivots } from './stability.js';

export interface ScoredCompass extends CompassScores {
  stability: { stable: boolean | null; pivots: readonly Pivot[] };
  actions: readonly Action[];
  warnings: readonly Warning[];
}

/**
 * Scores one set of answers (values within the item's scale; missing is never zero). All scores 0–100, coverage 0–1, nothing
 * rounded. Answers to items that were not asked (a full answer in an express set) do not count, and a warning says so.
 */
export function scoreCompass(instrument: CompassInstrument, set: AnswerSet): ScoredCompass {
  const tallies = tallyPhases(instrument, set);
  const scores = scoresOf(instrument, tallies);
  return {
    ...scores,
    stability: findPivots(instrument, set, tallies),
    actions: chooseActions(instrument, set, scores.position),
    warnings: warnNotAsked(instrument, set),
  };
}

/** Scores and position alone: what a round before the newest is looked at for. */
export function scorePhases(instrument: CompassInstrument, set: AnswerSet): CompassScores {
  return scoresOf(instrument, tallyPhases(instrument, set));
}

function tallyPhases(instrument: CompassInstrument, set: AnswerSet): PhaseTally[] {
  return instrument.phases.map((phase) => tallyPhase(instrument, phase, set));
}

function scoresOf(instrument: CompassInstrument, tallies: readonly PhaseTally[]): CompassScores {
  const phases = tallies.map(({ result }) => result);
  const { position, reason } = placeCop(instrument, tallies);
  return {
    phases,
    position,
    positionReason: reason,
    foundationsLag: findFoundationsLag(instrument, tallies),
    signalIndex: scoreSignals(instrument, phases),
  };
}

function warnNotAsked(instrument: CompassInstrument, set: AnswerSet): Warning[] {
  const extra = listItems(instrument).filter(
    (item) => !isAsked(item, set) && Object.hasOwn(set.answers, item.id),
  );
  return extra.length === 0 ? [] : [{ code: 'answers-not-asked', values: { count: extra.length } }];
}
