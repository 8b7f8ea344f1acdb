/** Owns speaking the words of a template: its own texts, and the interface's for all else. */
import { fail } from '../errors.js';
import { type Catalogue, type FormattedValue, Translator } from '../i18n/translator.js';
import { openCatalogue } from '../io/open-catalogue.js';
import { type DocumentTemplate, templateMessageId } from '../model/template.js';

/**
 * A translator into the language of the template, whose own texts stand under `templateMessageId`. Its `t` throws
 * COP-TEMPLATE-004 for such a text that is no message, or that asks for a value that there is none of.
 */
export function documentTranslator({
  structure,
  lang,
  texts,
}: Pick<DocumentTemplate, 'lang' | 'texts'> & { structure: { id: string } }): Translator {
  const prefix = templateMessageId(structure.id, '');
  const catalogue = openCatalogue(lang);
  const all: Catalogue = (id) => (id.startsWith(prefix) ? texts.get(id.slice(prefix.length)) : catalogue(id));
  return new TemplateTranslator(lang, all, prefix);
}

/** People write templates: what is wrong with a text of one is no fault of ours. */
class TemplateTranslator extends Translator {
  readonly #prefix: string;

  constructor(lang: string, catalogue: Catalogue, prefix: string) {
    super(lang, catalogue);
    this.#prefix = prefix;
  }

  override t(id: string, values?: Readonly<Record<string, FormattedValue>>): string {
    if (!id.startsWith(this.#prefix)) return super.t(id, values);
    try {
      return super.t(id, values);
    } catch (cause) {
      const path = id.slice(this.#prefix.length);
      throw fail('COP-TEMPLATE-004', { path, lang: this.lang }, { cause });
    }
  }
}
