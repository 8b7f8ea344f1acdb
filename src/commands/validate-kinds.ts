/** Owns what `cop validate` knows to check, kind by kind: recognised by content, never by file name. */
import { dirname } from 'node:path';
import { fail } from '../errors.js';
import { loadCompass } from '../io/load-compass.js';
import { parseYaml } from '../io/yaml.js';
import type { CompassFile } from '../model/build-compass.js';
import type { SurveyFile } from '../model/build-survey.js';
import type { Located } from '../model/located.js';
import { placeFindings } from '../model/path-finding.js';
import { decodeText } from '../sources/decode-text.js';
import { readAnswers } from './load-answers.js';
import { checkLanguages } from './validate-texts.js';
import { misfit, type Validated } from './validated.js';

/** Checks the file and, for an instrument or a template, every language beside it. Throws what cannot even be read. */
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
    case 'template':
      return (await import('./validate-template.js')).validateTemplate(located, file);
    case 'answers':
      return await validateAnswers(bytes, file, today);
    case 'profile':
      return (await import('./validate-kept.js')).validateProfile(located);
    case 'plan':
      return (await import('./validate-kept.js')).validatePlan(located);
    case 'indicators':
      return (await import('./validate-kept.js')).validateIndicators(located);
    case 'survey-result':
      return (await import('./validate-kept.js')).validateSurveyResult(located);
    case 'survey-partial':
      return (await import('./validate-kept.js')).validateSurveyPartial(located);
    default:
      throw fail('COP-ANSWERS-001', { expected: 'compass' }, { place: { file } });
  }
}

/** Keys that only a file of this kind has, the most telling first. */
const MARKS: readonly (readonly [kind: string, ...keys: string[]])[] = [
  ['compass', 'phases', 'thresholds'],
  ['survey', 'dimensions', 'items', 'scales'],
  ['template', 'blocks', 'orientation'],
  ['answers', 'answers'],
  ['plan', 'actions'],
  ['indicators', 'rounds'],
  ['profile', 'name'],
];

/** What a file that names its kind holds. */
const KINDS: Readonly<Record<string, string>> = {
  pitfalls: 'pitfalls',
  'survey-mapping': 'mapping',
  'survey-result': 'survey-result',
  'survey-partial': 'survey-partial',
  'compass-result': 'answers',
  'compass-results': 'answers',
};

function kindOf({ value }: Located): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const named = 'kind' in value && typeof value.kind === 'string' ? KINDS[value.kind] : undefined;
  return named ?? MARKS.find(([, ...keys]) => keys.every((key) => key in value))?.[0];
}

async function validateCompass(located: Located, file: string): Promise<Validated> {
  const { compassFileSchema, compassTextsSchema } = await import('../model/compass-schema.js');
  const { checkCompass } = await import('../model/check-compass.js');
  const parsed = compassFileSchema.safeParse(located.value, { reportInput: true });
  if (!parsed.success) return misfit('compass', parsed.error.issues, located);
  const structure = parsed.data as CompassFile;
  const findings = placeFindings(checkCompass(structure), located);
  const languages = await checkLanguages(dirname(file), compassTextsSchema(structure), findings);
  const items = structure.phases.flatMap((phase) => phase.themes.flatMap((theme) => theme.items));
  return { kind: 'compass', findings, counts: { items: items.length, languages: languages.join(', ') } };
}

async function validateSurvey(located: Located, file: string): Promise<Validated> {
  const { surveyFileSchema, surveyTextsSchema } = await import('../model/survey-schema.js');
  const { checkSurvey } = await import('../model/check-survey.js');
  const parsed = surveyFileSchema.safeParse(located.value, { reportInput: true });
  if (!parsed.success) return misfit('survey', parsed.error.issues, located);
  const structure = parsed.data as SurveyFile;
  const findings = placeFindings(checkSurvey(structure), located);
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
  if (!parsed.success) return misfit('pitfalls', parsed.error.issues, located);
  const { rules } = parsed.data;
  const findings = placeFindings(checkPitfalls(rules, listInputs(loadCompass(), loadSurvey())), located);
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

async function validateAnswers(bytes: Uint8Array, file: string, today: string): Promise<Validated> {
  const { set } = await readAnswers(bytes, file, loadCompass(), today);
  return { kind: 'answers', findings: [], counts: { answers: Object.keys(set.answers).length } };
}
