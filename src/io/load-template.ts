/** Owns loading a document template: its structure, and its words in one language. */
import type { Lang } from '../model/lang.js';
import { type DocumentTemplate, flattenTexts, type TemplateStructure } from '../model/template.js';
import { readShipped } from './shipped.js';

/** A template that ships with the product. */
export function loadTemplate<Structure extends TemplateStructure>(
  id: string,
  lang: Lang,
): DocumentTemplate<Structure> {
  return {
    structure: readShipped(`templates/${id}/template`) as Structure,
    lang,
    texts: flattenTexts(readShipped(`templates/${id}/locales/${lang}`)),
  };
}
