/** Owns guessing how high a row must be: merged cells do not grow by themselves. */

const LINE_POINTS = 15;
/** Widths are counted in digits; running text takes a little less a letter. */
const LETTERS_PER_DIGIT = 1.06;

/** Lines that text takes in a cell `width` characters wide, at a size of 11 points unless told otherwise. */
export function countLines(text: string, width: number, sizePt = 11): number {
  const perLine = Math.max(4, Math.floor((width * LETTERS_PER_DIGIT * 11) / sizePt));
  if (text.length <= perLine && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, part) => lines + wrapLines(part, perLine), 0);
}

/** Height in points for that many lines. */
export function heightFor(lines: number, sizePt = 11): number {
  return Math.min(409, Math.ceil(lines * LINE_POINTS * (sizePt / 11)) + 3);
}

/** Words are not broken unless they are longer than a line. */
function wrapLines(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/[ -]/)) {
    const length = word.length;
    if (used > 0 && used + 1 + length > perLine) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    lines += Math.floor(Math.max(0, used - 1) / perLine);
    if (used > perLine) used %= perLine;
  }
  return lines;
}
