/** Owns loading a document template: its structure, and its words in one language. */

import { join } from 'node:path';
import { FILLED_DOCUMENTS } from '../model/compass.js';
import { LANGS, type Lang } from '../model/lang.js';
import type { MailStructure, MailTemplate } from '../model/mail-template.js';
import { throwFindings } from '../model/path-finding.js';
import { type DocumentTemplate, flattenTexts, type TemplateStructure } from '../model/template.js';
import { readYaml } from './read-yaml.js';
import { readShipped } from './shipped.js';

/** A template that ships with the product. */
export function loadTemplate<Structure extends TemplateStructure>(
  id: string,
  lang: Lang,
): DocumentTemplate<Structure> {
  return {
    structure: readShipped<Structure>(`templates/${id}/template`),
    lang,
    texts: flattenTexts(readShipped(`templates/${id}/locales/${lang}`)),
  };
}

/**
 * A template in a folder of an organisation's own, checked; `expectedId` is the document that it stands for. Errors: COP-FILE-*,
 * COP-YAML-*, COP-TEMPLATE-*, all of a file together.
 */
export async function loadTemplateFolder<Structure extends TemplateStructure>(
  folder: string,
  lang: Lang,
  expectedId?: string,
): Promise<DocumentTemplate<Structure>> {
  const { checkTemplateStructure, checkTemplateTexts } = await import('../model/check-template.js');
  const structure = await readYaml(join(folder, 'template.yaml'));
  throwFindings(checkTemplateStructure(structure.value, expectedId), structure);
  const checked = structure.value as Structure;
  const texts = await readYaml(join(folder, 'locales', `${lang}.yaml`));
  const required = expectedId === undefined ? [] : slotTextsOf(expectedId);
  throwFindings(checkTemplateTexts(checked, texts.value, lang, required), texts);
  return { structure: checked, lang, texts: flattenTexts(texts.value) };
}

/** The texts of the kit's own template, those of its slots among them, by their paths; none for any other document. */
export function slotTextsOf(id: string): string[] {
  return FILLED_DOCUMENTS.some((document) => document === id)
    ? [...loadTemplate(id, LANGS[0]!).texts.keys()]
    : [];
}

/** The mails around the survey. */
export function loadMailTemplate(lang: Lang): MailTemplate {
  return {
    structure: readShipped<MailStructure>('templates/mail/template'),
    lang,
    texts: flattenTexts(readShipped(`templates/mail/locales/${lang}`)),
  };
}
