/** Owns what the reports on comparisons share: how much they show, a step alone, a change with its sign. */
import type { AnswerValue } from '../../model/answers.js';
import { literal, message, type Text, type TextValue } from '../../model/text.js';
import type { Cell } from '../blocks.js';
import { textCell } from '../blocks.js';
import type { CompassWords } from '../compass/input.js';

export interface CompareDetail {
  /** Everything, with charts, for a file; or what fits a screen. */
  full: boolean;
}

/** The step alone, for a narrow column; a special answer by its label. */
export function shortStep({ texts }: CompassWords, answer: AnswerValue): Text {
  if (answer.kind === 'value') return literal(String(answer.value));
  return answer.kind === 'blank' ? literal('–') : literal(texts.special[answer.kind].label);
}

/** A difference of two scores with its sign; nothing where one of the two is missing. */
export function changeCell(change: number | null): Cell {
  if (change === null) return textCell(literal('–'));
  const points: TextValue = { format: 'score', value: Math.abs(change) };
  // Half a point and more is shown as a point; what is shown as no point is no change.
  if (Math.round(Math.abs(change)) === 0) return textCell(message('compare.change.none'));
  return textCell(message(change > 0 ? 'compare.change.up' : 'compare.change.down', { points }));
}
