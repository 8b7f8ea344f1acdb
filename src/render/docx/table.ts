/** Owns tables: repeated header rows, rows that stay whole, widths from weights, a description for screen readers. */

import {
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type XmlComponent,
} from 'docx';
import { cleanText } from '../../i18n/clean-text.js';
import { sum } from '../../model/sum.js';
import type { Cell, Column, Table as TableBlock } from '../../report/blocks.js';
import { resolveSpans, resolveText } from '../resolve-text.js';
import { BOX_WIDTH, optionLabel } from './boxes.js';
import { buildCell, type DrawnCell } from './cell.js';
import { cellParagraph } from './cell-paragraph.js';
import type { DocxContext } from './context.js';
import { element } from './control.js';
import { type Look, WRITING_LINE } from './look.js';
import { buildRuns } from './runs.js';
import { rule, STYLE } from './styles.js';
import { type ColumnNeed, shareWidth, widestWord } from './text-measure.js';

/** A row with more text than this may break across pages: kept whole it could be longer than a page. */
const WHOLE_ROW_CHARACTERS = 1_500;

/** A table that says what it holds to those who cannot see it. */
class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], caption: string) {
    super(options);
    const properties = this.root[0] as XmlComponent;
    properties.addChildElement(element('w:tblCaption', { 'w:val': caption }));
  }
}

/** As wide as the text; a table that is written in has lines between its columns too. */
export function buildTable(table: TableBlock, context: DocxContext): Table {
  const widths = shareWidth(columnNeeds(table, context), context.textWidth);
  const isForm = table.rows.some((row) => row.some(({ kind }) => kind === 'blank' || kind === 'choice'));
  const rows = table.rows.map((cells, rowIndex) =>
    buildRow(
      cells.map((cell, index) => {
        const column = table.columns[index]!;
        const level = table.rowLevels?.[rowIndex] === 1 ? 'sub-header' : 'header';
        const role = table.rowHeaders && index === 0 ? level : 'plain';
        return buildCell(cell, { column, width: widths[index]!, role }, context);
      }),
      widths,
    ),
  );
  const header = headerRow(
    table.columns.map(({ header }) => resolveText(header, context.translator)),
    table.columns.map(({ align }) => align),
    widths,
    context,
  );
  return assembleTable({
    rows: [header, ...rows],
    widths,
    caption: resolveText(table.caption, context.translator),
    rowHeaders: table.rowHeaders,
    ruledColumns: isForm,
    look: context.look,
  });
}

/** Half-points of text in cells. */
const CELL_SIZE = 18;
/** The margins of a cell, left and right, and a little more: widths of letters are estimates. */
const CELL_MARGINS = 240;
/** A column is not made wide for the sake of one long word, such as an address: this share of the width at most. */
const LONGEST_WORD_SHARE = 0.3;

function columnNeeds(table: TableBlock, context: DocxContext): ColumnNeed[] {
  return table.columns.map(({ header, weight = 1 }, index) => {
    const words = table.rows.map((row) => neededWidth(row[index]!, table.rowHeaders && index === 0, context));
    const title = widestWord(resolveText(header, context.translator), CELL_SIZE, true);
    const content = Math.min(Math.max(0, ...words), context.textWidth * LONGEST_WORD_SHARE);
    return { weight, least: Math.max(title, content) + CELL_MARGINS };
  });
}

/** What no line of a cell can break. */
function neededWidth(cell: Cell, bold: boolean, { translator }: DocxContext): number {
  if (cell.kind === 'text') {
    const isBold = bold || cell.spans.some(({ strong }) => strong);
    return widestWord(resolveSpans(cell.spans, translator), CELL_SIZE, isBold);
  }
  if (cell.kind === 'status') return widestWord(resolveText(cell.text, translator), CELL_SIZE);
  if (cell.kind !== 'choice') return 0;
  const labels = cell.options.map(({ label }) => optionLabel(resolveText(label, translator)));
  const widest = Math.max(...labels.map((label) => BOX_WIDTH + widestWord(label, CELL_SIZE)));
  // Digits stand at least two on a line.
  return labels.every((label) => label.length <= 3) && labels.length > 1 ? 2 * widest + BOX_WIDTH : widest;
}

/** Repeated at the top of every page that the table runs over. `widths` in twips, one a text. */
export function headerRow(
  texts: readonly string[],
  aligns: readonly Column['align'][],
  widths: readonly number[],
  context: DocxContext,
): TableRow {
  const cells = texts.map((text, index) => {
    const children = [cellParagraph(buildRuns(text), STYLE.cellHeader, aligns[index], context)];
    return drawTableCell({ children }, widths[index]!, context.look.tint);
  });
  return new TableRow({ children: cells, tableHeader: true, cantSplit: true });
}

/** A row as high as the most lines that one of its cells leaves to write in. */
export function buildRow(cells: readonly DrawnCell[], widths: readonly number[]): TableRow {
  const lines = Math.max(0, ...cells.map((cell) => cell.lines ?? 0));
  const characters = Math.max(0, ...cells.map((cell) => cell.characters ?? 0));
  return new TableRow({
    children: cells.map((cell, index) => drawTableCell(cell, widths[index]!)),
    ...(characters <= WHOLE_ROW_CHARACTERS ? { cantSplit: true } : {}),
    ...(lines > 0 ? { height: { value: lines * WRITING_LINE, rule: 'atLeast' as const } } : {}),
  });
}

/** `width` in twips; `fill` is RRGGBB. */
export function drawTableCell(cell: DrawnCell, width: number, fill?: string): TableCell {
  return new TableCell({
    children: cell.children as Paragraph[],
    width: { size: width, type: WidthType.DXA },
    ...(fill ? { shading: { type: 'clear' as const, fill, color: 'auto' } } : {}),
    ...(cell.mark ? { borders: { left: rule(cell.mark, 24) } } : {}),
  });
}

export interface AssembledTable {
  rows: readonly TableRow[];
  widths: readonly number[];
  caption: string;
  rowHeaders: boolean;
  /** Thin lines between the columns too: for tables that are written in. */
  ruledColumns: boolean;
  look: Look;
}

/** The whole table from its rows; `widths` in twips. */
export function assembleTable({
  rows,
  widths,
  caption,
  rowHeaders,
  ruledColumns,
  look,
}: AssembledTable): Table {
  const line = rule(look.rule);
  const none = { style: 'none' as const, size: 0, color: 'auto' };
  return new DescribedTable(
    {
      rows: [...rows],
      columnWidths: [...widths],
      width: { size: sum(widths), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 100, right: 100 },
      borders: {
        top: line,
        bottom: line,
        insideHorizontal: line,
        left: none,
        right: none,
        insideVertical: ruledColumns ? line : none,
      },
      tableLook: { firstRow: true, firstColumn: rowHeaders, noHBand: true, noVBand: true },
    },
    cleanText(caption),
  );
}
