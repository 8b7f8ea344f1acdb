/** Owns the cells of a table: words, numbers, blanks to write in, boxes to tick. */
import { type Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Cell, Column } from '../../report/blocks.js';
import { formatCellNumber } from '../format-cell-number.js';
import { resolveSpans, resolveText } from '../resolve-text.js';
import { scoreBar } from './bar.js';
import { choiceParagraphs } from './boxes.js';
import { cellParagraph } from './cell-paragraph.js';
import type { DocxContext } from './context.js';
import { blankOf } from './control.js';
import type { Look } from './look.js';
import { buildRuns, buildSpans } from './runs.js';
import { STYLE } from './styles.js';

/** What stands in a cell before it becomes one. */
export interface DrawnCell {
  children: readonly Paragraph[];
  /** Lines to leave for writing by hand. */
  lines?: number;
  /** How long its text is, so that a row longer than a page is not kept whole. */
  characters?: number;
  /** A colour down its side, beside a word that says the same. */
  mark?: string;
}

/** Where a cell stands. */
export interface CellPlace {
  column: Column;
  /** Twips. */
  width: number;
  /** A row's header, the header of a row under a group, or no header. */
  role: 'header' | 'sub-header' | 'plain';
}

const ROLE_STYLES = { header: STYLE.rowHeader, 'sub-header': STYLE.subRowHeader, plain: STYLE.cell } as const;

/** Takes the next numbers of the document for the controls and drawings in the cell. */
export function buildCell(cell: Cell, place: CellPlace, context: DocxContext): DrawnCell {
  if (cell.kind === 'choice') return { children: choiceParagraphs(cell, place.width, context) };
  const { runs, ...rest } = contentOf(cell, place, context);
  const style = ROLE_STYLES[isStatement(cell, place.role, context) ? 'plain' : place.role];
  return { children: [cellParagraph(runs, style, place.column.align, context)], ...rest };
}

interface Content extends Omit<DrawnCell, 'children'> {
  runs: readonly ParagraphChild[];
}

function contentOf(
  cell: Exclude<Cell, { kind: 'choice' }>,
  { width, role }: CellPlace,
  context: DocxContext,
): Content {
  const { translator, look } = context;
  switch (cell.kind) {
    case 'text': {
      // A header of several spans says itself what is strong: a name, then its help.
      const plain = role === 'header' && cell.spans.length > 1 ? { bold: false } : {};
      const characters = resolveSpans(cell.spans, translator).length;
      return { runs: buildSpans(cell.spans, context, plain), characters };
    }
    case 'number':
      return { runs: buildRuns(formatCellNumber(cell, translator)) };
    case 'date':
      return { runs: buildRuns(translator.shortDate(cell.iso)) };
    case 'missing':
      return { runs: buildRuns(resolveText(cell.reason, translator), { italics: true, color: look.quiet }) };
    case 'bar': {
      const number = new TextRun(`${translator.score(cell.value)}\u00A0 `);
      return { runs: [number, scoreBar(cell.value, width, context)] };
    }
    case 'status':
      return { runs: buildRuns(resolveText(cell.text, translator)), mark: statusColour(cell.status, look) };
    case 'blank': {
      const name = { tag: cell.id, title: resolveText(cell.label, translator), number: context.nextNumber() };
      const characters = cell.value?.length ?? 0;
      return { runs: [blankOf(name, cell, context)], lines: cell.lines, characters };
    }
  }
}

/** A row's header that is a sentence is not set in bold like a name. */
function isStatement(cell: Cell, role: CellPlace['role'], { translator }: DocxContext): boolean {
  return role === 'header' && cell.kind === 'text' && /[.?!]$/.test(resolveSpans(cell.spans, translator));
}

function statusColour(status: string, look: Look): string {
  if (status === 'acquired' || status === 'good') return look.good;
  if (status === 'in-progress' || status === 'warning') return look.warning;
  if (status === 'to-build' || status === 'critical') return look.critical;
  return look.rule;
}
