/** Owns what the parts of one Word document share while it is built: words, widths, style ids, numbers of controls. */
import type { Translator } from '../../i18n/translator.js';

export interface DocxContext {
  translator: Translator;
  lang: string;
  /** The width that text has on a page, in twips. */
  textWidth: number;
  /** The id of a style in this document: a house template names its own (`Titre1` for `Heading1`). */
  styleId(id: string): string;
  /** A number that no other control of this document has. */
  nextNumber(): number;
}

/** High enough not to meet the numbers of a house template's own controls. */
const FIRST_NUMBER = 70_000_001;

export function makeContext(
  translator: Translator,
  textWidth: number,
  styleIds: ReadonlyMap<string, string> = new Map(),
): DocxContext {
  let number = FIRST_NUMBER;
  return {
    translator,
    lang: translator.lang,
    textWidth,
    styleId: (id) => styleIds.get(id) ?? id,
    nextNumber: () => number++,
  };
}
