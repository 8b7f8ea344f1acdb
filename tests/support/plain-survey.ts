/** Owns plain tables of responses as CSV text, for tests of whole commands: item ids as headers, answers by a fixed rule. */
import { survey } from './survey.js';

export interface PlainOptions {
  /** Shifts every answer, so that CoPs differ. */
  level?: number;
  /** Where the pattern of answers begins: other responses for another seed. */
  seed?: number;
  /** More columns, with the cell of each row. */
  columns?: Readonly<Record<string, (row: number) => string>>;
}

/** `n` responses to the shipped survey; values between 1 and 5 that differ by row and item. */
export function plainSurvey(n: number, { level = 0, seed = 0, columns = {} }: PlainOptions = {}): string {
  const ids = survey.items.map(({ id }) => id);
  const header = [...ids, 'overall.satisfaction', 'overall.recommend', ...Object.keys(columns)];
  const rows = Array.from({ length: n }, (_, row) => {
    const mood = ((row * 7 + seed * 3) % 5) - 2;
    const values = ids.map((_id, item) =>
      clamp(3 + level + mood + (((row + seed) * (item + 3)) % 3) - 1, 1, 5),
    );
    const extra = Object.values(columns).map((cell) => cell(row));
    return [...values, clamp(3 + mood, 1, 5), clamp(6 + 2 * mood, 0, 10), ...extra];
  });
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(value)));
}
