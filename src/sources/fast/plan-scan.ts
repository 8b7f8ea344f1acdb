/** Owns deciding whether a table can be scanned, and what the scanner looks at in each row. */
import type { RowCoder } from '../code-rows.js';
import type { LabelTally } from '../label-tally.js';
import type { OpenTable } from '../open-table.js';
import type { RowChecks } from '../row-checks.js';

/** A column whose cells are looked up: closed answers have a tally and a place; the column that names the cohort has none. */
interface FastColumn {
  /** Place of the cell in the row. */
  index: number;
  /** Place of the code in the coded row. */
  place: number;
  tally: LabelTally | undefined;
}

export interface FastPlan {
  separator: number;
  /** Cells a row must have to be read the fast way. */
  width: number;
  columns: readonly FastColumn[];
  /** Place of the cell that names the cohort or wave, and of the tool's id of a response; −1 when there is none. */
  group: number;
  id: number;
  /** Number of the first row that holds a response. */
  firstRow: number;
}

/**
 * Undefined when something in the table needs cells as strings: marks of unfinished responses, texts, ticks, several columns
 * that name the cohort, data about persons, a separator that is not one byte.
 */
export function planScan(
  { bytes, layout }: OpenTable,
  coder: RowCoder,
  checks: RowChecks,
  groups: readonly number[],
): FastPlan | undefined {
  if (!bytes || layout.isUnfinished || layout.isOverflow || checks.looksForPersons || groups.length > 1)
    return undefined;
  if (coder.needsText || bytes.dialect.newline !== '\n') return undefined;
  const separator = bytes.dialect.separator.charCodeAt(0);
  if (separator > 0x7f) return undefined;
  const answers = coder.coders.map(({ mapped, tally, place }): FastColumn => {
    return { index: mapped.column.index, place: place!, tally };
  });
  const [group = -1] = groups;
  return {
    separator,
    width: layout.columns.length,
    columns: group < 0 ? answers : [...answers, { index: group, place: -1, tally: undefined }],
    group,
    id: checks.id,
    firstRow: layout.firstRow,
  };
}
