/** Owns checking the texts of every language beside a structure. */
import { join } from 'node:path';
import type { ZodType } from 'zod';
import type { Finding } from '../errors.js';
import { readFolder } from '../io/read-folder.js';
import type { Located } from '../model/located.js';
import { placeFindings } from '../model/path-finding.js';
import { findingsOfSchema } from '../model/schema-findings.js';
import { readNamedYaml } from './read-named-yaml.js';

/** Adds what is wrong with the texts of every language to `findings`, and gives the languages found. */
export function checkLanguages(folder: string, schema: ZodType, findings: Finding[]): Promise<string[]> {
  return eachLanguage(folder, async (texts, lang) => {
    const result = schema.safeParse(texts.value, { reportInput: true });
    if (!result.success) findings.push(...placeFindings(findingsOfSchema(result.error.issues, lang), texts));
    findings.push(...ambiguousText(texts));
  });
}

/** Reads every `locales/<lang>.yaml` beside a structure, and gives the languages found. */
export async function eachLanguage(
  folder: string,
  visit: (texts: Located, lang: string) => Promise<void>,
): Promise<string[]> {
  const names = (await readFolder(join(folder, 'locales'))) ?? [];
  const files = names.filter((name) => name.endsWith('.yaml'));
  for (const name of files) {
    const path = join(folder, 'locales', name);
    await visit(await readNamedYaml(path), name.slice(0, -'.yaml'.length));
  }
  return files.map((name) => name.slice(0, -'.yaml'.length));
}

/** Text without quotes that another YAML reader takes for something else: `no`, `on`, `1.0`. */
export function ambiguousText(texts: Located): Finding[] {
  const all = texts.ambiguous?.() ?? [];
  return all.map(({ found, place }) => ({ code: 'COP-INSTRUMENT-005', values: { id: '', found }, place }));
}
