/** Owns how a sheet is seen: on a screen, and on paper. */

export interface View {
  showGridLines?: boolean;
  /** How many rows and columns stay in sight. */
  frozen?: { rows: number; columns: number };
  /** The cell that is chosen when the sheet is opened. */
  activeCell?: string;
}

export interface PageSetup {
  orientation?: 'portrait' | 'landscape';
  /** One where it is not said; on several, the first column is repeated. */
  pagesWide?: number;
  /** One page high too, or as many as it takes. */
  onePageHigh?: boolean;
  /** In the code of Excel (`&L…&R…`), as the footer. */
  header?: string;
  footer?: string;
  /** Repeated on every page; counted from 1. */
  headerRow?: number;
  /** What is printed, all of it where this is not said (`A1:G40`). */
  printArea?: string;
}
