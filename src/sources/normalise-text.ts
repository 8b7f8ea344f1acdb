/** Owns when two pieces of text are the same to a reader: case, spaces, apostrophes, dashes and the way accents are stored aside. */

const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4\u0060\u2032]/g;
const QUOTES = /[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const TAGS = /<\/?[a-z][^<>]{0,200}>/gi;
const SPACES = /\s+/g;
const SPACE_BEFORE_MARK = / (?=[.,:;?!%])/g;
const END_MARKS = /(?<![\s.:;?!*…])[\s.:;?!*…]+$/;

/** The cell without the apostrophe that some program put before what looked like a formula. */
export function withoutGuard(cell: string): string {
  return /^'[=+@-]/.test(cell) ? cell.slice(1) : cell;
}

/** Text on one line, spaces of every kind as one, nothing invisible: as it is shown to people and written in a mapping. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/**
 * The key under which a label or a question is looked up: composed accents, lower case, plain apostrophes, quotes and
 * dashes, no tags, no full stop or question mark at the end.
 */
export function textKey(text: string): string {
  // Before NFKC, which makes a space and an accent of ´, and two of ″.
  const plain = text.replace(APOSTROPHES, "'").replace(QUOTES, '"');
  return oneLine(plain.normalize('NFKC').replace(TAGS, ' '))
    .replace(DASHES, '-')
    .replace(SPACE_BEFORE_MARK, '')
    .toLowerCase()
    .replace(END_MARKS, '')
    .trim();
}

/** Letters and digits alone, without accents: for text that a tool has mangled (`Q1._.How_often`). */
export function looseKey(text: string): string {
  return text
    .replace(TAGS, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The key of a code: its runs of letters and digits, joined by dots (`Purpose_1`, `purpose[1]` and `purpose.1` alike). */
export function codeKey(code: string): string {
  return code
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('.');
}
