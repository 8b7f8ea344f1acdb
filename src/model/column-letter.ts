/** Owns the letters that spreadsheets call a column by. */
const LETTERS = 26;

const known: string[] = [];

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  known[column] ??= lettersOf(column);
  return known[column];
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}
