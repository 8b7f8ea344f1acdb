/** Owns an answer in words: the option of its scale, or the name of the special answer. */
import type { AnswerValue } from '../../../model/answers.js';
import type { CompassItem, CompassTexts } from '../../../model/compass.js';

/** Undefined for a blank answer, which has no word of its own. */
export function answerWords(answer: AnswerValue, item: CompassItem, texts: CompassTexts): string | undefined {
  if (answer.kind === 'blank') return undefined;
  if (answer.kind === 'value') return texts.scales[item.scale]?.options[String(answer.value)];
  return texts.special[answer.kind].label;
}
