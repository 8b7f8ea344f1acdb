/** Owns lines of styled pieces: how wide they are, how they are filled up, and how they become text. */
import stringWidth from 'fast-string-width';
import { plainSigns, type TextLook } from './look.js';

export type Style = 'strong' | 'dim' | 'accent' | 'good' | 'warning' | 'critical';

/** A run of characters in one style; holds no line end. */
export interface Piece {
  text: string;
  style?: Style;
}

export type Line = readonly Piece[];

const SGR: Record<Style, readonly [open: string, close: string]> = {
  strong: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
  accent: ['\u001b[36m', '\u001b[39m'],
  good: ['\u001b[32m', '\u001b[39m'],
  warning: ['\u001b[33m', '\u001b[39m'],
  critical: ['\u001b[31m', '\u001b[39m'],
};

/** A run of characters; without a style it looks like its surroundings. */
export function piece(text: string, style?: Style): Piece {
  return style ? { text, style } : { text };
}

/** Columns that it takes on a terminal: two for a wide character, none for an accent. */
export function widthOf(line: Line | string): number {
  if (typeof line === 'string') return stringWidth(line);
  return line.reduce((sum, { text }) => sum + stringWidth(text), 0);
}

/** The line filled up with spaces to `width` columns; a wider line stays as it is. */
export function fill(line: Line, width: number, align: 'start' | 'end' | 'center' = 'start'): Line {
  const room = width - widthOf(line);
  if (room <= 0) return line;
  const before = align === 'end' ? room : align === 'center' ? Math.floor(room / 2) : 0;
  return [piece(' '.repeat(before)), ...line, piece(' '.repeat(room - before))];
}

/** The lines set in: `first` stands before the first of them, `rest` before the others. */
export function indent(lines: readonly Line[], first: string, rest = ' '.repeat(widthOf(first))): Line[] {
  return lines.map((line, index) => [piece(index === 0 ? first : rest), ...line]);
}

/** Lines as text: styles as colours where wanted, signs that can be drawn, no space at a line's end, one line feed after each. */
export function printLines(lines: readonly Line[], look: TextLook): string {
  return lines.map((line) => `${printLine(trimEnd(line), look)}\n`).join('');
}

function printLine(line: Line, look: TextLook): string {
  return line
    .map(({ text, style }) => {
      const signs = look.unicode ? text : plainSigns(text);
      if (!look.colour || !style || text === '') return signs;
      const [open, close] = SGR[style];
      return `${open}${signs}${close}`;
    })
    .join('');
}

function trimEnd(line: Line): Line {
  const kept = [...line];
  for (;;) {
    const last = kept.pop();
    if (!last) return kept;
    const text = last.text.replace(/(?<! ) +$/, '');
    if (text !== '') return [...kept, { ...last, text }];
  }
}
