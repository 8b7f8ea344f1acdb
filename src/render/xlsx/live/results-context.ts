/** Owns what the parts of the sheet of results are made from. */
import type { Calculations } from './calculations.js';
import type { Expression } from './expression.js';
import type { Lists } from './lists-sheet.js';
import type { LiveInput } from './live-input.js';

export interface ResultsContext {
  input: LiveInput;
  lists: Lists;
  calc: Calculations;
  /** The cell that holds the name of the CoP. */
  copName: Expression;
  /** Name of the sheet of actions. */
  actionsSheet: string;
}

/** A message of the results, by the last part of its id. */
export type Say = (id: string) => string;
