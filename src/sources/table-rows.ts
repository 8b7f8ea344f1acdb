/** Owns rows on their way from a file: cells as strings, with the row's number as a spreadsheet shows it. */

export interface TableRow {
  /** 1-based, header rows and empty rows counted. */
  row: number;
  cells: readonly string[];
}

/** Rows come in batches, so that a large file is never whole in memory. */
export type RowBatches = AsyncIterable<readonly TableRow[]>;

export interface PeekedRows {
  first: readonly TableRow[];
  /** All rows, the first ones included; can be gone through once. */
  all: RowBatches;
}

/** Looks at the first `count` rows (or as many as there are) without losing them. */
export async function peekRows(batches: RowBatches, count: number): Promise<PeekedRows> {
  const iterator = batches[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  while (first.length < count) {
    const next = await iterator.next();
    if (next.done) break;
    for (const row of next.value) first.push(row);
  }
  return { first: first.slice(0, count), all: goOn(first, iterator) };
}

async function* goOn(first: readonly TableRow[], iterator: AsyncIterator<readonly TableRow[]>): RowBatches {
  try {
    if (first.length > 0) yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** True for a row that holds nothing: an empty line, or empty cells. */
export function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
