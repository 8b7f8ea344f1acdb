/** Owns checking a document template of an organisation's own: its structure, and the texts of every language beside it. */
import { dirname } from 'node:path';
import { slotTextsOf } from '../io/load-template.js';
import { checkTemplateStructure, checkTemplateTexts } from '../model/check-template.js';
import type { Located } from '../model/located.js';
import { placeFindings } from '../model/path-finding.js';
import type { TemplateStructure } from '../model/template.js';
import { ambiguousText, eachLanguage } from './validate-texts.js';
import type { Validated } from './validated.js';

/** A template with the id of a document of the kit needs the texts that its code asks for as well. */
export async function validateTemplate(located: Located, file: string): Promise<Validated> {
  const findings = placeFindings(checkTemplateStructure(located.value), located);
  if (findings.length > 0) return { kind: 'template', findings, counts: {} };
  const structure = located.value as TemplateStructure;
  const required = slotTextsOf(structure.id);
  const languages = await eachLanguage(dirname(file), async (texts, lang) => {
    findings.push(...placeFindings(checkTemplateTexts(structure, texts.value, lang, required), texts));
    findings.push(...ambiguousText(texts));
  });
  const counts = { blocks: structure.blocks.length, languages: languages.join(', ') };
  return { kind: 'template', findings, counts };
}
