/** Owns how a sheet prints: A4, one page wide, its title and page numbers at the foot. */
import type ExcelJS from 'exceljs';

const A4 = 9;
const MARGINS_INCHES = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };

export interface Page {
  orientation: 'portrait' | 'landscape';
  /** Shown at the left of the foot. */
  footer: string;
  /** 1-based row repeated on every page. */
  headerRow?: number;
  /** Made to fit one page in height too. */
  onePage?: boolean;
}

export function setUpPage(sheet: ExcelJS.Worksheet, { orientation, footer, headerRow, onePage }: Page): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
    horizontalCentered: true,
    margins: MARGINS_INCHES,
    ...(headerRow === undefined ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
  });
  // An ampersand starts a code in a footer, so it is doubled; 255 characters are the most a footer takes.
  sheet.headerFooter.oddFooter = `&L&8${footer.slice(0, 100).replaceAll('&', '&&')}&R&8&P / &N`;
}

/** Prints that range (`B1:H20`) and nothing else. exceljs makes its columns absolute, but not its rows. */
export function printOnly(sheet: ExcelJS.Worksheet, range: string): void {
  sheet.pageSetup.printArea = range.replace(/([A-Z]+)(\d+)/g, '$1$$$2');
}

/** Freezes the rows down to `row` and the columns up to `column` (both 1-based, 0 = none). */
export function freeze(sheet: ExcelJS.Worksheet, row: number, column = 0): void {
  sheet.views = [{ state: 'frozen', ySplit: row, xSplit: column, showGridLines: false, activeCell: 'A1' }];
}
