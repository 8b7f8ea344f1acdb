/** Owns breaking styled text into lines of at most so many columns, at spaces where it can. */
import { graphemesOf } from './graphemes.js';
import { type Line, type Piece, piece, widthOf } from './lines.js';

/**
 * Lines no wider than `width` columns. Breaks at spaces and line feeds, never at a no-break space; a word that is wider
 * than a line is cut between characters as people see them.
 */
export function wrapPieces(pieces: readonly Piece[], width: number): Line[] {
  const lines: Line[] = [];
  for (const paragraph of splitLines(pieces)) lines.push(...wrapParagraph(paragraph, Math.max(1, width)));
  return lines;
}

/** Plain text in lines of at most `width` columns; a line that is set in keeps its margin on the lines it breaks into. */
export function wrapText(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    const margin = /^ */.exec(line)![0];
    const wrapped = wrapPieces([piece(line)], width - margin.length);
    return wrapped.map((pieces) => margin + pieces.map((part) => part.text).join(''));
  });
  return lines.join('\n');
}

function splitLines(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const { text, style } of pieces) {
    const [first = '', ...others] = text.replace(/\t/g, ' ').split('\n');
    paragraphs.at(-1)!.push(piece(first, style));
    for (const other of others) paragraphs.push([piece(other, style)]);
  }
  return paragraphs;
}

function wrapParagraph(pieces: readonly Piece[], width: number): Line[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const word of splitWords(pieces)) {
    for (const part of cutWord(word, width)) {
      const gap = used > 0 && part.spaced ? 1 : 0;
      if (used > 0 && used + gap + part.width > width) {
        lines.push([]);
        used = 0;
      } else if (gap) {
        append(lines.at(-1)!, piece(' ', part.pieces[0]?.style));
        used += 1;
      }
      for (const one of part.pieces) append(lines.at(-1)!, one);
      used += part.width;
    }
  }
  return lines;
}

interface Word {
  pieces: Piece[];
  /** True when a space stands before it. */
  spaced: boolean;
}

/** Words across pieces: « strong » and `,` that touch stay together. */
function splitWords(pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let spaced = false;
  let open: Word | undefined;
  for (const { text, style } of pieces) {
    for (const part of text.split(/( +)/)) {
      if (part === '') continue;
      if (part.startsWith(' ')) {
        spaced = true;
        open = undefined;
      } else if (open) {
        open.pieces.push(piece(part, style));
      } else {
        open = { pieces: [piece(part, style)], spaced };
        words.push(open);
        spaced = false;
      }
    }
  }
  return words;
}

/** The word in parts that each fit a line: itself, unless it is wider than a whole line. */
function cutWord({ pieces, spaced }: Word, width: number): (Word & { width: number })[] {
  const whole = widthOf(pieces);
  if (whole <= width) return [{ pieces, spaced, width: whole }];
  const parts: (Word & { width: number })[] = [{ pieces: [], spaced, width: 0 }];
  for (const { text, style } of pieces) {
    for (const { segment } of graphemesOf(text)) {
      const size = widthOf(segment);
      if (parts.at(-1)!.width + size > width) parts.push({ pieces: [], spaced: false, width: 0 });
      append(parts.at(-1)!.pieces, piece(segment, style));
      parts.at(-1)!.width += size;
    }
  }
  return parts;
}

function append(line: Piece[], { text, style }: Piece): void {
  const last = line.at(-1);
  if (last && last.style === style) line[line.length - 1] = piece(last.text + text, style);
  else line.push(piece(text, style));
}
