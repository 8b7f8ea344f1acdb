/** Owns answers as CSV: one row an item, `item,value,note,evidence,reason`, any of the usual separators. */
import Papa from 'papaparse';
import { CopError, type Finding } from '../errors.js';
import type { Located } from '../model/located.js';

/** The mark before a text that a spreadsheet would take for a formula, as `render/csv` writes it and people type it. */
const MADE_TEXT = /^'(?='*[=+\-@\t\uff1d\uff0b\uff0d\uff20])/;
const FIELDS = ['value', 'note', 'evidence', 'reason'] as const;

/** The same plain form as a YAML file of answers; places are row (1-based, the header is row 1) and column name. */
export function parseAnswersCsv(text: string, file: string): Located {
  const body = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/, '');
  const { data } = Papa.parse<string[]>(body, { skipEmptyLines: 'greedy' });
  const header = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  const rows = new Map<string, number>();
  const answers: Record<string, Record<string, string>> = Object.create(null);
  const findings: Finding[] = [];
  data.slice(1).forEach((cells, index) => {
    const row = index + 2;
    const id = (cells[header.indexOf('item')] ?? '').trim();
    if (rows.has(id)) findings.push({ code: 'COP-YAML-002', values: { file }, place: { file, row } });
    rows.set(id, row);
    answers[id] = readRow(header, cells);
  });
  if (findings.length > 0) throw new CopError(findings);
  return {
    value: { answers },
    locate: ([, id = '', field]) => {
      const row = rows.get(String(id));
      return { file, ...(row === undefined ? {} : { row }), ...(field ? { column: field } : {}) };
    },
  };
}

function readRow(header: readonly string[], cells: readonly string[]): Record<string, string> {
  const row: Record<string, string> = {};
  for (const field of FIELDS) {
    const cell = (cells[header.indexOf(field)] ?? '').trim();
    if (cell !== '') row[field] = cell.replace(MADE_TEXT, '');
  }
  return row;
}
