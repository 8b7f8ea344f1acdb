/** Owns one table of a report as a sheet of its own: a real Excel table with a header that stays in sight. */
import type ExcelJS from 'exceljs';
import type { Translator } from '../../i18n/translator.js';
import type { Cell, Column, Table } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { columnWidths } from './column-widths.js';
import { addListObject } from './list-object.js';
import { COLOURS, fill, font, STYLES } from './looks.js';
import { freeze, setUpPage } from './page.js';
import { measuredText, writeReportCell } from './report-cell.js';
import { heatScale, scoreBar } from './score-bar.js';
import { sharedStyle } from './shared-style.js';
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
  sheet: ExcelJS.Worksheet,
  table: Table,
  translator: Translator,
  { number, footer }: { number: number; footer: string },
): void {
  writeText(sheet.getCell(1, 1), resolveText(table.caption, translator), STYLES.heading2);
  const headers = uniqueHeaders(table.columns, translator);
  addTable(sheet, table, headers, number);
  headers.forEach((header, index) => {
    writeText(sheet.getCell(HEADER_ROW, index + 1), header, STYLES.header);
  });
  table.rows.forEach((cells, index) => {
    writeRow(sheet, index, cells, table, translator);
  });
  const orientation = table.columns.length > UPRIGHT_COLUMNS ? 'landscape' : 'portrait';
  const texts = table.rows.map((row) => row.map((cell) => measuredText(cell, translator)));
  layOut(sheet, [headers, ...texts], orientation);
  addScoreBars(sheet, table);
  if (table.heat) addHeat(sheet, table);
  freeze(sheet, HEADER_ROW, table.rowHeaders ? 1 : 0);
  setUpPage(sheet, { orientation, footer, headerRow: HEADER_ROW });
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  index: number,
  cells: readonly Cell[],
  table: Table,
  translator: Translator,
): void {
  cells.forEach((cell, column) => {
    const target = sheet.getCell(FIRST_ROW + index, column + 1);
    writeReportCell(target, cell, translator);
    target.style = sharedStyle({
      ...target.style,
      ...placeOf(cell, column, table, table.rowLevels?.[index]),
    });
  });
}

/** How a cell stands in its row: a row for a group is bold on a band, the first cell of a row under it is indented. */
function placeOf(
  cell: Cell,
  column: number,
  { columns, rowHeaders }: Table,
  level: 0 | 1 | undefined,
): Partial<ExcelJS.Style> {
  const horizontal = alignmentOf(cell, columns[column]?.align);
  const indented = horizontal === 'right' || (level === 1 && column === 0);
  const isHeader = rowHeaders && column === 0 && level !== 1;
  return {
    alignment: { ...STYLES.cell.alignment, horizontal, ...(indented ? { indent: 1 } : {}) },
    ...(isHeader || level === 0 ? { font: font({ bold: true }) } : {}),
    ...(level === 0 && cell.kind !== 'status' ? { fill: fill(COLOURS.band) } : {}),
  };
}

function addTable(sheet: ExcelJS.Worksheet, table: Table, headers: readonly string[], number: number): void {
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

/** Columns as wide as their text asks and the page allows, rows as high as it then needs; `rows` begins with the header. */
function layOut(
  sheet: ExcelJS.Worksheet,
  rows: readonly (readonly string[])[],
  orientation: 'portrait' | 'landscape',
): void {
  const widths = columnWidths(rows, orientation);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  rows.forEach((texts, index) => {
    // The arrow of a filter takes the place of two characters in the header.
    const arrow = index === 0 ? 2 : 0;
    const lines = texts.map((text, column) => countLines(text, widths[column]! - arrow));
    sheet.getRow(HEADER_ROW + index).height = heightFor(Math.max(1, ...lines));
  });
}

/** A bar behind the number of every score that the report shows with a bar. */
function addScoreBars(sheet: ExcelJS.Worksheet, table: Table): void {
  const last = HEADER_ROW + table.rows.length;
  table.columns.forEach((_, index) => {
    if (!table.rows.some((row) => row[index]?.kind === 'bar')) return;
    const { letter } = sheet.getColumn(index + 1);
    sheet.addConditionalFormatting(scoreBar(`${letter}${FIRST_ROW}:${letter}${last}`));
  });
}

/** Colours behind the scores of the whole table, from 0 over 50 to 100. */
function addHeat(sheet: ExcelJS.Worksheet, table: Table): void {
  if (table.rows.length === 0) return;
  const first = table.rowHeaders ? 2 : 1;
  const [from, to] = [first, table.columns.length].map((column) => sheet.getColumn(column).letter);
  sheet.addConditionalFormatting(heatScale(`${from}${FIRST_ROW}:${to}${HEADER_ROW + table.rows.length}`));
}
