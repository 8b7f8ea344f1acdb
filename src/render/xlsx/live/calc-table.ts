/** Owns tables on a hidden sheet: a record a row, a column a step of calculation, its name above. */
import type { Cell } from '../book/cell.js';
import { STYLES } from '../looks.js';
import { writeText } from '../write-cell.js';
import type { CellBlock, Expression } from './expression.js';
import { block, putConstant, putFormula } from './live-cell.js';

/** What a cell is to hold: a value, a formula, or a formula made from the cells before it in the record. */
type Step<N extends string> = Plain | ((so: Record<N, Expression>) => Expression);
type Plain = number | string | Expression;

/** A record before it is written: a step for each of its cells. */
export type CalcSteps<N extends string> = Record<N, Step<N>>;

/** One record: its cells by name. */
export type CalcRecord<N extends string> = Readonly<Record<N, Expression>>;

export class CalcTable<N extends string> {
  readonly records: CalcRecord<N>[] = [];
  readonly #head: Cell;
  readonly #names: readonly N[];

  /** The names stand in a row, from the cell `head` on. */
  constructor(head: Cell, names: readonly N[]) {
    this.#head = head;
    this.#names = names;
    names.forEach((name, index) => {
      writeText(head.right(index), name, STYLES.note);
    });
  }

  /** Adds a record; each step may use the cells of those before it. */
  add(steps: Readonly<CalcSteps<N>>): CalcRecord<N> {
    const done = {} as Record<N, Expression>;
    const { sheet, row, column } = this.#head;
    const under = row + this.records.length + 1;
    this.#names.forEach((name, index) => {
      const cell = sheet.cell(under, column + index);
      const given: Step<N> = steps[name];
      const step = typeof given === 'function' ? (given as Exclude<Step<N>, Plain>)(done) : (given as Plain);
      done[name] = typeof step === 'object' ? putFormula(cell, step) : putConstant(cell, step);
    });
    this.records.push(done);
    return done;
  }

  /** A column over all records, or over those from `from` up to `to` (0-based, `to` not included). */
  column(name: N, from = 0, to = this.records.length): CellBlock {
    return block(this.records.slice(from, to).map((record) => record[name]));
  }
}
