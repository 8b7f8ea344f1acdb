/** Owns the table of contents of a Word document: Word's own field, with its entries in place before Word fills it anew. */
import { InternalHyperlink, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx';
import type { Heading, Report } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import type { DocxContext } from './context.js';
import { element } from './control.js';
import { buildRuns } from './runs.js';
import { contentsStyle, STYLE } from './styles.js';

/** Where an entry leads: the name and number of a bookmark. */
export interface Anchor {
  name: string;
  number: number;
}

type Anchors = ReadonlyMap<Heading, Anchor>;

/** A bookmark for every heading that the contents name; none for a report without contents. */
export function anchorHeadings({ blocks, contentsDepth }: Report, context: DocxContext): Anchors {
  const named = blocks.filter(
    (block): block is Heading =>
      block.kind === 'heading' && contentsDepth !== undefined && block.level <= contentsDepth,
  );
  return new Map(
    named.map((heading) => {
      const number = context.nextNumber();
      return [heading, { name: `_Toc${number}`, number }];
    }),
  );
}

/** What a heading holds, within its bookmark. */
export function bookmark({ name, number }: Anchor, children: readonly ParagraphChild[]): ParagraphChild[] {
  const id = { 'w:id': String(number) };
  return [
    element('w:bookmarkStart', { ...id, 'w:name': name }) as ParagraphChild,
    ...children,
    element('w:bookmarkEnd', id) as ParagraphChild,
  ];
}

/**
 * The title of the contents and an entry for each heading. The numbers of pages are fields of their own, which show nothing
 * until a program that lays out pages fills them in: a guess would be wrong on another printer.
 */
export function buildContents(depth: number, context: DocxContext): Paragraph[] {
  const { translator, anchors } = context;
  const title = buildRuns(translator.t('render.contents'));
  const entries = [...anchors].map(([{ level, text }, { name }], index) => {
    const words = buildRuns(resolveText(text, translator));
    const link = new InternalHyperlink({
      anchor: name,
      children: [...words, new TextRun({ children: [new Tab()] }), ...field(`PAGEREF ${name} \\h`, [])],
    });
    const opening = index === 0 ? openField(`TOC \\o "1-${depth}" \\h \\z \\u`) : [];
    return new Paragraph({
      style: context.styleId(contentsStyle(level)),
      tabStops: [{ type: TabStopType.RIGHT, position: context.textWidth }],
      children: [...opening, link],
    });
  });
  if (entries.length === 0) return [];
  return [
    new Paragraph({ style: context.styleId(STYLE.contentsTitle), children: title, keepNext: true }),
    ...entries,
    // Within the field: it is gone once the numbers are there.
    new Paragraph({
      style: context.styleId(STYLE.note),
      children: [...buildRuns(translator.t('render.contents-update')), fieldMark('end')],
    }),
  ];
}

function field(instruction: string, shown: readonly ParagraphChild[]): ParagraphChild[] {
  return [...openField(instruction), ...shown, fieldMark('end')];
}

function openField(instruction: string): ParagraphChild[] {
  const words = new TextRun({});
  words.addChildElement(
    element('w:instrText', { 'xml:space': 'preserve' }, []).addChildElement(` ${instruction} `),
  );
  return [fieldMark('begin'), words, fieldMark('separate')];
}

function fieldMark(type: 'begin' | 'separate' | 'end'): TextRun {
  const run = new TextRun({});
  run.addChildElement(element('w:fldChar', { 'w:fldCharType': type }));
  return run;
}
