/** Owns what programs write into a cell that holds no answer. */
import { textKey } from './normalise-text.js';

/** Not asked, or left out. */
const EMPTY_WORDS = new Set([
  'na',
  'n/a',
  'nan',
  'null',
  'n.v.t',
  'nvt',
  's.o',
  's/o',
  'k.a',
  'entfällt',
  '#n/a',
  '-',
]);

/** True for a label that says that nothing was answered. */
export function isEmptyWord(label: string): boolean {
  return EMPTY_WORDS.has(textKey(label));
}
