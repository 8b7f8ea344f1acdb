/** Owns how the difference of two means stands in a table: on a page, and in a sheet. */
import type { MeanComparison } from '../../model/survey-result.js';
import { message } from '../../model/text.js';
import { type Block, type Cell, type Column, paragraph } from '../blocks.js';
import { figureCell, intervalEnds } from './cells.js';
import { numberColumns } from './columns.js';

/** In points; or why there is none. */
export function differenceCell(found: MeanComparison): Cell {
  return figureCell(found.difference, 'score', found, 'difference');
}

/** Hedges' g; or why there is none. */
export function effectCell(found: MeanComparison): Cell {
  return figureCell(found.hedgesG, 'decimal', found, 'hedgesG');
}

/** For a sheet: the difference, both ends of its interval, Hedges' g. */
export function differenceCells(found: MeanComparison): Cell[] {
  return [differenceCell(found), ...intervalEnds(found.interval, 'decimal', found), effectCell(found)];
}

/** The columns of `differenceCells`. */
export function differenceColumns(): Column[] {
  return numberColumns('difference', 'low', 'high', 'hedges-g');
}

/** Of so many comparisons, how many would stand out by chance: one in twenty of 95 % intervals. */
export function chanceNote(count: number): Block {
  const chance = Math.round(count / 20);
  return paragraph(message('survey-report.differences.clear', { count, chance }), 'note');
}
