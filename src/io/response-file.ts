/** Owns the file of a member's response to the survey: under a random name, with nothing of who gave it or when. */
import { randomBytes } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { SurveyResponse } from '../model/survey-response.js';
import { PRIVATE } from './draft-file.js';
import { writeFiles } from './write-files.js';
import { formatYaml } from './yaml.js';

/** Every response bears this time: when it was given could tell whose it is. */
const NO_TIME = new Date('2000-01-01T00:00:00Z');

/**
 * Writes a response into `folder` under a name that nothing can be read from; gives its path. Errors: COP-WRITE-002.
 */
export async function writeResponse(folder: string, response: SurveyResponse): Promise<string> {
  const path = join(folder, `response-${randomBytes(8).toString('hex')}.yaml`);
  await writeFiles([{ path, bytes: formatYaml(response) }], { force: false, mode: PRIVATE });
  await utimes(path, NO_TIME, NO_TIME).catch(() => {});
  return path;
}
