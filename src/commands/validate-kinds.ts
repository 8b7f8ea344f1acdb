/** Owns what `cop validate` knows to check, kind by kind: recognised by content, never by file name. */
import { dirname, join } from 'node:path';
import type { ZodType } from 'zod';
import type { Finding } from '../errors.js';
import { loadCompass } from '../io/load-compass.js';
import { readFolder } from '../io/read-folder.js';
import { readInput } from '../io/read-input.js';
import { parseYaml } from '../io/yaml.js';
import type { CompassFile } from '../model/build-compass.js';
import type { SurveyFile } from '../model/build-survey.js';
import { LIMITS } from '../model/limits.js';
import type { Located } from '../model/located.js';
import type { PathFinding } from '../model/path-finding.js';
import { findingsOfSchema } from '../model/schema-findings.js';
import { decodeText } from '../sources/decode-text.js';
import { readAnswers } from './load-answers.js';

/** What a file was found to be, what is wrong with it, and counts for the line that says all is well. */
export interface Validated {
  kind: string;
  findings: readonly Finding[];
  counts: Record<string, string | number>;
}

/** Checks the file and, for an instrument, every language beside it. Throws what cannot even be read. */
export async function validateText(bytes: Uint8Array, file: string, today: string): Promise<Validated> {
  if (/\.csv$/i.test(file)) return await validateAnswers(bytes, file, today);
  const located = parseYaml(await decodeText(bytes), file);
  switch (kindOf(located)) {
    case 'compass':
      return validateCompass(located, file);
    case 'survey':
      return validateSurvey(located, file);
    case 'pitfalls':
      return validatePitfalls(located, file);
    case 'mapping':
      return validateMapping(located, file);
    case 'profile':
      return validateProfile(located);
    default:
      return await validateAnswers(bytes, file, today);
  }
}

function kindOf({ value }: Located): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('phases' in value && 'thresholds' in value) return 'compass';
  if ('dimensions' in value && 'items' in value && 'scales' in value) return 'survey';
  if ('name' in value && !('answers' in value)) return 'profile';
  if (!('kind' in value)) return undefined;
  return value.kind === 'survey-mapping' ? 'mapping' : value.kind === 'pitfalls' ? 'pitfalls' : undefined;
}

async function validateCompass(located: Located, file: string): Promise<Validated> {
  const { compassFileSchema, compassTextsSchema } = await import('../model/compass-schema.js');
  const { checkCompass } = await import('../model/check-compass.js');
  const parsed = compassFileSchema.safeParse(located.value, { reportInput: true });
  if (!parsed.success) {
    return { kind: 'compass', findings: place(findingsOfSchema(parsed.error.issues), located), counts: {} };
  }
  const structure = parsed.data as CompassFile;
  const findings = place(checkCompass(structure), located);
  const languages = await checkLanguages(dirname(file), compassTextsSchema(structure), findings);
  const items = structure.phases.flatMap((phase) => phase.themes.flatMap((theme) => theme.items));
  return { kind: 'compass', findings, counts: { items: items.length, languages: languages.join(', ') } };
}

async function validateSurvey(located: Located, file: string): Promise<Validated> {
  const { surveyFileSchema, surveyTextsSchema } = await import('../model/survey-schema.js');
  const { checkSurvey } = await import('../model/check-survey.js');
  const parsed = surveyFileSchema.safeParse(located.value, { reportInput: true });
  if (!parsed.success) {
    return { kind: 'survey', findings: place(findingsOfSchema(parsed.error.issues), located), counts: {} };
  }
  const structure = parsed.data as SurveyFile;
  const findings = place(checkSurvey(structure), located);
  const languages = await checkLanguages(dirname(file), surveyTextsSchema(structure), findings);
  const counts = { items: structure.items.length, languages: languages.join(', ') };
  return { kind: 'survey', findings, counts };
}

async function validatePitfalls(located: Located, file: string): Promise<Validated> {
  const { pitfallFile, pitfallTextsSchema } = await import('../model/pitfall-schema.js');
  const { checkPitfalls, listInputs } = await import('../model/check-pitfalls.js');
  const { loadPitfallRules } = await import('../io/load-pitfalls.js');
  const { loadSurvey } = await import('../io/load-survey.js');
  const parsed = pitfallFile.safeParse(located.value, { reportInput: true });
  if (!parsed.success) {
    return { kind: 'pitfalls', findings: place(findingsOfSchema(parsed.error.issues), located), counts: {} };
  }
  const { rules } = parsed.data;
  const findings = place(checkPitfalls(rules, listInputs(loadCompass(), loadSurvey())), located);
  const known = loadPitfallRules().map(({ id }) => id);
  const languages = await checkLanguages(dirname(file), pitfallTextsSchema(rules, known), findings);
  return { kind: 'pitfalls', findings, counts: { rules: rules.length, languages: languages.join(', ') } };
}

/** A mapping is checked against the survey that ships; one for another questionnaire is checked when it is used. */
async function validateMapping(located: Located, file: string): Promise<Validated> {
  const { parseMapping } = await import('../sources/mapping-file.js');
  const { loadSurvey } = await import('../io/load-survey.js');
  const { columns } = parseMapping(located, file, loadSurvey());
  return { kind: 'mapping', findings: [], counts: { columns: columns.size } };
}

async function validateProfile(located: Located): Promise<Validated> {
  const { parseProfile } = await import('../model/profile-schema.js');
  const { profile, findings } = parseProfile(located.value);
  return {
    kind: 'profile',
    findings: place(findings, located),
    counts: { fields: Object.keys(profile).length },
  };
}

/** Adds what is wrong with the texts of every language to `findings`, and gives the languages found. */
function checkLanguages(folder: string, schema: ZodType, findings: Finding[]): Promise<string[]> {
  return eachLanguage(folder, async (texts, lang) => {
    const result = schema.safeParse(texts.value, { reportInput: true });
    if (!result.success) findings.push(...place(findingsOfSchema(result.error.issues, lang), texts));
    findings.push(...ambiguousText(texts));
  });
}

/** Reads every `locales/<lang>.yaml` beside a structure, and gives the languages found. */
async function eachLanguage(
  folder: string,
  visit: (texts: Located, lang: string) => Promise<void>,
): Promise<string[]> {
  const names = (await readFolder(join(folder, 'locales'))) ?? [];
  const files = names.filter((name) => name.endsWith('.yaml'));
  for (const name of files) {
    const path = join(folder, 'locales', name);
    const bytes = await readInput(path, LIMITS.textFileBytes);
    await visit(parseYaml(await decodeText(bytes), path), name.slice(0, -'.yaml'.length));
  }
  return files.map((name) => name.slice(0, -'.yaml'.length));
}

async function validateAnswers(bytes: Uint8Array, file: string, today: string): Promise<Validated> {
  const { set } = await readAnswers(bytes, file, loadCompass(), today);
  return { kind: 'answers', findings: [], counts: { answers: Object.keys(set.answers).length } };
}

function ambiguousText(texts: Located): Finding[] {
  const all = texts.ambiguous?.() ?? [];
  return all.map(({ found, place }) => ({ code: 'COP-INSTRUMENT-005', values: { id: '', found }, place }));
}

function place(findings: readonly PathFinding[], { locate }: Located): Finding[] {
  return findings.map(({ path, ...finding }) => ({ ...finding, place: locate(path) }));
}
