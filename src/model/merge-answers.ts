/** Owns bringing together what two people or programs changed in one set of answers. */
import { type Answer, type AnswerSet, answerOf } from './answers.js';

type Answers = AnswerSet['answers'];

/**
 * Three-way merge: what `mine` changed since `base` stands, all else is as `theirs` (what is on disk now) has it. An item
 * that both changed keeps mine, the later word. An item that I made blank is left out.
 */
export function mergeAnswers(base: Answers, mine: Answers, theirs: Answers): Answers {
  const ids = new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)]);
  const merged: Record<string, Answer> = Object.create(null);
  for (const id of ids) {
    const own = answerOf({ answers: mine }, id);
    const answer = isSameAnswer(own, answerOf({ answers: base }, id))
      ? answerOf({ answers: theirs }, id)
      : own;
    if (!isEmpty(answer)) merged[id] = answer;
  }
  return merged;
}

/** True when answer, reason, note and evidence are the same. */
export function isSameAnswer(a: Answer, b: Answer): boolean {
  return a.note === b.note && a.evidence === b.evidence && valueKey(a.answer) === valueKey(b.answer);
}

function valueKey(value: Answer['answer']): string {
  return JSON.stringify([
    value.kind,
    'value' in value ? value.value : null,
    'reason' in value ? value.reason : null,
  ]);
}

function isEmpty({ answer, note, evidence }: Answer): boolean {
  return answer.kind === 'blank' && note === undefined && evidence === undefined;
}
