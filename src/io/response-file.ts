/** Owns the files of a member's survey: a draft at home while it is answered, then one response under a random name. */
import { randomBytes } from 'node:crypto';
import { mkdir, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSurveyResponse, type SurveyResponse } from '../model/survey-response.js';
import { readIfThere } from './read-input.js';
import { type Environment, stateFolder } from './recovery.js';
import { writeFiles } from './write-files.js';
import { formatYaml, parseYaml } from './yaml.js';

/** For its owner alone, like every file of answers. */
const PRIVATE = 0o600;
/** Every response bears this time: when it was given could tell whose it is. */
const NO_TIME = new Date('2000-01-01T00:00:00Z');

/** Where an unfinished response to an instrument is kept: in the member's own state folder. */
export function draftPath(instrument: string, env: Environment): string {
  return join(stateFolder(env), 'survey', `${instrument.replace(/[^\w-]/g, '_')}.yaml`);
}

/** The answers of an unfinished response to this version of the instrument; undefined when there are none that can be read. */
export async function readDraft(
  path: string,
  { instrument, version }: Pick<SurveyResponse, 'instrument' | 'version'>,
): Promise<SurveyResponse['answers'] | undefined> {
  try {
    const text = await readIfThere(path);
    const value = text === undefined ? undefined : parseYaml(text, path).value;
    if (!isSurveyResponse(value)) return undefined;
    const draft = value as SurveyResponse;
    return draft.instrument === instrument && draft.version === version ? draft.answers : undefined;
  } catch {
    return undefined;
  }
}

/** Errors: COP-WRITE-002. */
export async function writeDraft(path: string, response: SurveyResponse): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(() => {});
  await writeFiles([{ path, bytes: formatYaml(response) }], { force: true, mode: PRIVATE });
}

/** Removes what is no longer needed; nothing is thrown. */
export async function dropDraft(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => {});
}

/**
 * Writes a response into `folder` under a name that nothing can be read from; gives its path. Errors: COP-WRITE-002.
 */
export async function writeResponse(folder: string, response: SurveyResponse): Promise<string> {
  const path = join(folder, `response-${randomBytes(8).toString('hex')}.yaml`);
  await writeFiles([{ path, bytes: formatYaml(response) }], { force: false, mode: PRIVATE });
  await utimes(path, NO_TIME, NO_TIME).catch(() => {});
  return path;
}
