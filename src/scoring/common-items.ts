/** Owns the common ground of several rounds: the items that all of them asked under the same id. */
import type { AnswerSet } from '../model/answers.js';
import { type CompassInstrument, listItems } from '../model/compass.js';
import type { ComparisonBasis } from '../model/compass-comparison.js';
import { isAsked } from './asked-items.js';

/** One round as far as its questions go. */
export interface AskedRound {
  set: AnswerSet;
  /** Ids that stand in the file and that the instrument at hand does not know. */
  unknownItems?: readonly string[];
}

/**
 * Items asked in every round. Of a round of another version only the ids that its answers hold are sure to have been asked.
 * Left out: items that one round did not ask, and ids that the instrument at hand does not know.
 */
export function findCommonItems(
  instrument: CompassInstrument,
  rounds: readonly AskedRound[],
): ComparisonBasis & { ids: ReadonlySet<string> } {
  const items = listItems(instrument);
  const shared = items.filter((item) => rounds.every(({ set }) => wasAsked(instrument, set, item)));
  const ids = new Set(shared.map(({ id }) => id));
  const foreign = new Set(rounds.flatMap(({ unknownItems = [] }) => unknownItems));
  const missing = items.filter(({ id }) => !ids.has(id));
  return {
    ids,
    itemN: ids.size,
    leftOut: [
      ...missing.map((item) => ({
        item: item.id,
        reason: rounds.every(({ set }) => isAsked(item, set))
          ? ('other-version' as const)
          : ('not-asked' as const),
      })),
      ...[...foreign].map((item) => ({ item, reason: 'other-version' as const })),
    ],
  };
}

function wasAsked(
  instrument: CompassInstrument,
  set: AnswerSet,
  item: Parameters<typeof isAsked>[0],
): boolean {
  const isSure = set.version === instrument.version || Object.hasOwn(set.answers, item.id);
  return isSure && isAsked(item, set);
}

/** The instrument with only these items; themes and phases without any stay, empty, and are then not scored. */
export function restrictCompass(instrument: CompassInstrument, ids: ReadonlySet<string>): CompassInstrument {
  return {
    ...instrument,
    phases: instrument.phases.map((phase) => ({
      ...phase,
      themes: phase.themes.map((theme) => ({ ...theme, items: theme.items.filter(({ id }) => ids.has(id)) })),
    })),
  };
}
