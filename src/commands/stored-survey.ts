/** Owns showing a stored survey result again: the same figures in another language or form. */
import { fail } from '../errors.js';
import { isFields } from '../model/fields.js';
import { throwFindings } from '../model/path-finding.js';
import { findingsOfResult } from '../model/schema-findings.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { SurveyResult } from '../model/survey-result.js';
import { readNamedYaml } from './read-named-yaml.js';
import type { Session } from './session.js';
import { readWaveFile } from './wave-files.js';

/**
 * The result in the one file that is named, or undefined when it is no stored result. Errors: COP-RESULT-002 a field that is not
 * as it should be, COP-SURVEY-006 a result of another questionnaire; COP-PARTIAL-008 a partial result, which is to be merged.
 */
export async function readStoredSurvey(
  files: readonly string[],
  instrument: SurveyInstrument,
  session: Session,
): Promise<SurveyResult | undefined> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0 || !/\.json$/i.test(file)) return undefined;
  if (readWaveFile(file, session).wave !== null) return undefined;
  const { value, locate } = await readNamedYaml(session.resolve(file), file);
  if (!isFields(value)) return undefined;
  if (value.kind === 'survey-partial') throw fail('COP-PARTIAL-008', { path: file }, { place: { file } });
  if (value.kind !== 'survey-result') return undefined;
  const { surveyResultSchema } = await import('../model/survey-result-schema.js');
  const parsed = surveyResultSchema.safeParse(value);
  if (!parsed.success) throwFindings(findingsOfResult(parsed.error.issues), { locate });
  const result = parsed.data as SurveyResult;
  checkInstrument(result, instrument, file);
  return result;
}

/** Dimensions and items are told apart by their place in the instrument. */
function checkInstrument(
  { instrument: found, cohorts }: SurveyResult,
  expected: SurveyInstrument,
  file: string,
): void {
  const ids = expected.dimensions.map(({ id }) => id).join();
  const isSame = cohorts.every(({ dimensions }) => dimensions.map(({ id }) => id).join() === ids);
  if (found.id === expected.id && isSame) return;
  throw fail('COP-SURVEY-006', { found: found.id, expected: expected.id }, { place: { file } });
}
