/** Owns rule 7: what several raters of one round say together. */
import { type AnswerSet, type AnswerValue, answerOf } from '../model/answers.js';
import { type CompassInstrument, type CompassItem, listItems, type SpecialAnswer } from '../model/compass.js';
import { isAsked } from './asked-items.js';

/** Ties among special answers are broken in this order. */
const TIE_ORDER: readonly SpecialAnswer[] = ['unknown', 'too-early', 'not-applicable'];

/**
 * One set of answers for raters of the same date; a single rater's set as it is. Per item, among the raters who were asked: the
 * median of the numbers if at least half gave one (of an even count the lower of the two middle steps), else the most frequent
 * special answer, else blank (scoring rules, Compass 7). Express only when every rater's was. Notes stay with their raters.
 */
export function combineRaters(instrument: CompassInstrument, sets: readonly AnswerSet[]): AnswerSet {
  const [first] = sets;
  if (!first) throw new TypeError('no rater');
  if (sets.length === 1) return first;
  const mode = sets.every((set) => set.mode === 'express') ? 'express' : 'full';
  const answers: Record<string, { answer: AnswerValue }> = Object.create(null);
  for (const item of listItems(instrument)) {
    const answer = combineItem(item, sets);
    if (answer.kind !== 'blank') answers[item.id] = { answer };
  }
  return { ...first, mode, answers };
}

function combineItem(item: CompassItem, sets: readonly AnswerSet[]): AnswerValue {
  const given = sets.filter((set) => isAsked(item, set)).map((set) => answerOf(set, item.id).answer);
  const numbers = given.flatMap((answer) => (answer.kind === 'value' ? [answer.value] : []));
  if (numbers.length > 0 && numbers.length * 2 >= given.length) {
    const sorted = numbers.sort((a, b) => a - b);
    return { kind: 'value', value: sorted[Math.floor((sorted.length - 1) / 2)]! };
  }
  const counts = TIE_ORDER.map((kind) => given.filter((answer) => answer.kind === kind).length);
  const most = Math.max(...counts);
  return most === 0 ? { kind: 'blank' } : { kind: TIE_ORDER[counts.indexOf(most)]! };
}
