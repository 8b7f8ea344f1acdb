/** Owns taking a header apart into the question it belongs to and its own words. */
import { oneLine } from './normalise-text.js';

export interface SplitHeader {
  header: string;
  text: string;
  group: string | null;
}

/** `Question [Row]` into group and text; a header without brackets is all text. */
export function splitBracketed(cell: string): SplitHeader {
  const header = oneLine(cell);
  const open = header.endsWith(']') ? openingBracket(header) : -1;
  if (open < 0) return { header, text: header, group: null };
  const group = header.slice(0, open).trim();
  return { header, text: header.slice(open + 1, -1).trim(), group: group === '' ? null : group };
}

/** The bracket that the last one closes: a row's words may hold brackets of their own. */
function openingBracket(header: string): number {
  let depth = 0;
  for (let index = header.length - 1; index >= 0; index -= 1) {
    if (header[index] === ']') depth += 1;
    else if (header[index] === '[') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}
