import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/render/xlsx/column-widths.js';
import { looksLikeFormula, safeText } from '../../../src/render/xlsx/safe-text.js';
import { quoteSheet, sheetName } from '../../../src/render/xlsx/sheet-name.js';
import { countLines, heightFor } from '../../../src/render/xlsx/text-height.js';
import { webLink } from '../../../src/render/xlsx/write-cell.js';

describe('text in a cell', () => {
  it('keeps what can be kept, escapes what would be read as an escape', () => {
    expect(safeText('a\r\nb\rc\u0000\u0007\uD800 _x000D_ \u{1F600}')).toBe('a\nb\nc _x005F_x000D_ \u{1F600}');
  });

  it('never is longer than a cell', () => {
    expect(safeText('x'.repeat(40_000))).toHaveLength(32_767);
    expect(safeText('x'.repeat(40_000)).endsWith('…')).toBe(true);
  });

  it('knows what a spreadsheet would take for a formula', () => {
    expect(['=1', '+1', '-1', '@a', '\t=1'].every(looksLikeFormula)).toBe(true);
    expect(['1', 'a=1', '–1', ' =1', ''].some(looksLikeFormula)).toBe(false);
  });

  it('links to the web only', () => {
    expect(['https://a.be/x?y=1', 'HTTP://a.be', 'https://a b', 'https://a.be/\u202e'].map(webLink)).toEqual([
      'https://a.be/x?y=1',
      'http://a.be/',
      undefined,
      'https://a.be/',
    ]);
    const others = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'mailto:a@b.be',
      '\\\\host\\x',
      `https://${'a'.repeat(3000)}`,
    ];
    expect(others.flatMap((href) => webLink(href) ?? [])).toEqual([]);
  });
});

describe('names of sheets', () => {
  it('are what Excel allows, and different, whatever they are made from', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 20 }), (texts) => {
        const taken = new Set<string>();
        const names = texts.map((text) => sheetName(text, taken));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\!']/);
        }
      }),
    );
  });

  it('are cut between words, and numbered when they meet', () => {
    const taken = new Set<string>();
    expect(sheetName('Les actions convenues au tour précédent', taken)).toBe(
      'Les actions convenues au tour…',
    );
    expect(sheetName('Les actions convenues au tour précédent', taken)).toBe('Les actions convenues au… (2)');
    expect(quoteSheet("L'été")).toBe("'L''été'");
  });
});

describe('rows and columns', () => {
  it('count the lines of a text as words wrap', () => {
    expect(countLines('', 10)).toBe(1);
    expect(countLines('aaaa bbbb cccc', 10)).toBe(2);
    expect(countLines('a\nb\nc', 10)).toBe(3);
    expect(countLines('x'.repeat(100), 10)).toBeGreaterThanOrEqual(9);
    expect(heightFor(100)).toBe(409);
  });

  it('give each column its longest word, and share the page by amount of text', () => {
    const rows = [
      ['N°', 'Action', 'Qui'],
      ['1', 'un texte assez long pour prendre plusieurs lignes dans une colonne étroite '.repeat(3), ''],
    ];
    const [number, action, who] = columnWidths(rows, 'portrait') as [number, number, number];
    expect(number).toBe(8);
    expect(who).toBe(8);
    expect(action).toBe(90 - 16);
  });

  it('stay within the page while words allow it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.lorem({ maxCount: 12 }), { minLength: 4, maxLength: 4 }), {
          minLength: 1,
          maxLength: 8,
        }),
        (rows) => {
          const widths = columnWidths(rows, 'portrait');
          expect(widths.every((width) => width >= 8)).toBe(true);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(92);
        },
      ),
    );
  });
});
