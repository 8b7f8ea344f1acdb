/** Owns reading the mapping that `--map` names. */
import type { SurveyInstrument } from '../model/survey.js';
import type { SurveyMapping } from '../model/survey-mapping.js';
import { parseMapping } from '../sources/mapping-file.js';
import { readNamedYaml } from './read-named-yaml.js';
import type { Session } from './session.js';

/** Null when none is asked for. Throws all findings of the file together. */
export async function loadMapping(
  path: string | undefined,
  instrument: SurveyInstrument,
  session: Session,
): Promise<SurveyMapping | null> {
  if (path === undefined) return null;
  return parseMapping(await readNamedYaml(session.resolve(path), path), path, instrument);
}
