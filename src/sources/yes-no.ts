/** Owns yes and no, ticked and not ticked, as tools write them in four languages. */
import { textKey } from './normalise-text.js';

const YES = new Set([
  '1',
  'x',
  'y',
  'yes',
  'true',
  'vrai',
  'oui',
  'o',
  'ja',
  'j',
  'waar',
  'wahr',
  'checked',
  'selected',
  '✓',
  '✔',
]);
const NO = new Set([
  '0',
  'n',
  'no',
  'false',
  'faux',
  'non',
  'nee',
  'nein',
  'onwaar',
  'falsch',
  'unchecked',
  '-',
]);

/** True for a cell that says yes, or holds a tick. */
export function isYes(cell: string): boolean {
  return YES.has(textKey(cell)) || YES.has(cell.trim());
}

/** True for a cell that says no. */
export function isNo(cell: string): boolean {
  return NO.has(textKey(cell));
}
