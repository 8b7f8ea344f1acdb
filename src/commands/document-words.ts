/** Owns speaking the words of a template: its own texts, and the interface's for all else. */
import { Translator } from '../i18n/translator.js';
import { openCatalogue } from '../io/open-catalogue.js';
import { type DocumentTemplate, templateMessageId } from '../model/template.js';

/** A translator into the language of the template, whose own texts stand under `templateMessageId`. */
export function documentTranslator({
  structure,
  lang,
  texts,
}: Pick<DocumentTemplate, 'lang' | 'texts'> & { structure: { id: string } }): Translator {
  const prefix = templateMessageId(structure.id, '');
  const catalogue = openCatalogue(lang);
  return new Translator(lang, (id) =>
    id.startsWith(prefix) ? texts.get(id.slice(prefix.length)) : catalogue(id),
  );
}
