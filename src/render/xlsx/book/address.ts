/** Owns names of cells: `C4` for row 4 and column 3, both counted from 1. */

export interface Place {
  row: number;
  column: number;
}

const LETTERS = 26;

/** `C4` → row 4, column 3; dollar signs are passed over. Throws a TypeError on anything else. */
export function placeOf(address: string): Place {
  const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  if (letters === undefined) throw new TypeError(`no address of a cell: ${address}`);
  const column = [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}
