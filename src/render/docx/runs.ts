/** Owns runs: spans of text as Word writes them, line ends and links included. */
import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { cleanText, safeHref } from '../../i18n/clean-text.js';
import type { Span } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import type { DocxContext } from './context.js';

/** Plain text as runs; a line end within it becomes a line break, never a new paragraph. */
export function buildRuns(
  text: string,
  look: Omit<IRunOptions, 'text' | 'break' | 'children'> = {},
): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Spans as runs, links to the web and to mail addresses alone; `look` is that of all of them. */
export function buildSpans(
  spans: readonly Span[],
  context: DocxContext,
  look: Omit<IRunOptions, 'text' | 'break' | 'children'> = {},
): ParagraphChild[] {
  return spans.flatMap((span): ParagraphChild[] => {
    const text = resolveText(span.text, context.translator);
    const own = {
      ...look,
      ...(span.strong ? { bold: true } : {}),
      ...(span.quiet ? { color: context.look.quiet, size: 17 } : {}),
    };
    const link = safeHref(span.href);
    if (link === undefined) return buildRuns(text, own);
    const children = buildRuns(text, { ...own, style: 'Hyperlink' });
    return [new ExternalHyperlink({ link, children })];
  });
}
