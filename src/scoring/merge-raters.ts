/** Owns rule 7: several people's answers to one round as one set, and how far apart they stand. */
import { type AnswerSet, type AnswerValue, answerOf } from '../model/answers.js';
import { type CompassInstrument, listItems, type SpecialAnswer } from '../model/compass.js';
import type { RatedItem } from '../model/compass-comparison.js';

/** Two people this many steps apart have something to talk about. */
const DISAGREEMENT_STEPS = 2;
/** In this order when two special answers were given equally often (scoring rules, Compass 7). */
const TIES: readonly SpecialAnswer[] = ['unknown', 'too-early', 'not-applicable'];

export interface MergedRaters {
  set: AnswerSet;
  /** In the order of the instrument. */
  items: readonly RatedItem[];
}

/**
 * One answer an item: the median of the numbers if at least half the raters gave one (of an even count the lower of the two
 * middle steps); else the most frequent special answer; else blank. The merged set is full as soon as one of the sets is.
 * `sets` holds at least one.
 */
export function mergeRaters(instrument: CompassInstrument, sets: readonly AnswerSet[]): MergedRaters {
  const items = listItems(instrument).map(({ id }) => rateItem(id, sets));
  const { instrument: name, version, date } = sets[0]!;
  const mode = sets.every((set) => set.mode === 'express') ? 'express' : 'full';
  const phase = sets.every((set) => set.phase === sets[0]!.phase) ? sets[0]!.phase : undefined;
  const given = items.filter(({ merged }) => merged.kind !== 'blank');
  const answers = Object.fromEntries(given.map(({ item, merged }) => [item, { answer: merged }]));
  return { set: { instrument: name, version, date, mode, ...(phase ? { phase } : {}), answers }, items };
}

function rateItem(item: string, sets: readonly AnswerSet[]): RatedItem {
  const answers = sets.map((set) => answerOf(set, item).answer);
  const numbers = answers.flatMap((answer) => (answer.kind === 'value' ? [answer.value] : []));
  const spread = numbers.length < 2 ? null : Math.max(...numbers) - Math.min(...numbers);
  return { item, answers, merged: mergeAnswers(answers, numbers), spread };
}

function mergeAnswers(answers: readonly AnswerValue[], numbers: readonly number[]): AnswerValue {
  if (numbers.length > 0 && numbers.length * 2 >= answers.length) {
    return { kind: 'value', value: lowerMedian(numbers) };
  }
  const counts = TIES.map((kind) => ({
    kind,
    count: answers.filter((answer) => answer.kind === kind).length,
  }));
  // Sorting is stable, so ties keep the order of the rule.
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count > 0 ? { kind: most.kind } : { kind: 'blank' };
}

/** The middle of the sorted steps; of an even count the lower of the two middle ones, so that it is a step of the scale. */
export function lowerMedian(steps: readonly number[]): number {
  const sorted = [...steps].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

/** Items on which two raters stand at least two steps apart: widest first, then in the order of the instrument. */
export function listDisagreements(items: readonly RatedItem[]): RatedItem[] {
  return items
    .filter(({ spread }) => spread !== null && spread >= DISAGREEMENT_STEPS)
    .sort((a, b) => (b.spread ?? 0) - (a.spread ?? 0));
}
