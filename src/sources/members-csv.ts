/** Owns the CSV that says how many members each CoP has: `cohort,wave,members`, any of the usual separators. */
import Papa from 'papaparse';
import { CopError, type Finding, fail } from '../errors.js';

export interface MembersRow {
  cohort: string;
  /** Null: any wave. */
  wave: string | null;
  members: number;
}

/** Errors, all together: COP-SURVEY-003 a column is missing, -004 a row without a whole number of members. */
export function parseMembersCsv(text: string, file: string): MembersRow[] {
  const body = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/, '');
  const { data } = Papa.parse<string[]>(body, { skipEmptyLines: 'greedy' });
  const header = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  const column = (name: string): number => header.indexOf(name);
  if (column('cohort') < 0 || column('members') < 0)
    throw fail('COP-SURVEY-003', {}, { place: { file, row: 1 } });
  const findings: Finding[] = [];
  const rows = data.slice(1).map((cells, index): MembersRow => {
    const cell = (name: string): string => (cells[column(name)] ?? '').trim();
    const found = cell('members');
    if (!/^\d{1,9}$/.test(found)) {
      findings.push({
        code: 'COP-SURVEY-004',
        values: { found },
        place: { file, row: index + 2, column: 'members' },
      });
    }
    return { cohort: cell('cohort'), wave: cell('wave') || null, members: Number(found) };
  });
  if (findings.length > 0) throw new CopError(findings);
  return rows;
}
