/** Owns a chart before it has a format: its numbers, what they are called, and what it shows in a sentence. */
import type { Text } from '../model/text.js';

/** One chart as data. `undefined` values are gaps, never zeros. All values share `axis`. */
export interface Chart {
  id: string;
  type: 'radar' | 'bar' | 'stacked-bar' | 'line';
  title: Text;
  /** What the chart shows, in a sentence, for those who cannot see it. */
  description: Text;
  axis: { min: number; max: number; unit: 'score' | 'percent' | 'count' };
  categories: readonly Text[];
  /** Runs of neighbouring categories that belong together, in their order; a renderer may leave them out. */
  groups?: readonly { name: Text; size: number }[];
  series: readonly { id: string; name: Text; values: readonly (number | undefined)[] }[];
  /** The series are the steps of one scale, from low to high: their colours go from one end to the other. */
  steps?: true;
  /** Lines of reference across the value axis, e.g. the threshold of "acquired". */
  references?: readonly { value: number; label: Text }[];
}
