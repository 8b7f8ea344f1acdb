/** Owns taking apart a cell that holds several choices, by whatever the tool put between them. */
import { oneLine } from './normalise-text.js';

/**
 * The known choices in a cell, and the parts that are none. Semicolons and new lines separate always; commas only where what
 * stands between them is an option, since options hold commas of their own; spaces only between codes.
 */
export function splitChoices<T>(
  cell: string,
  lookup: (part: string) => T | undefined,
): { chosen: T[]; unknown: string[] } {
  const chosen: T[] = [];
  const unknown: string[] = [];
  for (const part of cell.split(/[;\n\r|]+/)) {
    const text = oneLine(part);
    if (text === '') continue;
    const found = lookup(text);
    if (found !== undefined) chosen.push(found);
    else splitAtCommas(text, lookup, chosen, unknown);
  }
  return { chosen, unknown };
}

/** No option is made of more parts than this. */
const LONGEST_OPTION = 8;

function splitAtCommas<T>(
  text: string,
  lookup: (part: string) => T | undefined,
  chosen: T[],
  unknown: string[],
): void {
  const codes = text.split(/[\s,]+/).map(lookup);
  if (codes.every((code) => code !== undefined)) {
    chosen.push(...codes);
    return;
  }
  const parts = text.split(',');
  for (let start = 0; start < parts.length; ) {
    let length = Math.min(LONGEST_OPTION, parts.length - start);
    let found: T | undefined;
    for (; length > 0; length -= 1) {
      found = lookup(oneLine(parts.slice(start, start + length).join(',')));
      if (found !== undefined) break;
    }
    if (found !== undefined) chosen.push(found);
    else unknown.push(oneLine(parts[start]!));
    start += Math.max(1, length);
  }
}
