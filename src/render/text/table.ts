/** Owns tables in text: columns where they fit the width, one record a row where they do not or for a screen reader. */

import { fill, type Line, piece, widthOf } from '../../i18n/lines.js';
import { wrapPieces } from '../../i18n/wrap.js';
import { sum } from '../../model/sum.js';
import type { Cell, Table } from '../../report/blocks.js';
import { boxCell, boxPieces, type CellBox, piecesOfCell } from './cell-box.js';
import type { Page } from './page.js';

const GAP = 2;
const INDENT = 2;

/** Lines no wider than the page; none for a table without rows. */
export function renderTable(table: Table, page: Page): Line[] {
  if (table.rows.length === 0) return [];
  if (page.look.accessible) return [...announce(table, page), ...drawRecords(table, page)];
  const widths = fitColumns(boxTable(table, page), page.look.width);
  return widths ? drawColumns(table, widths, page) : drawRecords(table, page);
}

/** How long the table is and what its rows are, before they are read out one by one. */
function announce({ columns, rows }: Table, page: Page): Line[] {
  const header = columns[0] ? page.say(columns[0].header) : '';
  const words = page.word(header === '' ? 'table' : 'table-of', { rows: rows.length, header });
  return wrapPieces([piece(words)], page.look.width);
}

/** Header boxes first, then the rows' boxes; a row of the second level is indented by its first cell. */
function boxTable(table: Table, page: Page): CellBox[][] {
  const header = table.columns.map((column) => boxPieces([piece(page.say(column.header), 'dim')]));
  return [
    header,
    ...table.rows.map((row, index) =>
      row.map((cell, column) => boxRowCell(cell, column, table.rowLevels?.[index], page)),
    ),
  ];
}

function boxRowCell(cell: Cell, column: number, level: 0 | 1 | undefined, page: Page): CellBox {
  const box = boxCell(cell, page);
  if (column > 0 || level === undefined) return box;
  if (level === 0) return boxPieces(piecesOfCell(cell, page).map(({ text }) => piece(text, 'strong')));
  return {
    natural: box.natural + INDENT,
    least: box.least + INDENT,
    draw: (width) => box.draw(width - INDENT).map((line) => [piece(' '.repeat(INDENT)), ...line]),
  };
}

/**
 * A width for every column so that a row takes at most `width` columns; undefined when the least widths do not fit. Narrow
 * columns keep what they would like: room is taken from the widest first.
 */
function fitColumns(boxes: readonly (readonly CellBox[])[], width: number): number[] | undefined {
  const columns = boxes[0]?.map((_, index) => boxes.map((row) => row[index]!)) ?? [];
  const natural = columns.map((cells) => Math.max(1, ...cells.map((cell) => cell.natural)));
  const least = columns.map((cells) =>
    Math.max(1, ...cells.map((cell) => Math.min(cell.least, cell.natural))),
  );
  const room = width - GAP * (columns.length - 1);
  if (sum(least) > room) return undefined;
  const widthsUnder = (cap: number) =>
    natural.map((size, index) => Math.max(least[index]!, Math.min(size, cap)));
  let cap = Math.min(room, Math.max(...natural));
  while (sum(widthsUnder(cap)) > room) cap -= 1;
  return widthsUnder(cap);
}

function drawColumns(table: Table, widths: readonly number[], page: Page): Line[] {
  const [header = [], ...rows] = boxTable(table, page).map((boxes) => drawRow(table, boxes, widths));
  const hasHeader = header.some((line) => widthOf(line) > 0);
  const rule: Line = widths.flatMap((width, index) => [
    piece(index === 0 ? '' : ' '.repeat(GAP)),
    piece(page.glyphs.rule.repeat(width), 'dim'),
  ]);
  // Rows of many lines run into each other unless something stands between them.
  const isAiry = !table.rowLevels && rows.some((row) => row.length > 2);
  const body = rows.flatMap((row, index) => (isAiry && index > 0 ? [[], ...row] : row));
  return [...(hasHeader ? [...header, rule] : []), ...body];
}

function drawRow(table: Table, boxes: readonly CellBox[], widths: readonly number[]): Line[] {
  const cells = boxes.map((box, index) => box.draw(widths[index]!));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells.flatMap((lines, index) => [
      piece(index === 0 ? '' : ' '.repeat(GAP)),
      ...fill(lines[at] ?? [], widths[index]!, table.columns[index]?.align),
    ]),
  );
}

/** One record a row: its first cell as a title, the others as `header: value`. */
function drawRecords(table: Table, page: Page): Line[] {
  return table.rows.flatMap((row, index) => {
    const [first, ...others] = row;
    const level = table.rowLevels?.[index] ?? 0;
    const margin = ' '.repeat(level * INDENT);
    const title = first ? piecesOfCell(first, page).map(({ text }) => piece(text, 'strong' as const)) : [];
    const values = others.flatMap((cell, at) => record(table, cell, at + 1, page));
    return [
      ...wrapPieces(title, page.look.width - margin.length).map((line) => [piece(margin), ...line]),
      ...values.map((line) => [piece(`${margin}  `), ...line]),
    ];
  });
}

/** A header that says out of how much is heard just before the number. */
function isOutOf100(cell: Cell, header: string): cell is Extract<Cell, { kind: 'bar' }> {
  return cell.kind === 'bar' && header.includes('100');
}

function record(table: Table, cell: Cell, column: number, page: Page): Line[] {
  const header = page.say(table.columns[column]!.header);
  const value = piecesOfCell(
    isOutOf100(cell, header) ? { ...cell, kind: 'number', show: 'score' } : cell,
    page,
  );
  if (value.every(({ text }) => text === '')) return [];
  const label = header === '' ? [] : [piece(page.word('label', { label: header }), 'dim'), piece(' ')];
  return wrapPieces([...label, ...value], page.look.width - 2 * INDENT);
}
