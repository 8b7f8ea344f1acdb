/** Owns the translator of a language for tests, from the catalogues that ship. */
import { Translator } from '../../src/i18n/translator.js';
import { openCatalogue } from '../../src/io/open-catalogue.js';
import type { Lang } from '../../src/model/lang.js';

const known = new Map<Lang, Translator>();

export function translatorOf(lang: Lang): Translator {
  const translator = known.get(lang) ?? new Translator(lang, openCatalogue(lang));
  known.set(lang, translator);
  return translator;
}
