/** Owns reading the exports of EUSurvey: a sheet `Content`, lines about the export, then the header; metadata last. */
import { columnOf, sortHeaders } from './column-use.js';
import { oneLine, textKey } from './normalise-text.js';
import type { TableColumn, TableLayout, TableSample, ToolReader } from './response-table.js';
import { isEmptyRow, type TableRow } from './table-rows.js';

const useOf = sortHeaders({
  'response-id': [
    ...[
      'Contribution ID',
      'Contribution Id',
      "Numéro d'identification de la contribution",
      'Nummer bijdrage',
    ],
    ...['Beitrags-ID', 'Beitragsnummer', 'ID des Beitrags'],
  ],
  'user-id': [
    ...[
      'Invitation number',
      'Invitation Number',
      "Numéro de l'invitation",
      'Nummer uitnodiging',
      'Einladungsnummer',
    ],
    ...['User name', 'Username', "Nom d'utilisateur", 'Gebruikersnaam', 'Benutzername'],
  ],
  time: [
    ...['Creation date', 'Date de création', 'Aanmaakdatum', 'Erstellungsdatum', 'Datum der Erstellung'],
    ...['Last update', 'Dernière mise à jour', 'Laatste wijziging', 'Letzte Aktualisierung'],
  ],
  language: ['Languages', 'Language', 'Langues', 'Talen', 'Sprachen'],
  other: ['Total score', 'Note totale', 'Totaalscore', 'Gesamtpunktzahl'],
});

/** The most characters a cell of Excel holds: longer text goes on in the next row. */
const FULL_CELL = 32_767;
/** `Title (S1_Q4)`: the id that "show assigned values" adds. */
const ASSIGNED_ID = /^(.*\S)\s*\(([\p{L}\p{N}_.-]+)\)$/u;

export const readEuSurvey: ToolReader = (sample) => {
  const header = findHeader(sample);
  if (!header) return undefined;
  const headers = header.cells.map(oneLine);
  const withIds = showsAssignedIds(headers);
  const columns = headers.map((text, index) => toColumn(text, index, withIds));
  return {
    tool: 'eusurvey',
    because: [{ id: 'first-lines', found: (sample.rows[0]?.cells ?? []).slice(0, 2).join(' ') }],
    columns,
    headerRow: header.row,
    firstRow: header.row + 1,
    ...overflow(columns),
  };
};

/** The first row with content after `Alias` and `Export Date`. */
function findHeader({ rows }: TableSample): TableRow | undefined {
  const [alias, date] = rows;
  if (textKey(alias?.cells[0] ?? '') !== 'alias' || textKey(date?.cells[0] ?? '') !== 'export date')
    return undefined;
  return rows.slice(2).find(({ cells }) => !isEmptyRow(cells));
}

/** Ids are shown for all questions or for none; a remark in brackets at the end of a few is no id. */
function showsAssignedIds(headers: readonly string[]): boolean {
  const questions = headers.filter((header) => useOf(header).kind === 'question');
  return questions.length > 0 && questions.every((header) => ASSIGNED_ID.test(header));
}

function toColumn(header: string, index: number, withIds: boolean): TableColumn {
  const use = useOf(header);
  const match = withIds && use.kind === 'question' ? ASSIGNED_ID.exec(header) : null;
  return { index, header, id: match?.[2] ?? null, text: match?.[1] ?? header, group: null, use };
}

/**
 * Text that a cell cannot hold goes on in a row of its own: nothing in it but that text, under a cell that is full. Where the
 * export has contribution numbers, such a row has none.
 */
function overflow(columns: readonly TableColumn[]): Pick<TableLayout, 'isOverflow'> {
  const id = columnOf(columns, 'response-id');
  return {
    isOverflow: (cells, previous) => {
      if (id && (cells[id.index] ?? '') !== '') return false;
      return cells.every((cell, index) => cell === '' || (previous[index] ?? '').length >= FULL_CELL);
    },
  };
}
