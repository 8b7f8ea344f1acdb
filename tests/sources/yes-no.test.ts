import { describe, expect, it } from 'vitest';
import { isNo, isYes } from '../../src/sources/yes-no.js';

const YES = [
  '1',
  'X',
  'y',
  'Yes',
  'TRUE',
  'Vrai',
  'oui',
  'Ja',
  'waar',
  'WAHR',
  'Checked',
  'Selected',
  '✓',
  ' ✔ ',
];
const NO = ['0', 'N', 'no', 'FALSE', 'Faux', 'Non', 'Nee', 'nein', 'Onwaar', 'FALSCH', 'Unchecked', '-'];

describe('a tick', () => {
  it.each(YES)('is yes: %s', (cell) => expect([isYes(cell), isNo(cell)]).toEqual([true, false]));
  it.each(NO)('is no: %s', (cell) => expect([isYes(cell), isNo(cell)]).toEqual([false, true]));
  it.each(['', ' ', 'peut-être', '2', 'n/a'])('is neither: "%s"', (cell) => {
    expect([isYes(cell), isNo(cell)]).toEqual([false, false]);
  });
});
