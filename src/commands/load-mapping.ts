/** Owns reading the mapping that `--map` names. */
import { readInput } from '../io/read-input.js';
import { parseYaml } from '../io/yaml.js';
import { LIMITS } from '../model/limits.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { SurveyMapping } from '../model/survey-mapping.js';
import { decodeText } from '../sources/decode-text.js';
import { parseMapping } from '../sources/mapping-file.js';
import type { Session } from './session.js';

/** Null when none is asked for. Throws all findings of the file together. */
export async function loadMapping(
  path: string | undefined,
  instrument: SurveyInstrument,
  session: Session,
): Promise<SurveyMapping | null> {
  if (path === undefined) return null;
  const bytes = await readInput(session.resolve(path), LIMITS.textFileBytes);
  return parseMapping(parseYaml(await decodeText(bytes), path), path, instrument);
}
