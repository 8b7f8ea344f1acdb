/** Owns reading a stored survey result (`survey/<wave>.json` of a dossier, or a file that `cop survey score` wrote). */

import { fail } from '../errors.js';
import { isFields } from '../model/fields.js';
import { LIMITS } from '../model/limits.js';
import type { SurveyView } from '../model/members-view.js';
import { throwFindings } from '../model/path-finding.js';
import { findingsOfResult } from '../model/schema-findings.js';
import { readInput } from './read-input.js';
import { parseYaml } from './yaml.js';

/** Errors: COP-FILE-*, COP-YAML-*; COP-RESULT-001 not a survey result, -002 a field that is not as it should be. */
export async function loadSurveyView(path: string): Promise<SurveyView> {
  const text = new TextDecoder().decode(await readInput(path, LIMITS.textFileBytes));
  const value = parseJson(text, path);
  if (!isSurveyResult(value)) throw fail('COP-RESULT-001', { path }, { place: { file: path } });
  const { surveyViewSchema } = await import('../model/survey-view-schema.js');
  const parsed = surveyViewSchema.safeParse(value);
  if (!parsed.success) throwFindings(findingsOfResult(parsed.error.issues), parseYaml(text, path));
  return parsed.data as SurveyView;
}

/** Results are long and many: the slower parser that knows places reads only those with something wrong. */
function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseYaml(text, path).value;
  }
}

function isSurveyResult(value: unknown): boolean {
  return isFields(value) && value.kind === 'survey-result';
}
