/** Owns the order of answers in the lists of the workbook: the steps of a scale from the lowest, then the special answers. */
import type { AnswerValue } from '../../../model/answers.js';
import { type CompassTexts, type ResponseScale, SPECIAL_ANSWERS } from '../../../model/compass.js';

/** 1-based; 0 for no answer. */
export function placeOf(answer: AnswerValue, { min, max }: ResponseScale): number {
  if (answer.kind === 'blank') return 0;
  if (answer.kind === 'value') return answer.value - min + 1;
  return max - min + 2 + SPECIAL_ANSWERS.indexOf(answer.kind);
}

/** Codes in that order: `0`…`4`, then the special answers. */
export function answerCodes({ min, max }: ResponseScale): string[] {
  const steps = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
  return [...steps, ...SPECIAL_ANSWERS];
}

/** Words in that order. */
export function answerWords(scaleId: string, scale: ResponseScale, texts: CompassTexts): string[] {
  const { options } = texts.scales[scaleId]!;
  return answerCodes(scale).map((code) => {
    const special = SPECIAL_ANSWERS.find((name) => name === code);
    return special ? texts.special[special].label : options[code]!;
  });
}
