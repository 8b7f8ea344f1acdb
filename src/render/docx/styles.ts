/** Owns the paragraph and character styles of our Word documents, by the ids that the blocks refer to. */
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { localeOf } from '../../i18n/translator.js';
import type { DocxContext } from './context.js';
import { FONT, type Look } from './look.js';

/** Ids of our own styles; headings, title, caption and lists use Word's. */
export const STYLE = {
  lead: 'CopLead',
  note: 'CopNote',
  quote: 'CopQuote',
  cell: 'CopCell',
  cellHeader: 'CopCellHeader',
  rowHeader: 'CopRowHeader',
  subRowHeader: 'CopSubRowHeader',
  list: 'CopList',
  check: 'CopCheck',
  alert: 'CopAlert',
  footer: 'CopFooter',
  contentsTitle: 'CopContentsTitle',
} as const;

/** All styles for a document in `lang`. Sizes are half-points, spacing twips. */
export function buildStyles(
  lang: string,
  { look, dense }: Pick<DocxContext, 'look' | 'dense'>,
): IStylesOptions {
  const before = (room: number): number => (dense ? room / 2 : room);
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 20,
          color: look.text,
          language: { value: localeOf(lang), eastAsia: localeOf(lang), bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 120, line: 264, lineRule: 'auto' as const } },
      },
      title: {
        run: { font: FONT, size: 44, bold: true, color: look.accent },
        paragraph: {
          spacing: { before: 0, after: 40, line: 240, lineRule: 'auto' as const },
          keepNext: true,
        },
      },
      heading1: headingStyle(look, 28, { before: before(360), after: dense ? 60 : 100 }),
      heading2: headingStyle(look, 23, { before: before(280), after: dense ? 40 : 80 }),
      heading3: headingStyle(look, 20, { before: before(220), after: 60 }),
      // Not ours to use, but there for whoever edits the file.
      heading4: headingStyle(look, 20, { before: before(200), after: 60 }),
      heading5: headingStyle(look, 20, { before: before(200), after: 60 }),
      heading6: headingStyle(look, 20, { before: before(200), after: 60 }),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      caption: {
        run: { size: 18, italics: false, bold: true, color: look.quiet },
        paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
      },
      hyperlink: { run: { color: look.accent, underline: {} } },
    },
    paragraphStyles: [subtitleStyle(look, dense), ...contentsStyles(), ...ownStyles(look)],
  };
}

function headingStyle(look: Look, size: number, spacing: { before: number; after: number }) {
  return {
    run: { font: FONT, size, bold: true, color: look.accent },
    paragraph: {
      spacing: { ...spacing, line: 240, lineRule: 'auto' as const },
      keepNext: true,
      keepLines: true,
    },
  };
}

/** Word's own style by name, which a house template may have already. */
export function subtitleStyle(look: Look, dense = false): IParagraphStyleOptions {
  return {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: 23, color: look.quiet },
    paragraph: { spacing: { after: dense ? 80 : 240 } },
  };
}

const CONTENTS_LEVELS = [1, 2, 3] as const;

/** Word's own style for entries of a table of contents. */
export function contentsStyle(level: (typeof CONTENTS_LEVELS)[number]): string {
  return `TOC${level}`;
}

/** Word knows these by their names, in whatever language it runs. */
export function contentsStyles(): IParagraphStyleOptions[] {
  return CONTENTS_LEVELS.map((level) => ({
    id: contentsStyle(level),
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: { bold: level === 1 },
    paragraph: {
      spacing: { before: level === 1 ? 80 : 0, after: 20, line: 240, lineRule: 'auto' as const },
      indent: { left: 284 * (level - 1) },
    },
  }));
}

/** Our own styles: they go into a house template too, based on its Normal. */
export function ownStyles(look: Look): IParagraphStyleOptions[] {
  return [
    own(STYLE.lead, 'CoP Lead', { run: { size: 22 }, paragraph: { spacing: { after: 160 } } }),
    own(STYLE.note, 'CoP Note', {
      run: { size: 18, color: look.quiet },
      paragraph: { spacing: { after: 100 } },
    }),
    own(STYLE.quote, 'CoP Quote', {
      run: { italics: true },
      paragraph: { indent: { left: 284 }, border: { left: rule(look.rule, 18, 8) } },
    }),
    ...cellStyles(look),
    own(STYLE.list, 'CoP List', {
      paragraph: { spacing: { after: 60 }, indent: { left: 397, hanging: 284 } },
    }),
    own(STYLE.check, 'CoP Check', {
      paragraph: { spacing: { after: 60 }, indent: { left: 397, hanging: 397 } },
    }),
    own(STYLE.alert, 'CoP Alert', { paragraph: { spacing: { before: 160, after: 160 }, keepLines: true } }),
    own(STYLE.contentsTitle, 'CoP Contents Title', {
      run: { size: 28, bold: true, color: look.accent },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    }),
    own(STYLE.footer, 'CoP Footer', {
      run: { size: 17, color: look.quiet },
      paragraph: { spacing: { after: 0 } },
    }),
  ];
}

function cellStyles(look: Look): IParagraphStyleOptions[] {
  const spacing = { before: 30, after: 30, line: 240, lineRule: 'auto' as const };
  return [
    own(STYLE.cell, 'CoP Cell', { run: { size: 18 }, paragraph: { spacing } }),
    own(STYLE.cellHeader, 'CoP Cell Header', {
      run: { size: 18, bold: true, color: look.accent },
      // A header row never stands alone at the foot of a page.
      paragraph: { spacing, keepNext: true },
    }),
    own(STYLE.rowHeader, 'CoP Row Header', { run: { size: 18, bold: true }, paragraph: { spacing } }),
    own(STYLE.subRowHeader, 'CoP Sub Row Header', {
      run: { size: 18 },
      paragraph: { spacing, indent: { left: 170 } },
    }),
  ];
}

function own(
  id: string,
  name: string,
  rest: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest };
}

/** A border line: `size` in eighths of a point, `space` in points. */
export function rule(color: string, size = 4, space = 0) {
  return { style: 'single' as const, color, size, space };
}
