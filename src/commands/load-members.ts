/** Owns how many members each CoP has: `--members N`, a CSV of them, or what the dossier says. */
import { fail, type Warning } from '../errors.js';
import { readInput } from '../io/read-input.js';
import { LIMITS } from '../model/limits.js';
import type { CohortKey } from '../model/responses.js';
import { suggestName } from '../model/suggest.js';
import type { MembersRow } from '../sources/members-csv.js';
import type { Session } from './session.js';

export interface Members {
  /** Null when not known. */
  of(key: CohortKey): number | null;
  warnings: readonly Warning[];
}

/**
 * `given` is a number for the one cohort there is, or the path of a CSV `cohort,wave,members`; without it, `known` of the dossier.
 * Errors: COP-SURVEY-001 a number for several cohorts; COP-FILE-…, COP-SURVEY-003, -004 of the CSV.
 */
export async function loadMembers(
  given: string | undefined,
  known: number | undefined,
  cohorts: readonly { key: CohortKey }[],
  session: Session,
): Promise<Members> {
  if (given === undefined) return { of: () => known ?? null, warnings: [] };
  if (/^\d+$/.test(given)) {
    if (cohorts.length > 1) throw fail('COP-SURVEY-001', { members: given, count: cohorts.length });
    return { of: () => Number(given), warnings: [] };
  }
  const { parseMembersCsv } = await import('../sources/members-csv.js');
  const { decodeText } = await import('../sources/decode-text.js');
  const bytes = await readInput(session.resolve(given), LIMITS.textFileBytes);
  const rows = parseMembersCsv(await decodeText(bytes), given);
  return { of: (key) => findRow(rows, key)?.members ?? null, warnings: unknownCohorts(rows, cohorts, given) };
}

/** The row of the cohort and wave; else the one of the cohort that names no wave. */
function findRow(rows: readonly MembersRow[], { cohort, wave }: CohortKey): MembersRow | undefined {
  const own = rows.filter((row) => row.cohort === cohort);
  return own.find((row) => row.wave === wave) ?? own.find((row) => row.wave === null);
}

/** A row that fits no cohort is mostly a name written otherwise. */
function unknownCohorts(
  rows: readonly MembersRow[],
  cohorts: readonly { key: CohortKey }[],
  file: string,
): Warning[] {
  const names = [...new Set(cohorts.map(({ key }) => key.cohort ?? ''))];
  const unknown = [...new Set(rows.map((row) => row.cohort))].filter((name) => !names.includes(name));
  return unknown.map((cohort) => {
    const near = suggestName(cohort, names);
    if (near === undefined) return { code: 'survey-members-unused', values: { file, cohort } };
    return { code: 'survey-members-unused-near', values: { file, cohort, near } };
  });
}
