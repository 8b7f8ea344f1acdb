/** Owns how wide text is, near enough to lay out columns: Arial's widths by kind of letter. */

import { sum } from '../../model/sum.js';

const NARROW = /[iljtfrI.,:;'’!|()[\] \u00A0\u202F-]/;
const WIDE = /[mwMW%@]/;

/** Twips that a text takes on one line; `size` in half-points. */
export function measureText(text: string, size: number, bold = false): number {
  const em = size * 10;
  let width = 0;
  for (const character of text) width += em * widthOf(character);
  return Math.ceil(width * (bold ? 1.07 : 1));
}

/** In ems. */
function widthOf(character: string): number {
  if (NARROW.test(character)) return 0.31;
  if (WIDE.test(character)) return 0.86;
  if (character.codePointAt(0)! >= 0x2500) return 1;
  return character !== character.toLowerCase() ? 0.7 : 0.556;
}

/** Where a line may break: at spaces and after hyphens, but not before the last letters of `Koordinator/in`. */
const BREAKS = /[ \n\t]|(?<=[-/])(?!(?<=\/)(?:\p{L}{1,3}|innen)(?!\p{L}))/u;

/** The widest piece that a line should not break. */
export function widestWord(text: string, size: number, bold = false): number {
  const words = text.split(BREAKS);
  return Math.max(0, ...words.map((word) => measureText(word, size, bold)));
}

export interface ColumnNeed {
  /** Relative share of the width. */
  weight: number;
  /** Twips under which words would break. */
  least: number;
}

/** Whole twips that add up to `total`: in proportion to the weights, but no column under what it needs, where that fits. */
export function shareWidth(columns: readonly ColumnNeed[], total: number): number[] {
  const needed = columns.reduce((sum, { least }) => sum + least, 0);
  const widths =
    needed >= total ? columns.map(({ least }) => (least * total) / needed) : growColumns(columns, total);
  const whole = widths.map(Math.floor);
  whole[whole.length - 1]! += total - sum(whole);
  return whole;
}

/** Columns that need more than their share get it; the others share the rest. */
function growColumns(columns: readonly ColumnNeed[], total: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = columns.filter((_, index) => !fixed.has(index));
    const taken = columns.reduce((sum, { least }, index) => sum + (fixed.has(index) ? least : 0), 0);
    const weights = free.reduce((sum, { weight }) => sum + weight, 0);
    const share = (column: ColumnNeed): number => ((total - taken) * column.weight) / weights;
    const short = columns.findIndex((column, index) => !fixed.has(index) && share(column) < column.least);
    if (short < 0) return columns.map((column, index) => (fixed.has(index) ? column.least : share(column)));
    fixed.add(short);
  }
}
