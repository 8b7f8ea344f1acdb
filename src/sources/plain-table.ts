/** Owns reading a table that no tool is known for: one header row, one row a respondent, item ids or statements as headers. */
import { sortHeaders } from './column-use.js';
import { oneLine } from './normalise-text.js';
import type { ToolReader } from './response-table.js';
import { splitBracketed } from './split-header.js';

const useOf = sortHeaders({
  'response-id': [
    'id',
    'response id',
    'respondent',
    'respondent id',
    'répondant',
    'respondentnummer',
    'rowid',
  ],
  language: ['language', 'lang', 'langue', 'taal', 'sprache'],
  time: [
    'timestamp',
    'date and time',
    'horodatage',
    'tijdstempel',
    'zeitstempel',
    'submitted at',
    'created at',
  ],
});

/** Item ids have no spaces; a header that has one is a statement. */
const LOOKS_LIKE_CODE = /^[\p{L}_][\p{L}\p{N}_.[\]/-]*$/u;

export const readPlainTable: ToolReader = ({ rows }) => {
  const [header] = rows;
  if (!header) return undefined;
  return {
    tool: 'plain-table',
    because: [{ id: 'no-tool', found: '' }],
    headerRow: header.row,
    firstRow: header.row + 1,
    columns: header.cells.map((cell, index) => ({
      index,
      ...splitBracketed(cell),
      id: LOOKS_LIKE_CODE.test(oneLine(cell)) ? oneLine(cell) : null,
      use: useOf(cell),
    })),
  };
};
