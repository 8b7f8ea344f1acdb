/** Owns the CSV that says how many members each CoP has: `cohort,wave,members`, any of the usual separators. */
import { CopError, type Finding, fail } from '../errors.js';
import { parseSmallCsv } from './small-csv.js';

export interface MembersRow {
  cohort: string;
  /** Null: any wave. */
  wave: string | null;
  members: number;
}

/** Errors, all together: COP-SURVEY-003 a column is missing, -004 a row without a whole number of members. */
export function parseMembersCsv(text: string, file: string): MembersRow[] {
  const { header, rows } = parseSmallCsv(text.normalize('NFC'));
  if (!header.includes('cohort') || !header.includes('members')) {
    throw fail('COP-SURVEY-003', {}, { place: { file, row: 1 } });
  }
  const findings: Finding[] = [];
  const members = rows.map(({ row, cell }): MembersRow => {
    const found = cell('members');
    if (!/^\d{1,9}$/.test(found)) {
      findings.push({ code: 'COP-SURVEY-004', values: { found }, place: { file, row, column: 'members' } });
    }
    return { cohort: cell('cohort'), wave: cell('wave') || null, members: Number(found) };
  });
  if (findings.length > 0) throw new CopError(findings);
  return members;
}
