/** Owns the cells of a table: words, numbers, blanks to write in, boxes to tick. */
import { Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Translator } from '../../i18n/translator.js';
import type { Cell, ChoiceOption, Column } from '../../report/blocks.js';
import { resolveSpans, resolveText } from '../resolve-text.js';
import { scoreBar } from './bar.js';
import type { DocxContext } from './context.js';
import { blankOf, checkBox, optionTag } from './control.js';
import type { Look } from './look.js';
import { buildRuns, buildSpans } from './runs.js';
import { STYLE } from './styles.js';

/** Options with labels no longer than this stand beside each other. */
const SHORT_LABEL = 3;

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

export function buildCell(cell: Cell, { column, width, role }: CellPlace, context: DocxContext): DrawnCell {
  const one = (children: readonly ParagraphChild[], rest: Omit<DrawnCell, 'children'> = {}): DrawnCell => ({
    children: [cellParagraph(children, ROLE_STYLES[role], column.align, context)],
    ...rest,
  });
  const { translator } = context;
  switch (cell.kind) {
    case 'text': {
      // A header of several spans says itself what is strong: a name, then its help.
      const words = buildSpans(
        cell.spans,
        context,
        role === 'header' && cell.spans.length > 1 ? { bold: false } : {},
      );
      return one(words, { characters: resolveSpans(cell.spans, translator).length });
    }
    case 'number':
      return one(buildRuns(shownNumber(cell, translator)));
    case 'missing':
      return one(
        buildRuns(resolveText(cell.reason, translator), { italics: true, color: context.look.quiet }),
      );
    case 'bar':
      return one([
        new TextRun(`${translator.score(cell.value)}\u00A0 `),
        scoreBar(cell.value, width, context),
      ]);
    case 'status':
      return one(buildRuns(resolveText(cell.text, translator)), {
        mark: statusColour(cell.status, context.look),
      });
    case 'blank': {
      const name = { tag: cell.id, title: resolveText(cell.label, translator), number: context.nextNumber() };
      const rest = { lines: cell.lines, characters: cell.value?.length ?? 0 };
      return one([blankOf(name, cell, context)], rest);
    }
    case 'choice':
      return { children: choiceParagraphs(cell, column.align, context) };
  }
}

export function cellParagraph(
  children: readonly ParagraphChild[],
  style: string,
  align: Column['align'],
  context: DocxContext,
): Paragraph {
  return new Paragraph({
    children: [...children],
    style: context.styleId(style),
    ...(align && align !== 'start' ? { alignment: align } : {}),
  });
}

function shownNumber(cell: Extract<Cell, { kind: 'number' }>, translator: Translator): string {
  switch (cell.show) {
    case 'score':
      return translator.score(cell.value);
    case 'decimal':
      return translator.decimal(cell.value);
    case 'integer':
      return translator.integer(cell.value);
    case 'percent':
      return translator.percent(cell.value);
  }
}

function statusColour(status: string, look: Look): string {
  if (status === 'acquired' || status === 'good') return look.good;
  if (status === 'in-progress' || status === 'warning') return look.warning;
  if (status === 'to-build' || status === 'critical') return look.critical;
  return look.rule;
}

export interface DrawnChoice {
  id: string;
  label: Extract<Cell, { kind: 'choice' }>['label'];
  options: readonly ChoiceOption[];
}

/** Short options beside each other, longer ones below each other, each after its box. */
export function choiceParagraphs(
  choice: DrawnChoice,
  align: Column['align'],
  context: DocxContext,
  shortLabel = SHORT_LABEL,
): Paragraph[] {
  const boxes = choice.options.map((option) => optionBox(choice, option, context));
  const labels = choice.options.map(({ label }) => resolveText(label, context.translator));
  if (!labels.every((label) => label.length <= shortLabel)) {
    return boxes.map((box) => cellParagraph(box, STYLE.cell, align, context));
  }
  const gap = new TextRun('   ');
  const children = boxes.flatMap((box, index) => (index === 0 ? box : [gap, ...box]));
  return [cellParagraph(children, STYLE.cell, align, context)];
}

function optionBox(choice: DrawnChoice, option: ChoiceOption, context: DocxContext): ParagraphChild[] {
  const label = resolveText(option.label, context.translator);
  const name = {
    tag: optionTag(choice.id, option.id),
    title: context.translator.t('docx.option', {
      option: label,
      question: resolveText(choice.label, context.translator),
    }),
    number: context.nextNumber(),
  };
  return [checkBox(name, option.selected), ...buildRuns(`\u00A0${label}`)];
}
