/** Owns making the scanner of a table, where it can be scanned. */
import type { CodingContext } from '../coding-context.js';
import { splitCsvRow } from '../csv-rows.js';
import { keyOf } from '../group-columns.js';
import { planScan } from './plan-scan.js';
import { ResponseScanner } from './scan-responses.js';

/** Undefined when the table is for the general way. */
export function openScanner({
  table,
  coder,
  checks,
  groups,
  keys,
}: CodingContext): ResponseScanner | undefined {
  const named = [groups.cohort, groups.wave].flatMap((column) => (column ? [column.index] : []));
  const plan = planScan(table, coder, checks, named);
  if (!plan) return undefined;
  const { dialect } = table.bytes!;
  return new ResponseScanner({
    plan,
    coder,
    checks,
    placeOf: (text) => keys.place(keyOf(groups, text.trim(), text.trim())),
    splitRow: (text) => splitCsvRow(text, dialect),
  });
}
