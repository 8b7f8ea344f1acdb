/** Owns one table of a report as a sheet of its own: a real Excel table with a header that stays in sight. */

import type { Translator } from '../../i18n/translator.js';
import { columnLetter } from '../../model/column-letter.js';
import type { Cell, Column, Table } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import type { Sheet } from './book/sheet.js';
import type { Style } from './book/style.js';
import { columnWidths, pagesAcross } from './column-widths.js';
import { writeHeaders } from './header-row.js';
import { joinStyles } from './join-styles.js';
import { addListObject } from './list-object.js';
import { COLOURS, fill, STYLES } from './looks.js';
import { freeze, printUnder, setUpPage } from './page.js';
import { writeReportCell } from './report-cell.js';
import { heatScale, scoreBar } from './score-bar.js';
import { countLines, heightFor } from './text-height.js';
import { writeText } from './write-cell.js';

/** The caption stands above; the header is row 3. */
const HEADER_ROW = 3;
/** The row of the first record, 1-based. */
export const FIRST_ROW = HEADER_ROW + 1;
/** Tables with more columns lie on their side. */
const UPRIGHT_COLUMNS = 5;
/** Fills a new sheet with the table; `number` makes its name unique in the workbook. */
export function fillTableSheet(
  sheet: Sheet,
  table: Table,
  translator: Translator,
  { number, footer }: { number: number; footer: string },
): void {
  const caption = resolveText(table.caption, translator);
  writeText(sheet.cell(1, 1), caption, STYLES.heading2);
  const headers = uniqueHeaders(table.columns, translator);
  addTable(sheet, table, headers, number);
  writeHeaders(sheet, HEADER_ROW, headers);
  const texts = table.rows.map((_, index) => writeRow(sheet, index, table, translator));
  const orientation = table.columns.length > UPRIGHT_COLUMNS ? 'landscape' : 'portrait';
  const widths = layOut(sheet, [headers, ...texts], orientation);
  addScoreBars(sheet, table);
  if (table.heat) addHeat(sheet, table);
  freeze(sheet, HEADER_ROW, table.rowHeaders ? 1 : 0);
  const pagesWide = pagesAcross(widths, orientation);
  setUpPage(sheet, { orientation, footer, headerRow: HEADER_ROW, pagesWide });
  // A repeated column would cut the caption off on every page but the first.
  if (pagesWide > 1) printUnder(sheet, caption, rangeOf(table));
}

/** From the first header to the last cell. */
function rangeOf({ columns, rows }: Table): string {
  return `A${HEADER_ROW}:${columnLetter(columns.length)}${HEADER_ROW + rows.length}`;
}

/** Gives a text for each cell, about as long as it looks. */
function writeRow(sheet: Sheet, index: number, table: Table, translator: Translator): string[] {
  return table.rows[index]!.map((cell, column) => {
    const target = sheet.cell(FIRST_ROW + index, column + 1);
    const text = writeReportCell(target, cell, translator);
    target.style = joinStyles(target.style, placeOf(cell, column, table, table.rowLevels?.[index]));
    return text;
  });
}

/** How a cell stands in its row: a row for a group is bold on a band, the first cell of a row under it is indented. */
function placeOf(
  cell: Cell,
  column: number,
  { columns, rowHeaders }: Table,
  level: 0 | 1 | undefined,
): Style {
  const horizontal = alignmentOf(cell, columns[column]?.align);
  return placement({
    horizontal,
    isIndented: horizontal === 'right' || (level === 1 && column === 0),
    isBold: level === 0 || (rowHeaders && column === 0 && level !== 1),
    isBand: level === 0 && cell.kind !== 'status',
  });
}

interface Placement {
  horizontal: 'left' | 'right' | 'center';
  isIndented: boolean;
  isBold: boolean;
  isBand: boolean;
}

const placements = new Map<string, Style>();

/** The one style for this place, since a large table has many cells of few looks. */
function placement(place: Placement): Style {
  const { horizontal, isIndented, isBold, isBand } = place;
  const key = `${horizontal} ${isIndented} ${isBold} ${isBand}`;
  const style = placements.get(key) ?? styleOf(place);
  placements.set(key, style);
  return style;
}

function styleOf({ horizontal, isIndented, isBold, isBand }: Placement): Style {
  return {
    alignment: { ...STYLES.cell.alignment, horizontal, ...(isIndented ? { indent: 1 } : {}) },
    ...(isBold ? { font: STYLES.heading3.font } : {}),
    ...(isBand ? { fill: fill(COLOURS.band) } : {}),
  };
}

function addTable(sheet: Sheet, table: Table, headers: readonly string[], number: number): void {
  const last = HEADER_ROW + table.rows.length;
  addListObject(sheet, {
    number,
    headerRow: HEADER_ROW,
    firstColumn: 1,
    lastRow: last,
    headers,
    filters: true,
  });
}

/** Excel asks for a name in every header, each one different. */
function uniqueHeaders(columns: readonly Column[], translator: Translator): string[] {
  const taken = new Set<string>();
  return columns.map((column, index) => {
    const text = resolveText(column.header, translator).trim() || String(index + 1);
    let name = text;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${text} (${count})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function alignmentOf(cell: Cell, align: Column['align']): 'left' | 'right' | 'center' {
  if (align === 'center') return 'center';
  if (align === 'end') return 'right';
  if (align === 'start') return 'left';
  return cell.kind === 'number' || cell.kind === 'bar' ? 'right' : 'left';
}

/** Columns as wide as their text asks and the page allows, rows as high as it then needs; gives the widths. `rows` begins with the header. */
function layOut(
  sheet: Sheet,
  rows: readonly (readonly string[])[],
  orientation: 'portrait' | 'landscape',
): number[] {
  const widths = columnWidths(rows, orientation);
  sheet.setWidths(widths);
  rows.forEach((texts, index) => {
    // The arrow of a filter takes the place of two characters in the header.
    const arrow = index === 0 ? 2 : 0;
    const lines = texts.map((text, column) => countLines(text, widths[column]! - arrow));
    sheet.row(HEADER_ROW + index).height = heightFor(Math.max(1, ...lines));
  });
  return widths;
}

/** A bar behind the number of every score that the report shows with a bar. */
function addScoreBars(sheet: Sheet, table: Table): void {
  const last = HEADER_ROW + table.rows.length;
  table.columns.forEach((_, index) => {
    if (!table.rows.some((row) => row[index]?.kind === 'bar')) return;
    const letter = columnLetter(index + 1);
    sheet.formats.push(scoreBar(`${letter}${FIRST_ROW}:${letter}${last}`));
  });
}

/** Colours behind the scores of the whole table, from 0 over 50 to 100. */
function addHeat(sheet: Sheet, table: Table): void {
  if (table.rows.length === 0) return;
  const first = table.rowHeaders ? 2 : 1;
  const [from, to] = [first, table.columns.length].map(columnLetter);
  sheet.formats.push(heatScale(`${from}${FIRST_ROW}:${to}${HEADER_ROW + table.rows.length}`));
}
