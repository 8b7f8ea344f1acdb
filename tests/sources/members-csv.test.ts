import { describe, expect, it } from 'vitest';
import { parseMembersCsv } from '../../src/sources/members-csv.js';
import { findingsIn } from '../support/findings.js';

const parse = (text: string) => parseMembersCsv(text, 'members.csv');
const ROWS = [
  { cohort: 'Achats', wave: '2026', members: 31 },
  { cohort: 'Données', wave: null, members: 12 },
];

describe('the members of each CoP', () => {
  it.each([
    ['commas', 'cohort,wave,members\nAchats,2026,31\nDonnées,,12\n'],
    ['semicolons', 'cohort;wave;members\r\nAchats;2026;31\r\nDonnées;;12\r\n'],
    ['tabs', 'cohort\twave\tmembers\nAchats\t2026\t31\nDonnées\t\t12'],
    [
      'a byte-order mark and Excel’s sep= line',
      '\uFEFFsep=;\r\ncohort;wave;members\r\nAchats;2026;31\r\nDonnées;;12\r\n',
    ],
    [
      'other columns, another order, capitals and spaces',
      'Members,X, Cohort ,Wave\n 31 ,a, Achats ,2026\n12,b,Données,\n',
    ],
    [
      'a byte-order mark before a quoted header',
      '\uFEFF"cohort","wave","members"\nAchats,2026,31\nDonnées,,12\n',
    ],
    ['empty lines', '\ncohort,wave,members\n\nAchats,2026,31\n,,\nDonnées,,12\n'],
  ])('are read with %s', (_, text) => {
    expect(parse(text)).toEqual(ROWS);
  });

  it('may leave out the waves', () => {
    expect(parse('cohort,members\nAchats,31\n')).toEqual([{ ...ROWS[0], wave: null }]);
  });

  it.each(['wave,members\nA,1\n', 'cohort,wave\nA,1\n', ''])('need both columns: %j', (text) => {
    expect(findingsIn(() => parse(text))).toMatchObject([
      { code: 'COP-SURVEY-003', place: { file: 'members.csv', row: 1 } },
    ]);
  });

  it('are whole numbers; every other is named with its row as a spreadsheet numbers it', () => {
    const rows = ['cohort,members', 'A,12', '', 'B,', 'C,1.5', 'D,-3', 'E,0', 'F,1234567890'];
    const wrong = (row: number, found: string) => ({
      code: 'COP-SURVEY-004',
      values: { found },
      place: { file: 'members.csv', row, column: 'members' },
    });
    expect(findingsIn(() => parse(rows.join('\n')))).toEqual([
      wrong(4, ''),
      wrong(5, '1.5'),
      wrong(6, '-3'),
      wrong(8, '1234567890'),
    ]);
  });
});
