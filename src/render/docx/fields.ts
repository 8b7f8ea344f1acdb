/** Owns labelled blanks and questions that stand alone: consecutive ones share a table, so that the Tab key leads through them. */
import { Paragraph, type Table, type TableRow } from 'docx';
import type { Choice, Field } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { cellParagraph, choiceParagraphs, type DrawnCell } from './cell.js';
import type { DocxContext } from './context.js';
import { dateBlank, textBlank } from './control.js';
import { buildRuns } from './runs.js';
import { STYLE } from './styles.js';
import { assembleTable, buildRow, columnWidths, headerRow } from './table.js';

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
  const blank = fieldBlank(field, context);
  return {
    children: [new Paragraph({ style: context.styleId(STYLE.cell), children: [blank] })],
    lines: field.lines,
    characters: field.value?.length ?? 0,
  };
}

function fieldBlank(field: Field, context: DocxContext) {
  const { translator } = context;
  const name = { tag: field.id, title: resolveText(field.label, translator), number: context.nextNumber() };
  if (field.input !== 'date') return textBlank(name, field.value, field.lines > 1);
  const iso = field.value;
  if (!iso || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return textBlank(name, iso, false);
  return dateBlank(name, { iso, shown: translator.date(iso) }, context.lang);
}
