/** Owns cells that are an Excel table: their header is said with each cell, and they can be filtered. */

export interface ListObject {
  /** Different for each table of the workbook. */
  number: number;
  /** 1-based, like all places here. */
  headerRow: number;
  firstColumn: number;
  lastRow: number;
  /** The words in the header cells, each one different. */
  headers: readonly string[];
  /** Arrows for filters; of no use on a protected sheet. */
  filters: boolean;
}
