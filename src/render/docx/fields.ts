/** Owns labelled blanks and questions that stand alone: consecutive ones share a table, so that the Tab key leads through them. */
import { Paragraph, type Table, TableRow } from 'docx';
import type { Choice, Field } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { cellParagraph, choiceParagraphs, type DrawnCell } from './cell.js';
import type { DocxContext } from './context.js';
import { blankOf } from './control.js';
import { buildRuns } from './runs.js';
import { STYLE } from './styles.js';
import { assembleTable, buildRow, columnWidths, drawTableCell, headerRow } from './table.js';

/** Options of a question stand on one line when their labels are no longer than this. */
const SIDE_BY_SIDE = 16;

export function buildFields(fields: readonly (Field | Choice)[], context: DocxContext): Table {
  const { translator } = context;
  const widths = columnWidths([{ weight: 3 }, { weight: 7 }], context.textWidth);
  const titles = [translator.t('docx.field-label'), translator.t('docx.field-answer')];
  const rows: TableRow[] = fields.map((field) =>
    buildRow([labelCell(field, context), answerCell(field, context)], widths),
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
      buildRow([answerCell(field, context)], widths),
    ],
    widths,
    caption: resolveText(field.label, translator),
    rowHeaders: false,
    ruledColumns: true,
    look: context.look,
  });
}

function labelCell(field: Field | Choice, context: DocxContext): DrawnCell {
  const label = resolveText(field.label, context.translator);
  const children: Paragraph[] = [cellParagraph(buildRuns(label), STYLE.rowHeader, 'start', context)];
  const hint = field.kind === 'field' && field.hint ? resolveText(field.hint, context.translator) : '';
  if (hint) {
    const look = { color: context.look.quiet, size: 17 };
    children.push(cellParagraph(buildRuns(hint, look), STYLE.cell, 'start', context));
  }
  return { children };
}

function answerCell(field: Field | Choice, context: DocxContext): DrawnCell {
  if (field.kind === 'choice') {
    return { children: choiceParagraphs(field, 'start', context, SIDE_BY_SIDE) };
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
