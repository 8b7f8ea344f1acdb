/** Owns the order in which the rows of a batch are counted: cohort by cohort, so that the counts of one stay at hand. */

/** The same row numbers sorted by cohort, those of one cohort as they came; `cohorts` holds a place under `count` a row. */
export function orderByCohort(rows: Uint32Array, cohorts: Uint32Array, count: number): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (const row of rows) next[cohorts[row]! + 1]! += 1;
  for (let place = 0; place < count; place += 1) next[place + 1]! += next[place]!;
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) ordered[next[cohorts[row]!]!++] = row;
  return ordered;
}
