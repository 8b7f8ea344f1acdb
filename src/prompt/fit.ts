/** Owns making a screen fit its height: what matters least goes first. */
import type { Line } from '../i18n/lines.js';

/** Lines that stay or go together. The lower the rank, the sooner they go; without a rank they stay. */
export interface Part {
  lines: readonly Line[];
  rank?: number;
  /** The line of this part where the cursor stands. */
  cursor?: { row: number; column: number };
}

export interface Screen {
  lines: readonly Line[];
  cursor: { row: number; column: number };
}

/** An empty line between two parts; the first to go. */
export const GAP: Part = { lines: [[]], rank: 0 };

/**
 * The parts as at most `height` lines: parts go by rank, of one rank the last first; if all that stays is still too high,
 * the lines around the cursor are kept.
 */
export function fitParts(parts: readonly Part[], height: number): Screen {
  const kept = [...parts];
  while (countLines(kept) > height) {
    const ranks = kept.flatMap(({ rank }) => (rank === undefined ? [] : [rank]));
    if (ranks.length === 0) break;
    kept.splice(lastIndexOf(kept, Math.min(...ranks)), 1);
  }
  return cut(join(kept), height);
}

function countLines(parts: readonly Part[]): number {
  return parts.reduce((sum, { lines }) => sum + lines.length, 0);
}

function lastIndexOf(parts: readonly Part[], rank: number): number {
  return parts.reduce((found, part, index) => (part.rank === rank ? index : found), -1);
}

function join(parts: readonly Part[]): Screen {
  const lines: Line[] = [];
  let cursor = { row: 0, column: 0 };
  for (const part of parts) {
    if (part.cursor) cursor = { row: lines.length + part.cursor.row, column: part.cursor.column };
    lines.push(...part.lines);
  }
  return { lines, cursor };
}

function cut({ lines, cursor }: Screen, height: number): Screen {
  if (lines.length <= height) return { lines, cursor };
  const first = Math.min(lines.length - height, Math.max(0, cursor.row - Math.floor(height / 2)));
  return { lines: lines.slice(first, first + height), cursor: { ...cursor, row: cursor.row - first } };
}
