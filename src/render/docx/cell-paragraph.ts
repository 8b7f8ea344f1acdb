/** Owns the paragraph that stands in a cell. */
import { Paragraph, type ParagraphChild } from 'docx';
import type { Column } from '../../report/blocks.js';
import type { DocxContext } from './context.js';

/** `style` is an id of `STYLE`, `align` that of the column. */
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
