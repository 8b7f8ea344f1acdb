/** Owns what a native spreadsheet chart is made from: cells it follows, with the values they hold now. */

/** A block of cells in one column or row, as `'Sheet'!$A$2:$A$5`, and what it holds in the file as written. */
export interface CellRange<T> {
  reference: string;
  values: readonly T[];
}

export interface NativeSeries {
  name: CellRange<string>;
  /** `undefined` is a gap, never zero. */
  values: CellRange<number | undefined>;
  /** Drawn as a thin dashed line without markers: a threshold, not data. */
  isReference?: boolean;
}

export interface NativeChart {
  type: 'radar' | 'column' | 'bar' | 'stacked-bar' | 'line';
  title: string;
  /** Alternative text for those who cannot see the chart. */
  description: string;
  axis: { min: number; max: number; majorUnit?: number; numberFormat: string };
  categories: CellRange<string>;
  series: readonly NativeSeries[];
  /** The series are the steps of one scale, from low to high. */
  isSteps?: boolean;
  /** Numbers beside the marks. */
  showValues: boolean;
}

/** Where a chart lies: whole cells, 0-based, `to` being the first column and row that it does not cover. */
export interface ChartAnchor {
  from: { column: number; row: number };
  to: { column: number; row: number };
}

export interface PlacedChart {
  /** 0-based position of the sheet in the workbook. */
  sheetIndex: number;
  anchor: ChartAnchor;
  chart: NativeChart;
}
