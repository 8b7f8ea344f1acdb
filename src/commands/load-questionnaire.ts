/** Owns which survey a command works with: the one that ships, or an organisation's own from `--questionnaire`. */
import { join } from 'node:path';
import { CopError, type Finding, fail } from '../errors.js';
import { loadSurvey, loadSurveyTexts } from '../io/load-survey.js';
import { readFolder } from '../io/read-folder.js';
import { buildSurvey, type SurveyFile } from '../model/build-survey.js';
import { isLang, LANGS, type Lang } from '../model/lang.js';
import { placeFindings, throwFindings } from '../model/path-finding.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { readNamedYaml } from './read-named-yaml.js';
import type { Session } from './session.js';

export interface Questionnaire {
  instrument: SurveyInstrument;
  /** Every language that it speaks; at least one. */
  texts: readonly SurveyTexts[];
}

/**
 * The questionnaire in a folder, by the path that was typed: `instrument.yaml` and `locales/<lang>.yaml`; undefined stands for
 * the survey that ships. Throws all findings of a file together: COP-INSTRUMENT-…, COP-FILE-001 where a file is missing.
 */
export async function loadQuestionnaire(named: string | undefined, session: Session): Promise<Questionnaire> {
  if (named === undefined) return { instrument: loadSurvey(), texts: LANGS.map(loadSurveyTexts) };
  const folder = session.resolve(named);
  const { surveyFileSchema, surveyTextsSchema } = await import('../model/survey-schema.js');
  const { findingsOfSchema } = await import('../model/schema-findings.js');
  const { checkSurvey } = await import('../model/check-survey.js');
  const structure = await readNamedYaml(join(folder, 'instrument.yaml'));
  const parsed = surveyFileSchema.safeParse(structure.value, { reportInput: true });
  if (!parsed.success) throwFindings(findingsOfSchema(parsed.error.issues), structure);
  const file = parsed.data as SurveyFile;
  throwFindings(checkSurvey(file), structure);
  const schema = surveyTextsSchema(file);
  const texts: SurveyTexts[] = [];
  const findings: Finding[] = [];
  for (const lang of await listLanguages(folder)) {
    const located = await readNamedYaml(join(folder, 'locales', `${lang}.yaml`));
    const result = schema.safeParse(located.value, { reportInput: true });
    if (result.success) texts.push({ ...(result.data as Omit<SurveyTexts, 'lang'>), lang });
    else {
      findings.push(...placeFindings(findingsOfSchema(result.error.issues, lang), located));
    }
  }
  if (findings.length > 0) throw new CopError(findings);
  return { instrument: buildSurvey(file), texts };
}

/** The words in the language wanted, else in the first that the questionnaire speaks. */
export function textsIn(lang: Lang, { texts }: Questionnaire): SurveyTexts {
  return texts.find((language) => language.lang === lang) ?? texts[0]!;
}

async function listLanguages(folder: string): Promise<Lang[]> {
  const path = join(folder, 'locales');
  const names = (await readFolder(path)) ?? [];
  const found = names.map((name) => name.replace(/\.yaml$/, '')).filter(isLang);
  if (found.length === 0) throw fail('COP-FILE-001', { path }, { place: { file: path } });
  return found;
}
