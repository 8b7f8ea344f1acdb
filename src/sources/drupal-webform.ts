/** Owns reading the exports of Drupal's Webform: three header rows (form; groups; the words of each column). */
import { hasHeader, headerKey, sortHeaders } from './column-use.js';
import { oneLine } from './normalise-text.js';
import type { TableColumn, TableLayout, ToolReader } from './response-table.js';
import { isNo } from './yes-no.js';

const DRAFT = ['Draft', 'Brouillon', 'Concept', 'Entwurf'];

const useOf = sortHeaders({
  'response-id': ['SID', 'Submission ID'],
  finished: DRAFT,
  language: ['Language', 'Langue', 'Taal', 'Sprache'],
  time: [
    ...[
      'Time',
      'Submitted Time',
      'Completed Time',
      'Modified Time',
      'Heure de soumission',
      "Heure d'achèvement",
    ],
    ...[
      'Heure de modification',
      'Heure de fin',
      'Temps',
      'Date',
      'Tijd',
      'Tijdstip van inzending',
      'Voltooiingstijd',
    ],
    ...['Gewijzigde tijd', 'Zeit', 'Übermittlungszeit', 'Fertigstellungszeit', 'Änderungszeit'],
  ],
  ip: ['IP Address', 'Adresse IP', 'IP-adres', 'IP-Adresse'],
  'user-id': ['UID', 'Username', "Nom d'utilisateur", 'Gebruikersnaam', 'Benutzername'],
  other: ['Serial', 'Séquentiel', 'Volgnummer', 'Serieel', 'Seriennummer', 'Fortlaufend'],
});

export const readDrupalWebform: ToolReader = ({ rows }) => {
  const [, groups, leaves] = rows;
  if (!groups || !leaves || !isLeafRow(leaves.cells)) return undefined;
  const columns = toColumns(groups.cells, leaves.cells);
  return {
    tool: 'drupal-webform',
    because: [{ id: 'third-row', found: leaves.cells.slice(0, 3).map(oneLine).join(', ') }],
    columns,
    headerRow: leaves.row,
    firstRow: leaves.row + 1,
    ...finishedBy(columns),
  };
};

function isLeafRow(cells: readonly string[]): boolean {
  return (
    hasHeader(cells, ['SID']) &&
    hasHeader(cells, ['UID', 'IP Address', 'Adresse IP', 'IP-adres', 'IP-Adresse'])
  );
}

/** The group stands on its first column alone; a question outside any group stands in the last row like the others. */
function toColumns(groups: readonly string[], leaves: readonly string[]): TableColumn[] {
  let group = '';
  return leaves.map((leaf, index) => {
    const own = oneLine(groups[index] ?? '');
    if (own !== '') group = own;
    const header = oneLine(leaf) || own;
    return { index, header, id: null, text: header, group: group === '' ? null : group, use: useOf(header) };
  });
}

function finishedBy(columns: readonly TableColumn[]): Pick<TableLayout, 'isUnfinished'> {
  const keys = new Set(DRAFT.map(headerKey));
  const draft = columns.find(({ header }) => keys.has(headerKey(header)));
  if (!draft) return {};
  return {
    isUnfinished: (cells) => {
      const cell = (cells[draft.index] ?? '').trim();
      return cell !== '' && !isNo(cell);
    },
  };
}
