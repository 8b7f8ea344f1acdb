/** Owns putting the parts of one survey together again: EUSurvey begins a new file every 20,000 responses. */
import type { OpenTable } from './open-table.js';
import type { RowBatches } from './table-rows.js';

/** Tables of EUSurvey with the same name and the same headers become one; all others stay as they are. */
export function joinParts(tables: readonly OpenTable[]): OpenTable[] {
  const joined: OpenTable[] = [];
  for (const table of tables) {
    const at = joined.findIndex((before) => isSameSurvey(before, table));
    if (at < 0) joined.push(table);
    else joined[at] = { ...joined[at]!, rows: oneAfterOther(joined[at]!.rows, table.rows) };
  }
  return joined;
}

function isSameSurvey(a: OpenTable, b: OpenTable): boolean {
  if (a.layout.tool !== 'eusurvey' || b.layout.tool !== 'eusurvey') return false;
  if (a.layout.because[0]?.found !== b.layout.because[0]?.found) return false;
  const [one, other] = [a.layout.columns, b.layout.columns];
  return one.length === other.length && one.every(({ header }, index) => header === other[index]!.header);
}

async function* oneAfterOther(first: RowBatches, second: RowBatches): RowBatches {
  yield* first;
  yield* second;
}
