/** Owns how a sheet prints: A4, one page wide, its title and page numbers at the foot. */
import type { Sheet } from './book/sheet.js';

export interface Page {
  orientation: 'portrait' | 'landscape';
  /** Shown at the left of the foot. */
  footer: string;
  /** 1-based row repeated on every page. */
  headerRow?: number;
  /** Made to fit one page in height too. */
  onePage?: boolean;
}

/** Sets all of how the sheet prints; a print area is set after it. */
export function setUpPage(sheet: Sheet, { orientation, footer, headerRow, onePage = false }: Page): void {
  sheet.page = {
    orientation,
    onePageHigh: onePage,
    // An ampersand starts a code in a footer, so it is doubled; 255 characters are the most a footer takes.
    footer: `&L&8${footer.slice(0, 100).replaceAll('&', '&&')}&R&8&P / &N`,
    ...(headerRow === undefined ? {} : { headerRow }),
  };
}

/** Prints that range (`B1:H20`) and nothing else. */
export function printOnly(sheet: Sheet, range: string): void {
  sheet.page = { ...sheet.page, printArea: range };
}

/** Freezes the rows down to `row` and the columns up to `column` (both 1-based, 0 = none); `activeCell` is chosen first. */
export function freeze(sheet: Sheet, row: number, column = 0, activeCell = 'A1'): void {
  sheet.view = { showGridLines: false, frozen: { rows: row, columns: column }, activeCell };
}
