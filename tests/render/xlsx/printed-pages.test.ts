/** What a sheet looks like on paper: headings with what follows them, headers and addresses whole. */
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/model/lang.js';
import { Sheet } from '../../../src/render/xlsx/book/sheet.js';
import { columnWidths } from '../../../src/render/xlsx/column-widths.js';
import { PHASE_WIDTHS } from '../../../src/render/xlsx/compass/phases-part.js';
import { Flow } from '../../../src/render/xlsx/flow.js';
import { translatorOf } from '../../support/translator.js';

/** Rows (1-based) after which a new page begins. */
const breaksOf = (sheet: Sheet): number[] =>
  [...sheet.rows.entries()].flatMap(([row, value]) => (value?.breakAfter ? [row] : []));

describe('a page', () => {
  /** A line of text is 18 points; 715 go on a page. */
  const fill = (flow: Flow, lines: number): void => {
    for (let line = 0; line < lines; line += 1) flow.text('x', 'body');
  };

  it('takes a heading at its foot over to the next, with what follows', () => {
    const flow = new Flow(new Sheet('a', 0), [90]);
    fill(flow, 38);
    flow.text('Heading', 'heading1').text('first line below', 'body');
    expect(breaksOf(flow.sheet)).toEqual([38]);
  });

  it('is left to break by itself between lines of text', () => {
    const flow = new Flow(new Sheet('a', 0), [90]);
    fill(flow, 120);
    expect(breaksOf(flow.sheet)).toEqual([]);
  });

  it('that broke by itself has room for a chart again', () => {
    const flow = new Flow(new Sheet('a', 0), [90]);
    fill(flow, 45);
    flow.reserve(300);
    expect(breaksOf(flow.sheet)).toEqual([]);
    flow.reserve(300);
    expect(breaksOf(flow.sheet)).toEqual([65]);
  });
});

describe('a column', () => {
  it('shows an address whole, up to the width of half a page; another word breaks', () => {
    const widths = (word: string) => columnWidths([['Link'], [word]], 'landscape');
    expect(widths(`https://intranet.example/${'a'.repeat(14)}`)).toEqual([42]);
    expect(
      columnWidths(
        [
          ['Link', 'B'],
          [`https://a.be/${'a'.repeat(200)}`, 'b'.repeat(900)],
        ],
        'landscape',
      )[0],
    ).toBeGreaterThanOrEqual(46);
    expect(
      columnWidths(
        [
          ['Word', 'B'],
          ['a'.repeat(200), 'b'.repeat(9000)],
        ],
        'landscape',
      )[0],
    ).toBeLessThan(46);
  });

  it('that stands alone leaves room at the edge of the page', () => {
    const words = 'mot '.repeat(200);
    expect(columnWidths([['A'], [words]], 'portrait')).toEqual([80]);
    expect(
      columnWidths(
        [
          ['A', 'B'],
          [words, words],
        ],
        'portrait',
      ),
    ).toEqual([45, 45]);
  });

  it.each(LANGS)('of the phases shows every word of its header in %s', (lang) => {
    const headers = ['phase', 'score', 'coverage', 'status', 'missing'].map((id) =>
      translatorOf(lang).t(`xlsx.column.${id}`),
    );
    // Bold letters are wider than the digits that widths are counted in.
    const tight = headers.filter((header, index) => header.length * 1.15 > PHASE_WIDTHS[index]!);
    expect(tight).toEqual([]);
  });
});
