/** Owns how one cell of a table is drawn in text, and how narrow it may become. */

import { type Line, type Piece, piece, type Style, widthOf } from '../../i18n/lines.js';
import { wrapPieces } from '../../i18n/wrap.js';
import type { Cell, ChoiceOption } from '../../report/blocks.js';
import { formatCellNumber } from '../format-cell-number.js';
import { typedValue } from '../typed-value.js';
import type { Page } from './page.js';

/** A cell before its column has a width: what it would like, what it needs, and how it is drawn then. */
export interface CellBox {
  natural: number;
  least: number;
  draw(width: number): Line[];
}

const BAR_WIDTH = 20;
const LEAST_BAR_WIDTH = 6;
/** A score is at most three digits, with a space before it. */
const SCORE_WIDTH = 4;
/** Longer words are cut rather than letting one of them widen its column further. */
const LEAST_AT_MOST = 20;
const BLANK_WIDTH = 12;

const STATUS_STYLES: Record<string, Style> = {
  acquired: 'good',
  'in-progress': 'warning',
  'to-build': 'critical',
  'not-assessable': 'dim',
};

/** A score as a bar with its number, anything else as words; for a screen reader all of them as words. */
export function boxCell(cell: Cell, page: Page): CellBox {
  if (cell.kind === 'bar' && !page.look.accessible) return boxBar(cell.value, page);
  return boxPieces(piecesOfCell(cell, page));
}

/** Words as a box that wraps at spaces. */
export function boxPieces(pieces: readonly Piece[]): CellBox {
  const lines = wrapPieces(pieces, Number.MAX_SAFE_INTEGER);
  const words = pieces.flatMap(({ text }) => text.split(/[ \n]+/));
  return {
    natural: Math.max(0, ...lines.map(widthOf)),
    least: Math.min(LEAST_AT_MOST, Math.max(0, ...words.map(widthOf))),
    draw: (width) => wrapPieces(pieces, width),
  };
}

/** What a cell says, in one run of words: for columns of text, for records and for a screen reader. */
export function piecesOfCell(cell: Cell, page: Page): Piece[] {
  switch (cell.kind) {
    case 'text':
      return page.pieces(cell.spans);
    case 'number':
      return [piece(page.say({ kind: 'literal', text: formatCellNumber(cell, page.translator) }))];
    case 'bar':
      return [piece(page.word('score', { value: { format: 'score', value: cell.value } }))];
    case 'date':
      return [piece(page.translator.shortDate(cell.iso))];
    case 'missing':
      return [piece(page.say(cell.reason), 'dim')];
    case 'status':
      return [piece(page.say(cell.text), STATUS_STYLES[cell.status])];
    case 'blank':
      return [
        piece(
          page.say({ kind: 'literal', text: typedValue(cell, page.translator) ?? '_'.repeat(BLANK_WIDTH) }),
        ),
      ];
    case 'choice':
      return [piece(optionWords(cell.options, page))];
  }
}

/** What can be chosen and what is: a box before each for the eye, a word after each that is ticked for the ear. */
export function optionWords(options: readonly ChoiceOption[], page: Page): string {
  // A box is not torn, nor from its name, where the console has a space for that.
  const space = page.look.unicode ? '\u00a0' : ' ';
  const words = options.map(({ selected, label }) => {
    const name = page.say(label);
    if (page.look.accessible) return selected ? page.word('ticked', { name }) : name;
    return `${tick(selected, page)}${space}${name}`;
  });
  return words.join(page.look.accessible ? ', ' : '  ');
}

/** The sign of an option that is chosen, or is not, as this console can draw it. */
export function tick(selected: boolean, page: Page): string {
  return selected ? page.glyphs.ticked : page.glyphs.unticked;
}

function boxBar(value: number, page: Page): CellBox {
  return {
    natural: BAR_WIDTH + SCORE_WIDTH,
    least: LEAST_BAR_WIDTH + SCORE_WIDTH,
    draw: (width) => [
      [
        ...drawBar(value / 100, width - SCORE_WIDTH, page),
        piece(page.translator.score(value).padStart(SCORE_WIDTH)),
      ],
    ],
  };
}

/** A bar of `width` columns filled to `share` (0–1): never full below 1, never empty above 0. */
export function drawBar(share: number, width: number, page: Page): Piece[] {
  const bounded = Math.min(1, Math.max(0, share));
  const exact = Math.round(bounded * width);
  const filled = bounded > 0 && bounded < 1 ? Math.min(width - 1, Math.max(1, exact)) : exact;
  return [
    piece(page.glyphs.full.repeat(filled), 'accent'),
    piece(page.glyphs.empty.repeat(width - filled), 'dim'),
  ];
}
