/** Owns reading the exports of Google Forms: a time stamp first, grids as `Question [Row]`. */
import { headerKey, sortHeaders } from './column-use.js';
import type { ToolReader } from './response-table.js';
import { splitBracketed } from './split-header.js';

const TIMESTAMP = ['Timestamp', 'Horodateur', 'Tijdstempel', 'Zeitstempel'];

const useOf = sortHeaders({
  time: TIMESTAMP,
  email: ['Email Address', 'Adresse e-mail', 'E-mailadres', 'E-Mail-Adresse'],
  'user-id': ['Username', "Nom d'utilisateur", 'Gebruikersnaam', 'Nutzername'],
  other: ['Score', 'Punkte', 'Punktzahl'],
});

const KNOWN = new Set(TIMESTAMP.map(headerKey));

export const readGoogleForms: ToolReader = ({ rows }) => {
  const [header] = rows;
  const [first = ''] = header?.cells ?? [];
  if (!header || !KNOWN.has(headerKey(first))) return undefined;
  return {
    tool: 'google-forms',
    because: [{ id: 'headers', found: first.trim() }],
    headerRow: header.row,
    firstRow: header.row + 1,
    columns: header.cells.map((cell, index) => ({
      index,
      ...splitBracketed(cell),
      id: null,
      use: useOf(cell),
    })),
  };
};
