/** Owns which items of the compass were asked: all, the express ones, or those of one phase. */
import type { AnswerSet } from '../model/answers.js';
import type { CompassItem } from '../model/compass.js';

type Asked = Pick<AnswerSet, 'mode'> & { phase?: AnswerSet['phase'] };

/** True when the item belongs to the questions that were put in this mode and, if narrowed, this phase. */
export function isAsked(item: CompassItem, { mode, phase }: Asked): boolean {
  return (mode === 'full' || item.express) && (phase === undefined || item.phase === phase);
}
