/** Owns plain values that remember where in their file they stand. */
import type { Place } from '../errors.js';

export interface Located {
  value: unknown;
  /** The place of the deepest part of the path that exists in the file. */
  locate(path: readonly (string | number)[]): Place;
  /** Text without quotes that a YAML reader of another make takes for something else: `no`, `on`, `1.0`. */
  ambiguous?(): { found: string; place: Place }[];
}
