/** Owns what the parts of one Word document share while it is built: words, widths, colours, numbers of controls. */
import type { Translator } from '../../i18n/translator.js';
import type { Heading } from '../../report/blocks.js';
import type { Anchor } from './contents.js';
import { type Look, OUR_LOOK } from './look.js';

export interface DocxContext {
  translator: Translator;
  lang: string;
  /** The width that text has on a page, in twips. */
  textWidth: number;
  look: Look;
  /** All on one page: less room between things. */
  dense: boolean;
  /** The font of charts; undefined: the document's own. */
  font: string | undefined;
  /** Where entries of the table of contents lead; empty without one. */
  anchors: ReadonlyMap<Heading, Anchor>;
  /** The id of a style in this document: a house template may call ours by its own. */
  styleId(id: string): string;
  /** A number that no other control or drawing of this document has. */
  nextNumber(): number;
}

/** High enough not to meet the numbers of a house template's own controls. */
const FIRST_NUMBER = 70_000_001;

/** `textWidth` in twips; what `rest` does not say is as in a document of our own. */
export function makeContext(
  translator: Translator,
  textWidth: number,
  rest: Partial<Pick<DocxContext, 'look' | 'font' | 'styleId' | 'dense'>> = {},
): DocxContext {
  let number = FIRST_NUMBER;
  return {
    translator,
    lang: translator.lang,
    textWidth,
    look: OUR_LOOK,
    dense: false,
    font: undefined,
    anchors: new Map(),
    styleId: (id) => id,
    nextNumber: () => number++,
    ...rest,
  };
}
