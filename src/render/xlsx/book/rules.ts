/** Owns what holds for a range of cells: how they look when something is so, and what may be typed into them. */
import type { Colour, FormatStyle } from './style.js';

export type FormatRule =
  | { type: 'expression'; formula: string; style: FormatStyle }
  /** A bar behind the number: nothing at `min`, the whole cell at `max`. */
  | { type: 'bar'; min: number; max: number; color: Colour }
  /** Colours from one stop to the next. */
  | { type: 'scale'; stops: readonly { value: number; color: Colour }[] };

/** The first rule that holds wins. */
export interface ConditionalFormat {
  /** `D4:D23`. */
  range: string;
  rules: readonly FormatRule[];
}

/** What is not of the list, or not between the two numbers, is refused with the error. */
export interface Validation {
  /** One range, since ranges that overlap are no valid file. */
  range: string;
  type: 'list' | 'whole' | 'decimal' | 'date';
  formulae: readonly (string | number)[];
  /** An empty cell is as good as any answer. */
  allowBlank?: boolean;
  errorTitle?: string;
  error: string;
  /** Shown while the cell is chosen. */
  promptTitle?: string;
  prompt?: string;
}
