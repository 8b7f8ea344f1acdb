/** Owns plain tables of responses as CSV text, for tests of whole commands: item ids as headers, answers by a fixed rule. */
import { Random } from '../../robustness/random.js';
import { survey } from './survey.js';

/** Takes the seeds of neighbouring rows far apart (the golden ratio of 32 bits). */
const SPREAD = 0x9e3779b9;

export interface PlainOptions {
  /** Shifts every answer, so that CoPs differ. */
  level?: number;
  /** Where the pattern of answers begins: other responses for another seed. */
  seed?: number;
  /** More columns, with the cell of each row. */
  columns?: Readonly<Record<string, (row: number) => string>>;
}

/** `n` responses to the shipped survey; values between 1 and 5 that hang together within a row. */
export function plainSurvey(n: number, { level = 0, seed = 0, columns = {} }: PlainOptions = {}): string {
  const ids = survey.items.map(({ id }) => id);
  const header = [...ids, 'overall.satisfaction', 'overall.recommend', ...Object.keys(columns)];
  const rows = Array.from({ length: n }, (_, row) => {
    const random = new Random((1 + row + 1000 * seed) * SPREAD);
    const mood = 2 * random.next() - 1;
    const values = ids.map(() => clamp(3 + level + mood + 3 * random.next() - 1.5, 1, 5));
    const extra = Object.values(columns).map((cell) => cell(row));
    return [...values, clamp(3 + mood, 1, 5), clamp(6 + 4 * mood, 0, 10), ...extra];
  });
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(value)));
}
