/** Owns how a sheet prints: A4, as wide as its columns can be read, its title and page numbers at the foot. */
import type { Sheet } from './book/sheet.js';

export interface Page {
  orientation: 'portrait' | 'landscape';
  /** Shown at the left of the foot. */
  footer: string;
  /** 1-based row repeated on every page. */
  headerRow?: number;
  /** On how many pages beside each other; one where it is not said. */
  pagesWide?: number;
  /** Made to fit one page in height too. */
  onePage?: boolean;
}

/** Sets all of how the sheet prints; a print area is set after it. */
export function setUpPage(
  sheet: Sheet,
  { orientation, footer, headerRow, pagesWide, onePage = false }: Page,
): void {
  sheet.page = {
    orientation,
    onePageHigh: onePage,
    footer: `&L&8${marginText(footer)}&R&8&P / &N`,
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(pagesWide === undefined ? {} : { pagesWide }),
  };
}

/** An ampersand starts a code there, so it is doubled; 255 characters are the most that a head or foot takes. */
function marginText(words: string): string {
  return words.slice(0, 100).replaceAll('&', '&&');
}

/** Prints `title` at the head of every page, and below it that range alone, in which the title does not stand. */
export function printUnder(sheet: Sheet, title: string, range: string): void {
  printOnly(sheet, range);
  sheet.page = { ...sheet.page, header: `&L&11&"-,Bold"${marginText(title)}` };
}

/** Prints that range (`B1:H20`) and nothing else. */
export function printOnly(sheet: Sheet, range: string): void {
  sheet.page = { ...sheet.page, printArea: range };
}

/** Freezes the rows down to `row` and the columns up to `column` (both 1-based, 0 = none); `activeCell` is chosen first. */
export function freeze(sheet: Sheet, row: number, column = 0, activeCell = 'A1'): void {
  sheet.view = { showGridLines: false, frozen: { rows: row, columns: column }, activeCell };
}
