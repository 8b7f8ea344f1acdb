import { formatYaml } from '../../src/io/yaml.js';
import type { AnswerSet } from '../../src/model/answers.js';
import { formatAnswers } from '../../src/model/format-answers.js';
import type { Profile } from '../../src/model/profile.js';
import { listSurveyItems } from '../../src/model/survey.js';
import type { SurveyResult } from '../../src/model/survey-result.js';
import { makeFolder, putFile } from './run-cop.js';
import { type Row, scoreRows, survey } from './survey.js';

interface DossierParts {
  profile?: Partial<Profile>;
  rounds?: readonly AnswerSet[];
  /** Survey results by wave. */
  waves?: Readonly<Record<string, SurveyResult>>;
  /** Any other file, by its path in the dossier. */
  files?: Readonly<Record<string, string>>;
}

/** The folder of a dossier with these parts; named CoP unless told otherwise. */
export function makeDossier({ profile, rounds = [], waves = {}, files = {} }: DossierParts): string {
  const folder = makeFolder({ 'cop.yaml': formatYaml({ name: 'CoP', ...profile }) });
  for (const round of rounds) {
    putFile(folder, `compass/${round.date}.yaml`, formatYaml(formatAnswers(round)));
  }
  for (const [wave, result] of Object.entries(waves)) {
    putFile(folder, `survey/${wave}.json`, JSON.stringify(result));
  }
  for (const [path, text] of Object.entries(files)) putFile(folder, path, text);
  return folder;
}

/**
 * A survey that `n` members answered with the same value for every item but those given (by dimension or item id); `no-opinion`
 * leaves an item out.
 */
export function surveyOf(
  n: number,
  value: number,
  except: Readonly<Record<string, number | 'no-opinion'>> = {},
  options: { members?: number; date?: string; cohort?: string; wave?: string } = {},
): SurveyResult {
  const { members = 2 * n, date = '2026-11-01', cohort = 'CoP', wave } = options;
  const row: Row = { ...(wave ? { wave } : {}) };
  for (const item of listSurveyItems(survey)) {
    row[item.id] = except[item.id] ?? (item.dimension ? except[item.dimension] : undefined) ?? value;
  }
  const result = scoreRows(
    survey,
    Array.from({ length: n }, () => row),
    { members, cohort },
  );
  return { ...result, date };
}
