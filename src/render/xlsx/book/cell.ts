/** Owns one cell of a sheet: its value and how it looks. */
import { columnLetter } from '../../../model/column-letter.js';
import type { Sheet } from './sheet.js';
import type { Alignment, Font, Style } from './style.js';

export interface ErrorValue {
  error: '#N/A';
}

export type FormulaResult = number | string | boolean | ErrorValue;

/** Without its equals sign, with what it gives in the file as written. */
export interface Formula {
  formula: string;
  result: FormulaResult;
}

export interface RichText {
  richText: readonly { text: string; font: Font }[];
}

/** Text that leads to the web, or to a place in the same workbook (`'Sheet'!A1`). */
export type Link = { text: string } & ({ href: string } | { place: string });

/** Text stands for itself: nothing in it is read as a formula. null is an empty cell. */
export type CellValue = null | string | number | Date | Formula | RichText | Link;

export class Cell {
  readonly sheet: Sheet;
  /** Both counted from 1. */
  readonly row: number;
  readonly column: number;
  value: CellValue = null;
  style: Style = {};

  constructor(sheet: Sheet, row: number, column: number) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
  }

  /** `C4`. */
  get address(): string {
    return columnLetter(this.column) + this.row;
  }

  /** `$C$4`. */
  get absolute(): string {
    return `$${columnLetter(this.column)}$${this.row}`;
  }

  /** The cell so many columns to the right. */
  right(columns: number): Cell {
    return this.sheet.cell(this.row, this.column + columns);
  }

  set font(font: Font) {
    this.style = { ...this.style, font };
  }

  set alignment(alignment: Alignment) {
    this.style = { ...this.style, alignment };
  }
}
