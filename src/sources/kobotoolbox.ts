/** Owns reading the exports of KoboToolbox and ODK: names or words joined by `/`, the system's own columns with an underscore. */
import { hasHeader, sortHeaders } from './column-use.js';
import { oneLine } from './normalise-text.js';
import type { ColumnUse, TableColumn, ToolReader } from './response-table.js';

const SYSTEM = ['_id', '_uuid', '_submission_time', '_index'];

const useOf = sortHeaders({
  'response-id': ['_uuid'],
  time: ['start', 'end', 'today', '_submission_time', 'SubmissionDate'],
  'user-id': ['username', '_submitted_by', 'SubmitterID', 'SubmitterName', '_notes'],
  device: ['deviceid', 'simserial', 'subscriberid', 'DeviceID', 'audit'],
  phone: ['phonenumber'],
  location: ['_geolocation'],
});

/** Columns of the system: an underscore, then its name; and `meta/instanceID` of ODK. */
const OWN_COLUMN = /^(__?[a-z]|meta\/|formhub\/)/i;

export const readKoboToolbox: ToolReader = ({ rows }) => {
  const [header] = rows;
  if (!header) return undefined;
  const found = SYSTEM.filter((name) => header.cells.some((cell) => oneLine(cell) === name));
  if (found.length < 2 || !hasHeader(header.cells, ['_uuid', '_submission_time'])) return undefined;
  return {
    tool: 'kobotoolbox',
    because: [{ id: 'headers', found: found.join(', ') }],
    columns: header.cells.map(toColumn),
    headerRow: header.row,
    firstRow: header.row + 1,
  };
};

function toColumn(cell: string, index: number): TableColumn {
  const header = oneLine(cell);
  const slash = header.lastIndexOf('/');
  const leaf = header.slice(slash + 1).trim();
  return {
    index,
    header,
    id: /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(leaf) ? header : null,
    text: leaf,
    group: slash < 0 ? null : header.slice(0, slash).trim(),
    use: useOfColumn(header),
  };
}

function useOfColumn(header: string): ColumnUse {
  const use = useOf(header);
  return use.kind === 'question' && OWN_COLUMN.test(header) ? { kind: 'metadata', role: 'other' } : use;
}
