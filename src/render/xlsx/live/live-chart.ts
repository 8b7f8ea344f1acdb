/** Owns charts that follow formulas: their cells, with what these hold in the file as written. */
import type { Cell } from '../book/cell.js';
import type { NativeChart, NativeSeries } from '../charts/native-chart.js';
import type { CellBlock, Expression } from './expression.js';
import { block, refer } from './live-cell.js';

interface LiveChart {
  type: NativeChart['type'];
  title: string;
  description: string;
  categories: CellBlock;
  series: readonly NativeSeries[];
  showValues: boolean;
}

/** Scores 0–100. */
export function liveChart({ categories: { formula, values }, ...rest }: LiveChart): NativeChart {
  return {
    ...rest,
    axis: { min: 0, max: 100, majorUnit: 25, numberFormat: '0' },
    categories: { reference: formula, values: values.map(String) },
  };
}

/** A series named by the cell above it, which holds `name`; `#N/A` is a gap. */
export function seriesOf(
  head: Cell,
  name: string,
  cells: readonly Expression[],
  isReference = false,
): NativeSeries {
  const { formula, values } = block(cells);
  return {
    name: { reference: refer(head, name).formula, values: [name] },
    values: {
      reference: formula,
      values: values.map((value) => (typeof value === 'number' ? value : undefined)),
    },
    isReference,
  };
}
