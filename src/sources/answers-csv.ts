/** Owns answers as CSV: one row an item, `item,value,note,evidence,reason`, any of the usual separators. */
import { CopError, type Finding } from '../errors.js';
import type { Located } from '../model/located.js';
import { parseSmallCsv, type SmallCsvRow } from './small-csv.js';

/** The mark before a text that a spreadsheet would take for a formula, as `render/csv` writes it and people type it. */
const MADE_TEXT = /^'(?='*(?:[=+\-@\t\uff1d\uff0b\uff0d\uff20]|$))/;
const FIELDS = ['value', 'note', 'evidence', 'reason'] as const;

/** The same plain form as a YAML file of answers; places are row (1-based, the header is row 1) and column name. */
export function parseAnswersCsv(text: string, file: string): Located {
  const rows = new Map<string, number>();
  const answers: Record<string, Record<string, string>> = Object.create(null);
  const findings: Finding[] = [];
  for (const { row, cell } of parseSmallCsv(text).rows) {
    const id = cell('item');
    if (rows.has(id)) findings.push({ code: 'COP-YAML-002', values: { file }, place: { file, row } });
    rows.set(id, row);
    answers[id] = readRow(cell);
  }
  if (findings.length > 0) throw new CopError(findings);
  return {
    value: { answers },
    locate: ([, id = '', field]) => {
      const row = rows.get(String(id));
      return { file, ...(row === undefined ? {} : { row }), ...(field ? { column: field } : {}) };
    },
  };
}

function readRow(cell: SmallCsvRow['cell']): Record<string, string> {
  const filled = FIELDS.map((field) => [field, cell(field)] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(filled.map(([field, text]) => [field, text.replace(MADE_TEXT, '')]));
}
