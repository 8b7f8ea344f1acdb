/** Owns JSON text: two spaces, a line end at the end, nothing in it that a terminal would obey. */
import { escapeUnseen } from '../../model/escape-unseen.js';

/** What is escaped means the same to every reader. */
export function formatJson(value: unknown): string {
  return `${escapeUnseen(JSON.stringify(value, null, 2))}\n`;
}
