/** Owns the boxes of a choice: beside each other where that saves lines, else below each other, each with its label. */
import { type Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Cell, ChoiceOption } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { cellParagraph } from './cell-paragraph.js';
import type { DocxContext } from './context.js';
import { checkBox, optionTag } from './control.js';
import { buildRuns } from './runs.js';
import { STYLE } from './styles.js';
import { measureText } from './text-measure.js';

/** A box and the space after it, in twips. */
export const BOX_WIDTH = 260;
const GAP = '   ';
/** Labels longer than this may break over lines. */
const WHOLE_LABEL = 16;
const CELL_SIZE = 18;
const CELL_MARGINS = 220;

export interface DrawnChoice {
  id: string;
  label: Extract<Cell, { kind: 'choice' }>['label'];
  options: readonly ChoiceOption[];
}

/** A short label stays on one line with its box. */
export function optionLabel(label: string): string {
  return label.length <= WHOLE_LABEL ? label.replace(/ /g, '\u00A0') : label;
}

/** `width` is that of the cell, in twips. */
export function choiceParagraphs(choice: DrawnChoice, width: number, context: DocxContext): Paragraph[] {
  const labels = choice.options.map(({ label }) => optionLabel(resolveText(label, context.translator)));
  const boxes = choice.options.map((option, index) => optionBox(choice, option, labels[index]!, context));
  if (linesBeside(labels, width - CELL_MARGINS) >= labels.length) {
    return boxes.map((box) => cellParagraph(box, STYLE.cell, 'start', context));
  }
  const children = boxes.flatMap((box, index) => (index === 0 ? box : [new TextRun(GAP), ...box]));
  return [cellParagraph(children, STYLE.cell, 'start', context)];
}

/** Lines that the options take when they stand beside each other. */
function linesBeside(labels: readonly string[], width: number): number {
  let [lines, used] = [1, 0];
  for (const label of labels) {
    const own = BOX_WIDTH + measureText(label, CELL_SIZE);
    const gap = used > 0 ? measureText(GAP, CELL_SIZE) : 0;
    if (used > 0 && used + gap + own > width) {
      lines += 1;
      used = own;
    } else used += gap + own;
  }
  return lines;
}

function optionBox(
  choice: DrawnChoice,
  option: ChoiceOption,
  label: string,
  context: DocxContext,
): ParagraphChild[] {
  const name = {
    tag: optionTag(choice.id, option.id),
    title: context.translator.t('docx.option', {
      option: label,
      question: resolveText(choice.label, context.translator),
    }),
    number: context.nextNumber(),
  };
  return [checkBox(name, option.selected), ...buildRuns(label ? `\u00A0${label}` : '')];
}
