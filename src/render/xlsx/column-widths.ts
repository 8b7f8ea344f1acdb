/** Owns how wide the columns of a table are: each its longest word, the rest of the page shared by amount of text. */

import { sum } from '../../model/sum.js';

/** Characters that fit across A4 at a size one still likes to read. */
const PAGE_CHARACTERS = { portrait: 90, landscape: 165 } as const;
/** LibreOffice cuts off a single column that is too wide instead of making it smaller; fonts differ in their width. */
const ALONE_CHARACTERS = 80;
/** Columns that ask for this much more than that are still made to fit, a little smaller. */
const STILL_READ = 1.3;
const NARROWEST = 8;
/** A single word does not make a column wider than this. */
const LONGEST_WORD = 18;
/** Nor does an address, which LibreOffice, unlike Excel, never breaks where it is a link. */
const LONGEST_ADDRESS = 46;
/** Room for the border and the arrow of a filter. */
const PADDING = 3;

interface Measure {
  /** Wide enough for every word. */
  least: number;
  /** Wide enough for every line. */
  most: number;
  /** All characters of the column. */
  mass: number;
}

/** One width in characters for each column; `rows` begins with the header. */
export function columnWidths(
  rows: readonly (readonly string[])[],
  orientation: keyof typeof PAGE_CHARACTERS,
): number[] {
  const measures = (rows[0] ?? []).map((_, index) => measure(rows.map((row) => row[index] ?? '')));
  const room = PAGE_CHARACTERS[orientation];
  return share(measures, measures.length === 1 ? Math.min(room, ALONE_CHARACTERS) : room);
}

/** On how many pages beside each other columns of these widths, in characters, can be read; the first is on each of them. */
export function pagesAcross(widths: readonly number[], orientation: keyof typeof PAGE_CHARACTERS): number {
  const room = PAGE_CHARACTERS[orientation] * STILL_READ;
  const [first = 0, ...others] = widths;
  return Math.max(1, Math.ceil(sum(others) / Math.max(1, room - first)));
}

function measure(texts: readonly string[]): Measure {
  const [header = '', ...cells] = texts;
  // A header may break between words, so only the cells below it ask for whole lines; two lines are enough.
  const limit = cells.some((text) => /^https?:/i.test(text)) ? LONGEST_ADDRESS : LONGEST_WORD;
  const word = Math.min(limit, longestPart(/[\s-]+/, texts) + PADDING);
  const half = Math.min(LONGEST_WORD, Math.ceil(header.length / 2) + PADDING);
  const least = Math.max(NARROWEST, half, word);
  const mass = texts.reduce((total, text) => total + text.length, 0);
  return { least, most: Math.max(least, longestPart(/\n/, cells) + PADDING), mass };
}

/** The length of the longest part; a text that is no longer than one already seen is not taken apart. */
function longestPart(separator: RegExp, texts: readonly string[]): number {
  let longest = 0;
  for (const text of texts) {
    if (text.length <= longest) continue;
    for (const part of text.split(separator)) longest = Math.max(longest, part.length);
  }
  return longest;
}

/**
 * Each column at its least, then what is left in proportion to the square root of its text (which balances the lines of
 * columns side by side), none over its most; what a column does not need goes to the others.
 */
function share(measures: readonly Measure[], room: number): number[] {
  const widths = measures.map(({ least }) => least);
  let left = room - sum(widths);
  let open = measures.map((_, index) => index).filter((index) => widths[index]! < measures[index]!.most);
  while (left >= 1 && open.length > 0) {
    const weight = sum(open.map((index) => Math.sqrt(measures[index]!.mass)));
    const portion = left / weight;
    for (const index of open) {
      const { most, mass } = measures[index]!;
      const gain = Math.min(most - widths[index]!, portion * Math.sqrt(mass));
      widths[index] = widths[index]! + gain;
      left -= gain;
    }
    open = open.filter((index) => widths[index]! < measures[index]!.most - 0.5);
  }
  return widths.map(Math.round);
}
