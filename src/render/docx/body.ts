/** Owns the body of a Word document: title, subtitle, blocks, and the lists they use. */
import { type FileChild, LevelFormat, Paragraph } from 'docx';
import type { Report } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { buildBlocks, LISTS } from './blocks.js';
import { anchorHeadings, buildContents } from './contents.js';
import type { DocxContext } from './context.js';
import { buildRuns } from './runs.js';

/** Title, subtitle, blocks. */
export function buildBody(report: Report, context: DocxContext): FileChild[] {
  const title = new Paragraph({
    style: context.styleId('Title'),
    children: buildRuns(resolveText(report.title, context.translator)),
    ...(report.subtitle ? {} : { spacing: { after: 200 } }),
  });
  const body = buildContent(report, context);
  if (!report.subtitle) return [title, ...body];
  const subtitle = new Paragraph({
    style: context.styleId('Subtitle'),
    children: buildRuns(resolveText(report.subtitle, context.translator)),
  });
  return [title, subtitle, ...body];
}

/** The blocks; the table of contents, where there is one, stands before the first heading. */
function buildContent(report: Report, context: DocxContext): FileChild[] {
  const { blocks, contentsDepth } = report;
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  if (contentsDepth === undefined || first < 0) return buildBlocks(blocks, context);
  const anchored = { ...context, anchors: anchorHeadings(report, context) };
  return [
    ...buildBlocks(blocks.slice(0, first), anchored),
    ...buildContents(contentsDepth, anchored),
    ...buildBlocks(blocks.slice(first), anchored),
  ];
}

/** The lists that blocks refer to. */
export function numbering({ look }: DocxContext) {
  const level = (format: 'bullet' | 'decimal', text: string) => ({
    level: 0,
    format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text,
    style: {
      paragraph: { indent: { left: 397, hanging: 284 } },
      run: { color: look.accent },
    },
  });
  return {
    config: [
      { reference: LISTS.bullets, levels: [level('bullet', '•')] },
      { reference: LISTS.numbers, levels: [level('decimal', '%1.')] },
    ],
  };
}
