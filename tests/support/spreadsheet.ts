/** Owns computing a workbook's formulas with an independent engine, to hold them against what the file says. */
import ExcelJS from 'exceljs';
import { HyperFormula, type RawCellContent } from 'hyperformula';

export interface Spreadsheet {
  /** What a cell shows once computed; an empty text for an empty cell, `#N/A` for that error. */
  value(sheet: string, cell: string): number | string | boolean;
  /** Puts a value (an empty text empties the cell) and computes again. */
  set(sheet: string, cell: string, value: RawCellContent): void;
  /** Does several changes before computing once. */
  together(changes: () => void): void;
  /** Formula cells whose computed value is not the one in the file as written: `Sheet!A1: file ≠ computed`. */
  differences(): string[];
  formulaCount: number;
}

/** Opens the bytes of a workbook; with `cached`, formulas are not computed but taken at what the file says. */
export async function openSpreadsheet(
  bytes: Uint8Array,
  { cached: asSaved = false } = {},
): Promise<Spreadsheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheets: Record<string, RawCellContent[][]> = {};
  const cached: { sheet: string; row: number; column: number; value: unknown }[] = [];
  for (const sheet of workbook.worksheets) {
    const rows: RawCellContent[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      const cells: RawCellContent[] = [];
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        if (cell.isMerged && cell.master !== cell) return;
        cells[column - 1] = contentOf(cell, asSaved);
        if (cell.formula) cached.push({ sheet: sheet.name, row: number, column, value: cell.result });
      });
      rows[number - 1] = Array.from(cells, (cell) => cell ?? null);
    });
    sheets[sheet.name] = Array.from(rows, (row) => row ?? []);
  }
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', useArrayArithmetic: true });
  const computed = (sheet: string, row: number, column: number): number | string | boolean => {
    const value = engine.getCellValue({ sheet: engine.getSheetId(sheet)!, row: row - 1, col: column - 1 });
    if (value === null) return '';
    return typeof value === 'object' ? value.value : value;
  };
  return {
    formulaCount: cached.length,
    value: (sheet, cell) => computed(sheet, ...placeOf(workbook, sheet, cell)),
    set(sheet, cell, value) {
      const [row, column] = placeOf(workbook, sheet, cell);
      const address = { sheet: engine.getSheetId(sheet)!, row: row - 1, col: column - 1 };
      engine.setCellContents(address, value === '' ? null : value);
    },
    together: (changes) => void engine.batch(changes),
    differences: () =>
      cached.flatMap(({ sheet, row, column, value }) => {
        const now = computed(sheet, row, column);
        return isSame(value, now)
          ? []
          : [`${sheet}!${row},${column}: ${JSON.stringify(value)} ≠ ${JSON.stringify(now)}`];
      }),
  };
}

function placeOf(workbook: ExcelJS.Workbook, sheet: string, cell: string): [row: number, column: number] {
  const { row, col } = workbook.getWorksheet(sheet)!.getCell(cell);
  return [Number(row), Number(col)];
}

function contentOf(cell: ExcelJS.Cell, asSaved: boolean): RawCellContent {
  if (cell.formula && !asSaved) return `=${cell.formula}`;
  const value = cell.formula ? cell.result : cell.value;
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  // A leading apostrophe keeps text from being read as a formula or a number.
  if (typeof value === 'object') return `'${cell.text}`;
  return typeof value === 'string' ? `'${value}` : value;
}

function isSame(file: unknown, now: number | string | boolean): boolean {
  const held = typeof file === 'object' && file !== null && 'error' in file ? file.error : (file ?? '');
  if (typeof held === 'number' && typeof now === 'number')
    return Math.abs(held - now) <= 1e-9 * Math.max(1, Math.abs(now));
  return held === now;
}
