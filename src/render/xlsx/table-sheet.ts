/** Owns one table of a report as a sheet of its own: a real Excel table with a header that stays in sight. */
import type ExcelJS from 'exceljs';
import type { Translator } from '../../i18n/translator.js';
import type { Cell, Column, Table } from '../../report/blocks.js';
import { resolveSpans, resolveText } from '../resolve-text.js';
import { fill, font, LEVEL_FILLS, STYLES } from './looks.js';
import { numberFormat } from './number-formats.js';
import { freeze, setUpPage } from './page.js';
import { safeText } from './safe-text.js';
import { writeLink, writeNumber, writeText } from './write-cell.js';

/** The caption stands above; the header is row 3. */
const HEADER_ROW = 3;
const WIDEST = 60;
const NARROWEST = 9;

/** Fills a new sheet with the table; `number` makes its name unique in the workbook. */
export function fillTableSheet(
  sheet: ExcelJS.Worksheet,
  table: Table,
  translator: Translator,
  { number, footer }: { number: number; footer: string },
): void {
  const caption = resolveText(table.caption, translator);
  writeText(sheet.getCell(1, 1), caption, STYLES.heading2);
  const headers = uniqueHeaders(table.columns, translator);
  addTable(sheet, table, headers, number);
  headers.forEach((header, index) => {
    writeText(sheet.getCell(HEADER_ROW, index + 1), header, STYLES.header);
  });
  table.rows.forEach((cells, rowIndex) => {
    cells.forEach((cell, index) => {
      const target = sheet.getCell(HEADER_ROW + 1 + rowIndex, index + 1);
      writeReportCell(target, cell, translator);
      const { align } = table.columns[index] ?? {};
      target.alignment = { ...STYLES.cell.alignment, horizontal: alignmentOf(cell, align) };
      if (table.rowHeaders && index === 0) target.font = font({ bold: true });
    });
  });
  setWidths(sheet, table, headers, translator);
  freeze(sheet, HEADER_ROW, table.rowHeaders ? 1 : 0);
  setUpPage(sheet, {
    orientation: table.columns.length > 5 ? 'landscape' : 'portrait',
    footer,
    headerRow: HEADER_ROW,
  });
}

function addTable(sheet: ExcelJS.Worksheet, table: Table, headers: readonly string[], number: number): void {
  // A table without rows is no table to Excel: the header alone stays.
  if (table.rows.length === 0) return;
  sheet.addTable({
    name: `Table${number}`,
    ref: `A${HEADER_ROW}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: headers.map((name) => ({ name: safeText(name), filterButton: true })),
    rows: table.rows.map((row) => row.map(() => null)),
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

function writeReportCell(target: ExcelJS.Cell, cell: Cell, translator: Translator): void {
  switch (cell.kind) {
    case 'text': {
      const href = cell.spans.find((span) => span.href !== undefined)?.href;
      const text = resolveSpans(cell.spans, translator);
      return href === undefined
        ? writeText(target, text, STYLES.cell)
        : writeLink(target, text, href, STYLES.cell);
    }
    case 'number':
      return writeNumber(target, cell.value, numberFormat(cell.show, translator.lang), STYLES.cell);
    case 'bar':
      return writeNumber(target, cell.value, '0', STYLES.cell);
    case 'missing':
      return writeText(target, resolveText(cell.reason, translator), STYLES.note);
    case 'status': {
      const colour = LEVEL_FILLS[cell.status];
      const style = colour === undefined ? STYLES.cell : { ...STYLES.cell, fill: fill(colour) };
      return writeText(target, resolveText(cell.text, translator), style);
    }
    case 'blank':
      return writeText(target, cell.value ?? '', STYLES.cell);
    case 'choice': {
      const chosen = cell.options.filter((option) => option.selected);
      const text = chosen.map((option) => resolveText(option.label, translator)).join(', ');
      return writeText(target, text, STYLES.cell);
    }
  }
}

function alignmentOf(cell: Cell, align: Column['align']): 'left' | 'right' | 'center' {
  if (align === 'center') return 'center';
  if (align === 'end') return 'right';
  if (align === 'start') return 'left';
  return cell.kind === 'number' || cell.kind === 'bar' ? 'right' : 'left';
}

/** As wide as the longest word or number asks, text columns up to a limit and then wrapped. */
function setWidths(
  sheet: ExcelJS.Worksheet,
  table: Table,
  headers: readonly string[],
  translator: Translator,
): void {
  headers.forEach((header, index) => {
    const longest = table.rows.reduce(
      (length, row) => Math.max(length, textLength(row[index], translator)),
      Math.min(header.length, 24),
    );
    sheet.getColumn(index + 1).width = Math.min(WIDEST, Math.max(NARROWEST, longest + 3));
  });
  addDataBars(sheet, table);
}

function textLength(cell: Cell | undefined, translator: Translator): number {
  if (cell === undefined) return 0;
  if (cell.kind === 'text') return resolveSpans(cell.spans, translator).length;
  if (cell.kind === 'missing') return resolveText(cell.reason, translator).length;
  if (cell.kind === 'status') return resolveText(cell.text, translator).length;
  if (cell.kind === 'bar') return 14;
  return cell.kind === 'blank' || cell.kind === 'choice' ? 20 : 8;
}

/** A bar behind the number of every score that a report shows with a bar; 0 and 100 are its ends. */
function addDataBars(sheet: ExcelJS.Worksheet, table: Table): void {
  const last = HEADER_ROW + table.rows.length;
  table.columns.forEach((_, index) => {
    if (!table.rows.some((row) => row[index]?.kind === 'bar')) return;
    const { letter } = sheet.getColumn(index + 1);
    sheet.addConditionalFormatting(scoreBar(`${letter}${HEADER_ROW + 1}:${letter}${last}`));
  });
}

/** A data bar from 0 to 100 over a range of cells. */
export function scoreBar(ref: string): ExcelJS.ConditionalFormattingOptions {
  const rule = {
    type: 'dataBar',
    priority: 1,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: 100 },
    ],
    color: { argb: 'FF9DC3E6' },
    gradient: false,
    border: false,
    minLength: 0,
    maxLength: 100,
  };
  return { ref, rules: [rule as unknown as ExcelJS.ConditionalFormattingRule] };
}
