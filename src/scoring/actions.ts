/** Owns rule 8: which actions to take next, and in which order. */
import { ACTIONS_AT_MOST, IN_PLACE, VERIFY_GAP } from '../model/action-rules.js';
import { type AnswerSet, answerOf } from '../model/answers.js';
import { type CompassInstrument, type CompassItem, listItems } from '../model/compass.js';
import type { Action, Position } from '../model/compass-result.js';
import { isAsked } from './asked-items.js';

/**
 * Items answered 2 or less (`improve`, gap 3 − value) and `unknown` ones (`verify`, gap 1). Phases up to the position come
 * first, then essential items, then the larger gap, then instrument order; at most one a theme, at most five
 * (scoring rules, Compass 8).
 */
export function chooseActions(
  instrument: CompassInstrument,
  set: AnswerSet,
  position: Position | null,
): Action[] {
  const near = phasesUpTo(instrument, position);
  const candidates = listItems(instrument)
    .filter((item) => isAsked(item, set))
    .flatMap((item, index) => {
      const action = actionOf(instrument, item, set);
      return action ? [{ item, action, index }] : [];
    })
    .sort(
      (a, b) =>
        Number(near.has(b.item.phase)) - Number(near.has(a.item.phase)) ||
        Number(b.item.essential) - Number(a.item.essential) ||
        b.action.gap - a.action.gap ||
        a.index - b.index,
    );
  const first = candidates.filter(
    ({ item }, index) => candidates.findIndex((other) => other.item.theme === item.theme) === index,
  );
  return first.slice(0, ACTIONS_AT_MOST).map(({ action }) => action);
}

function actionOf(instrument: CompassInstrument, item: CompassItem, set: AnswerSet): Action | undefined {
  const { answer } = answerOf(set, item.id);
  if (answer.kind === 'unknown') return { item: item.id, kind: 'verify', gap: VERIFY_GAP };
  if (answer.kind !== 'value' || answer.value > instrument.thresholds.actionAtMost) return undefined;
  return { item: item.id, kind: 'improve', gap: IN_PLACE - answer.value };
}

/** Established: the first three phases; no position: all four. */
function phasesUpTo(instrument: CompassInstrument, position: Position | null): Set<string> {
  const ids = instrument.phases.map(({ id }) => id);
  if (position === null) return new Set(ids);
  return new Set(position === 'established' ? ids.slice(0, 3) : ids.slice(0, ids.indexOf(position) + 1));
}
