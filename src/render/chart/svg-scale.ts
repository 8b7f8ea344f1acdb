/** Owns how values of an axis become places in a drawing, and which of them have a line of the grid. */
import type { Chart } from '../../report/chart.js';

/** From a value of the axis to user units. */
export type Scale = (value: number) => number;

/** Both ends of an axis and the three values that part it in four. */
export function quarters({ min, max }: Chart['axis']): number[] {
  return [0, 1, 2, 3, 4].map((quarter) => min + (quarter * (max - min)) / 4);
}
