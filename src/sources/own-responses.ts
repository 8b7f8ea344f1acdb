/** Owns reading the response files that `cop survey` writes: each member's file is one row of one table. */
import { isFields } from '../model/fields.js';
import type { OpenTable } from './open-table.js';
import type { TableRow } from './table-rows.js';

export interface OwnResponse {
  file: string;
  /** The `answers` of the file; anything but a map of them is an empty response. */
  answers: unknown;
}

/** Files are the rows, in their order; the columns are all names that any of them answers. */
export function ownResponsesTable(responses: readonly OwnResponse[], file: string): OpenTable {
  const read = responses.map(({ answers }) => cellsByName(answers));
  const names = [...new Set(read.flatMap((cells) => [...cells.keys()]))];
  const rows = read.map(
    (cells, at): TableRow => ({ row: at + 1, cells: names.map((name) => cells.get(name) ?? '') }),
  );
  return {
    file,
    format: 'csv',
    layout: {
      tool: 'cop',
      asksAll: true,
      because: [{ id: 'own-files', found: String(responses.length) }],
      headerRow: 1,
      firstRow: 1,
      columns: names.map((name, index) => ({
        index,
        header: name,
        id: name,
        text: '',
        group: null,
        use: { kind: 'question' },
      })),
    },
    rows: once(rows),
  };
}

async function* once(rows: readonly TableRow[]): AsyncIterable<readonly TableRow[]> {
  if (rows.length > 0) yield rows;
}

function cellsByName(answers: unknown): Map<string, string> {
  if (!isFields(answers)) return new Map();
  return new Map(Object.entries(answers).map(([name, answer]) => [name, toCell(answer)]));
}

function toCell(answer: unknown): string {
  if (Array.isArray(answer)) return answer.map(String).join(';');
  return answer === null || typeof answer === 'object' ? '' : String(answer);
}
