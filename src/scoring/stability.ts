/** Owns rule 6: would one answer, one step up or down, change the position? */
import { type AnswerSet, answerOf, numericValue } from '../model/answers.js';
import { type CompassInstrument, FOUNDATION_PHASES } from '../model/compass.js';
import type { Pivot, Position } from '../model/compass-result.js';
import { type PhaseTally, tallyPhase } from './phase-score.js';
import { placeCop } from './position.js';

/**
 * Moves every numeric answer of the first three phases one step up or down within its scale, one at a time, and lists those
 * that change the position: essential items first, then instrument order. `stable` is null when the position is null.
 */
export function findPivots(
  instrument: CompassInstrument,
  set: AnswerSet,
  tallies: readonly PhaseTally[],
): { stable: boolean | null; pivots: Pivot[] } {
  const { position } = placeCop(instrument, tallies);
  if (position === null) return { stable: null, pivots: [] };
  const moves = FOUNDATION_PHASES.flatMap((phase) => listMoves(instrument, set, phase));
  const place = placerOf(instrument, set, tallies);
  const pivots = moves.flatMap(({ essential, ...move }) => {
    const moved = place(move);
    return moved === position ? [] : [{ essential, pivot: { ...move, position: moved } }];
  });
  const ordered = [...pivots.filter((p) => p.essential), ...pivots.filter((p) => !p.essential)];
  return { stable: pivots.length === 0, pivots: ordered.map(({ pivot }) => pivot) };
}

type Move = { item: string; from: number; to: number; essential: boolean };

function listMoves(instrument: CompassInstrument, set: AnswerSet, phaseId: string): Move[] {
  const phase = instrument.phases.find(({ id }) => id === phaseId)!;
  return phase.themes
    .flatMap((theme) => theme.items)
    .flatMap((item) => {
      const from = numericValue(answerOf(set, item.id));
      const { min, max } = instrument.scales[item.scale]!;
      if (from === undefined) return [];
      return [from - 1, from + 1]
        .filter((to) => to >= min && to <= max)
        .map((to) => ({ item: item.id, from, to, essential: item.essential }));
    });
}

/** The position with one answer moved: only the phase that holds the item is tallied again. */
function placerOf(instrument: CompassInstrument, set: AnswerSet, tallies: readonly PhaseTally[]) {
  // One copy for all moves, each taken back: a copy a move costs more than all the rest of scoring.
  const answers = { ...set.answers };
  return ({ item, to }: Omit<Move, 'essential'>): Position | null => {
    const phase = instrument.phases.find(({ id }) => item.startsWith(`${id}.`))!;
    const before = answers[item]!;
    answers[item] = { answer: { kind: 'value', value: to } };
    const changed = tallyPhase(instrument, phase, { ...set, answers });
    answers[item] = before;
    const moved = tallies.map((tally) => (tally.result.id === phase.id ? changed : tally));
    return placeCop(instrument, moved).position;
  };
}
