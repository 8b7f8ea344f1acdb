/** Owns reading the CSV exports of Qualtrics: three header rows (codes; words; import ids), of which the first is the key. */
import { columnOf, sortHeaders } from './column-use.js';
import { oneLine } from './normalise-text.js';
import type { ColumnUse, TableColumn, TableLayout, ToolReader } from './response-table.js';
import { isNo } from './yes-no.js';

const useOf = sortHeaders({
  'response-id': ['ResponseId', 'ResponseID'],
  finished: ['Finished'],
  language: ['UserLanguage', 'Q_Language'],
  other: ['Status', 'Progress', 'DistributionChannel', 'ResponseSet'],
  time: ['StartDate', 'EndDate', 'RecordedDate', 'Duration (in seconds)'],
  ip: ['IPAddress'],
  name: ['RecipientLastName', 'RecipientFirstName', 'Name'],
  email: ['RecipientEmail', 'EmailAddress'],
  'user-id': ['ExternalReference', 'ExternalDataReference'],
  location: ['LocationLatitude', 'LocationLongitude', 'LocationAccuracy'],
  device: ['Browser', 'Version', 'Operating System', 'Resolution'],
});

const IMPORT_ID = /^\s*\{\s*"ImportId"/;
/** Columns that Qualtrics adds about fraud and relations between respondents. */
const OWN_COLUMN = /^Q_/;

export const readQualtrics: ToolReader = ({ rows }) => {
  const at = rows.findIndex(({ cells }) => IMPORT_ID.test(cells[0] ?? ''));
  if (at < 2) return undefined;
  const [codes, words] = [rows[at - 2]!, rows[at - 1]!];
  const columns = codes.cells.map((code, index) => toColumn(code, words.cells[index] ?? '', index));
  return {
    tool: 'qualtrics',
    because: [{ id: 'import-ids', found: oneLine(rows[at]!.cells[0] ?? '') }],
    columns,
    headerRow: codes.row,
    firstRow: rows[at]!.row + 1,
    ...finishedBy(columns),
  };
};

function toColumn(code: string, words: string, index: number): TableColumn {
  const header = oneLine(code);
  return { index, header, id: header, text: oneLine(words), group: null, use: useOfColumn(header) };
}

function useOfColumn(code: string): ColumnUse {
  const use = useOf(code);
  return use.kind === 'question' && OWN_COLUMN.test(code) ? { kind: 'metadata', role: 'other' } : use;
}

function finishedBy(columns: readonly TableColumn[]): Pick<TableLayout, 'isUnfinished'> {
  const finished = columnOf(columns, 'finished');
  return finished ? { isUnfinished: (cells) => isNo(cells[finished.index] ?? '') } : {};
}
