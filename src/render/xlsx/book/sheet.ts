/** Owns one sheet while it is filled: its cells, rows and columns, and what holds for ranges of them. */
import { columnLetter } from '../../../model/column-letter.js';
import { placeOf } from './address.js';
import { Cell } from './cell.js';
import type { ConditionalFormat, Validation } from './rules.js';
import type { ListObject } from './table.js';
import type { PageSetup, View } from './view.js';

export interface Column {
  /** Characters; a column of nine where it is not said. */
  width?: number;
  hidden?: boolean;
}

export interface Row {
  /** Points; as high as the program that shows it thinks where it is not said. */
  height?: number;
  hidden?: boolean;
  /** What follows is printed on a new page. */
  breakAfter?: boolean;
  /** By column, which is counted from 1. */
  readonly cells: Cell[];
}

export class Sheet {
  readonly name: string;
  /** Its place among the sheets, from 0. */
  readonly index: number;
  isHidden = false;
  /** Cells that are not to be filled in cannot be overwritten by accident; there is no password. */
  isProtected = false;
  /** Eight hexadecimal digits. */
  tabColour: string | undefined;
  view: View = {};
  /** Undefined: as the program that prints it does. */
  page: PageSetup | undefined;
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];
  /** Ranges of cells that are one. */
  readonly merges: string[] = [];
  readonly formats: ConditionalFormat[] = [];
  readonly validations: Validation[] = [];
  readonly tables: ListObject[] = [];

  constructor(name: string, index: number) {
    this.name = name;
    this.index = index;
  }

  /** The cell in a row and column, both counted from 1, or with a name (`C4`). */
  cell(...[at, column]: [row: number, column: number] | [address: string]): Cell {
    const place = typeof at === 'number' ? { row: at, column: column! } : placeOf(at);
    const { cells } = this.row(place.row);
    cells[place.column] ??= new Cell(this, place.row, place.column);
    return cells[place.column]!;
  }

  /** Counted from 1. */
  row(row: number): Row {
    this.rows[row] ??= { cells: [] };
    return this.rows[row];
  }

  /** Counted from 1. */
  column(column: number): Column {
    this.columns[column] ??= {};
    return this.columns[column];
  }

  /** Characters for each column, from the first. */
  setWidths(widths: readonly number[]): void {
    widths.forEach((width, index) => {
      this.column(index + 1).width = width;
    });
  }

  /** Makes the cells of a row one, from the first column to the last; its value and look are those of the first. */
  merge(row: number, first: number, last: number): void {
    this.merges.push(`${columnLetter(first)}${row}:${columnLetter(last)}${row}`);
  }
}
