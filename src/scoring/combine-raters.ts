/** Owns rule 7: what several raters of one round say together, and how far apart they stand. */
import { type AnswerSet, type AnswerValue, answerOf } from '../model/answers.js';
import { type CompassInstrument, type CompassItem, listItems, type SpecialAnswer } from '../model/compass.js';
import type { RatedItem } from '../model/compass-comparison.js';
import { isAsked } from './asked-items.js';

/** Ties among special answers are broken in this order. */
const TIE_ORDER: readonly SpecialAnswer[] = ['unknown', 'too-early', 'not-applicable'];
/** Two people this many steps apart have something to talk about. */
const DISAGREEMENT_STEPS = 2;

/**
 * One set of answers for raters of the same round; a single rater's set as it is. Per item, among the raters who were asked:
 * the median of the numbers if at least half gave one (of an even count the lower of the two middle steps), else the most
 * frequent special answer, else blank (scoring rules, Compass 7). Express only when every rater's was; narrowed to one phase
 * likewise. Notes stay with their raters.
 */
export function combineRaters(instrument: CompassInstrument, sets: readonly AnswerSet[]): AnswerSet {
  const [first] = sets;
  if (!first) throw new TypeError('no rater');
  if (sets.length === 1) return first;
  const { phase, ...rest } = first;
  const mode = sets.every((set) => set.mode === 'express') ? 'express' : 'full';
  const isNarrow = phase !== undefined && sets.every((set) => set.phase === phase);
  const answers: Record<string, { answer: AnswerValue }> = Object.create(null);
  for (const { item, together } of rateItems(instrument, sets)) {
    if (together.kind !== 'blank') answers[item] = { answer: together };
  }
  return { ...rest, mode, ...(isNarrow ? { phase } : {}), answers };
}

/** Every item as each rater answered it (blank where not asked), in the order of the instrument. */
export function rateItems(instrument: CompassInstrument, sets: readonly AnswerSet[]): RatedItem[] {
  return listItems(instrument).map((item) => rateItem(item, sets));
}

/** Items on which two raters stand at least two steps apart: widest first, then in the order given. */
export function listDisagreements(items: readonly RatedItem[]): RatedItem[] {
  return items
    .filter(({ spread }) => spread !== null && spread >= DISAGREEMENT_STEPS)
    .sort((a, b) => (b.spread ?? 0) - (a.spread ?? 0));
}

function rateItem(item: CompassItem, sets: readonly AnswerSet[]): RatedItem {
  const answers = sets.map((set): AnswerValue => {
    return isAsked(item, set) ? answerOf(set, item.id).answer : { kind: 'blank' };
  });
  const askedN = sets.filter((set) => isAsked(item, set)).length;
  const numbers = answers.flatMap((answer) => (answer.kind === 'value' ? [answer.value] : []));
  return {
    item: item.id,
    answers,
    together: combine(answers, numbers, askedN),
    spread: numbers.length < 2 ? null : Math.max(...numbers) - Math.min(...numbers),
  };
}

function combine(answers: readonly AnswerValue[], numbers: readonly number[], askedN: number): AnswerValue {
  if (numbers.length > 0 && numbers.length * 2 >= askedN) {
    const sorted = [...numbers].sort((a, b) => a - b);
    return { kind: 'value', value: sorted[Math.floor((sorted.length - 1) / 2)]! };
  }
  const counts = TIE_ORDER.map((kind) => answers.filter((answer) => answer.kind === kind).length);
  const most = Math.max(...counts);
  return most === 0 ? { kind: 'blank' } : { kind: TIE_ORDER[counts.indexOf(most)]! };
}
