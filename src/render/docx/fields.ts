/** Owns labelled blanks and questions that stand alone: consecutive ones share a table, so that the Tab key leads through them. */
import { Paragraph, type Table, TableRow } from 'docx';
import type { Choice, Field } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { choiceParagraphs } from './boxes.js';
import type { DrawnCell } from './cell.js';
import { cellParagraph } from './cell-paragraph.js';
import type { DocxContext } from './context.js';
import { blankOf } from './control.js';
import { buildRuns } from './runs.js';
import { STYLE } from './styles.js';
import { assembleTable, buildRow, drawTableCell, headerRow } from './table.js';
import { shareWidth } from './text-measure.js';

/** A table of two columns, a row a field: the label, then the blank or the boxes. */
export function buildFields(fields: readonly (Field | Choice)[], context: DocxContext): Table {
  const { translator } = context;
  const widths = shareWidth(fieldColumns(context), context.textWidth);
  const titles = [translator.t('docx.field-label'), translator.t('docx.field-answer')];
  const rows: TableRow[] = fields.map((field) =>
    buildRow([labelCell(field, context), answerCell(field, widths[1]!, context)], widths),
  );
  return assembleTable({
    rows: [headerRow(titles, [], widths, context), ...rows],
    widths,
    caption: translator.t('docx.fields-caption'),
    rowHeaders: true,
    ruledColumns: true,
    look: context.look,
  });
}

/** One blank over the whole width, below its label; `labelApart` when the label stands before the table. */
export function buildWideField(field: Field, labelApart: boolean, context: DocxContext): Table {
  const { translator, textWidth } = context;
  const widths = [textWidth];
  const { children } = labelCell(field, context);
  const answer = [
    cellParagraph(buildRuns(translator.t('docx.field-answer')), STYLE.cellHeader, 'start', context),
  ];
  const title = labelApart ? (children.length > 1 ? children.slice(1) : answer) : children;
  const header = drawTableCell({ children: title }, textWidth, context.look.tint);
  return assembleTable({
    rows: [
      new TableRow({ children: [header], tableHeader: true, cantSplit: true }),
      buildRow([answerCell(field, textWidth, context)], widths),
    ],
    widths,
    caption: resolveText(field.label, translator),
    rowHeaders: false,
    ruledColumns: true,
    look: context.look,
  });
}

/** A dense page has its hints on the line of the label, and more room for them. */
function fieldColumns({ dense }: DocxContext) {
  return [
    { weight: dense ? 4.4 : 3, least: 0 },
    { weight: dense ? 5.6 : 7, least: 0 },
  ];
}

function labelCell(field: Field | Choice, context: DocxContext): DrawnCell {
  const label = resolveText(field.label, context.translator);
  const hint = field.kind === 'field' && field.hint ? resolveText(field.hint, context.translator) : '';
  const look = { color: context.look.quiet, size: 17, bold: false };
  if (context.dense) {
    const children = [...buildRuns(label), ...buildRuns(hint ? `\u2002${hint}` : '', look)];
    return { children: [cellParagraph(children, STYLE.rowHeader, 'start', context)] };
  }
  const children: Paragraph[] = [cellParagraph(buildRuns(label), STYLE.rowHeader, 'start', context)];
  if (hint) children.push(cellParagraph(buildRuns(hint, look), STYLE.cell, 'start', context));
  return { children };
}

function answerCell(field: Field | Choice, width: number, context: DocxContext): DrawnCell {
  if (field.kind === 'choice') {
    return { children: choiceParagraphs(field, width, context) };
  }
  const { translator } = context;
  const name = { tag: field.id, title: resolveText(field.label, translator), number: context.nextNumber() };
  const blank = blankOf(name, field, context);
  return {
    children: [new Paragraph({ style: context.styleId(STYLE.cell), children: [blank] })],
    lines: field.lines,
    characters: field.value?.length ?? 0,
  };
}
