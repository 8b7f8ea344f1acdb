/** Owns rows on their way from a file: cells as strings, with the row's number as a spreadsheet shows it. */

export interface TableRow {
  /** 1-based, header rows and empty rows counted. */
  row: number;
  cells: readonly string[];
  /** Columns (0-based) whose text is what a formula gave when the workbook was saved; left out when there is none. */
  formulas?: readonly number[];
}

/** Rows come in batches, so that a large file is never whole in memory. */
export type RowBatches = AsyncIterable<readonly TableRow[]>;

export interface PeekedRows {
  first: readonly TableRow[];
  /** All rows, the first ones included; can be gone through once. */
  all: RowBatches;
}

/**
 * Looks at the first `count` rows (or as many as there are) without losing them. What keeps the file from being read on is
 * thrown once those rows were gone through, so that it is reported with everything else.
 */
export async function peekRows(batches: RowBatches, count: number): Promise<PeekedRows> {
  const iterator = batches[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  let failure: { cause: unknown } | undefined;
  while (first.length < count && !failure) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      for (const row of next.value) first.push(row);
    } catch (cause) {
      if (first.length === 0) throw cause;
      failure = { cause };
    }
  }
  return { first: first.slice(0, count), all: goOn(first, iterator, failure) };
}

/**
 * The first `count` rows of what can be gone through again: nothing stays open behind them, nor in memory but they. What keeps
 * the file from being read on is met again by whoever goes through it whole.
 */
export async function firstRows(batches: RowBatches, count: number): Promise<readonly TableRow[]> {
  const first: TableRow[] = [];
  try {
    for await (const batch of batches) {
      first.push(...batch.slice(0, count - first.length).map(copyRow));
      if (first.length >= count) break;
    }
  } catch (cause) {
    if (first.length === 0) throw cause;
  }
  return first;
}

/** A cell is a piece of the text that it was cut from, and would keep all of that alive. */
function copyRow({ cells, ...rest }: TableRow): TableRow {
  return { ...rest, cells: cells.map((cell) => Buffer.from(cell, 'utf16le').toString('utf16le')) };
}

async function* goOn(
  first: readonly TableRow[],
  iterator: AsyncIterator<readonly TableRow[]>,
  failure: { cause: unknown } | undefined,
): RowBatches {
  try {
    if (first.length > 0) yield first;
    if (failure) throw failure.cause;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** True for a row that holds nothing: an empty line, or empty cells. */
export function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
