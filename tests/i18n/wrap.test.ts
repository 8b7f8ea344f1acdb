import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, piece, printLines, widthOf } from '../../src/i18n/lines.js';
import { wrapPieces } from '../../src/i18n/wrap.js';

const plain = (lines: readonly Line[]) => lines.map((line) => line.map(({ text }) => text).join(''));
const wrap = (text: string, width: number) => plain(wrapPieces([piece(text)], width));

describe('wrapPieces', () => {
  it('breaks at spaces and keeps line feeds', () => {
    expect(wrap('un deux trois\nquatre', 8)).toEqual(['un deux', 'trois', 'quatre']);
  });

  it('never breaks at a no-break space', () => {
    expect(wrap('il reste 25\u00a0% ou plus\u202f?', 10)).toEqual([
      'il reste',
      '25\u00a0% ou',
      'plus\u202f?',
    ]);
  });

  it('cuts a word that is wider than a line between characters as people see them', () => {
    expect(wrap('aaaa bbbbbbbbbb', 4)).toEqual(['aaaa', 'bbbb', 'bbbb', 'bb']);
    expect(wrap('👩‍💻👩‍💻👩‍💻', 4)).toEqual(['👩‍💻👩‍💻', '👩‍💻']);
  });

  it('keeps together what touches, whatever its style', () => {
    const lines = wrapPieces([piece('voir '), piece('ici', 'strong'), piece(', puis')], 8);
    expect(plain(lines)).toEqual(['voir', 'ici,', 'puis']);
    expect(lines[1]).toEqual([{ text: 'ici', style: 'strong' }, { text: ',' }]);
  });

  it('loses no letter and exceeds no width but with a single sign that is wider', () => {
    const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const widest = (text: string) =>
      Math.max(0, ...[...signs.segment(text)].map(({ segment }) => widthOf(segment)));
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const text = parts.join(' ').replace(/\s+/g, ' ');
        const lines = wrapPieces([piece(text)], width);
        const most = Math.max(width, widest(text));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(most);
        expect(plain(lines).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('printLines', () => {
  const look = { width: 80, colour: true, unicode: true, accessible: false };

  it('paints a style and ends it, and leaves no space at the end of a line', () => {
    const lines: Line[] = [[piece('fort', 'strong'), piece('  ')], []];
    expect(printLines(lines, look)).toBe('\u001b[1mfort\u001b[22m\n\n');
    expect(printLines(lines, { ...look, colour: false })).toBe('fort\n\n');
  });
});
