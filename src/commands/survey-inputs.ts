/** Owns what the words after `cop survey score` and `inspect` stand for: exports, folders of them, response files, `-`. */
import { extname, join } from 'node:path';
import { fail } from '../errors.js';
import { readFolder } from '../io/read-folder.js';
import { readInput, streamInput } from '../io/read-input.js';
import { parseYaml } from '../io/yaml.js';
import { originalOf } from '../model/conflict-copy.js';
import { LIMITS } from '../model/limits.js';
import { isSurveyResponse } from '../model/survey-response.js';
import type { OpenTable } from '../sources/open-table.js';
import type { OwnResponse } from '../sources/own-responses.js';
import { nothingToRead } from './nothing-to-read.js';
import type { Session } from './session.js';
import { readWaveFile } from './wave-files.js';

/** One input by the name that people know it by. Opening it throws what keeps it from being read. */
export interface SurveyInput {
  file: string;
  /** Where it is on the disk; undefined when it is no one file. */
  path?: string;
  /** The wave that `WAVE=FILE` gives to all of its responses. */
  wave?: string;
  open(): Promise<readonly OpenTable[]>;
}

/** What is taken out of a folder; a file named outright is read whatever its name. */
const EXPORT_ENDINGS = new Set(['.csv', '.tsv', '.tab', '.txt', '.xlsx', '.xls', '.zip']);
const RESPONSE_ENDINGS = new Set(['.yaml', '.yml', '.json']);

/** The names that `cop survey` gives: no two members have the same. */
const RANDOM_NAME = /^response-[0-9a-f]{16}\W/;

/**
 * Inputs in the order given, those of one wave together, the files of a folder by name. Response files of one folder, or named one
 * after the other for one wave, are one input, since each holds one member. Errors: COP-SURVEY-005 or -007 when there is no input at
 * all. Opening throws COP-FILE-…, COP-TABLE-…, COP-ARCHIVE-… or COP-YAML-….
 */
export async function listSurveyInputs(words: readonly string[], session: Session): Promise<SurveyInput[]> {
  const files = words.map((word) => readWaveFile(word, session));
  const inputs: SurveyInput[] = [];
  for (const wave of new Set(files.map((file) => file.wave))) {
    const paths = files.flatMap((file) => (file.wave === wave ? [file.path] : []));
    const behind = await behindPaths(paths, session);
    inputs.push(...(wave === null ? behind : behind.map((input) => ({ ...input, wave }))));
  }
  if (inputs.length === 0)
    throw await nothingToRead(
      files.map(({ path }) => path),
      session,
    );
  return inputs;
}

async function behindPaths(paths: readonly string[], session: Session): Promise<SurveyInput[]> {
  const inputs: SurveyInput[] = [];
  const loose = paths.filter((path) => path !== '-' && isResponseFile(path));
  for (const path of paths) {
    if (path === '-') inputs.push(exportInput('-', () => session.host.stdin as AsyncIterable<Uint8Array>));
    else if (path === loose[0]) inputs.push(responseInput(path, loose, session));
    else if (!loose.includes(path)) inputs.push(...(await behindPath(path, session)));
  }
  return inputs;
}

async function behindPath(path: string, session: Session): Promise<SurveyInput[]> {
  const names = await readFolder(session.resolve(path));
  if (!names) return [fileInput(path, session)];
  const visible = names.filter((name) => !name.startsWith('.') && !name.startsWith('~$'));
  const responses = withoutCopies(visible.filter(isResponseFile), session).map((name) => join(path, name));
  const exports = visible.filter((name) => EXPORT_ENDINGS.has(extname(name).toLowerCase()));
  return [
    ...exports.map((name) => fileInput(join(path, name), session)),
    ...(responses.length > 0 ? [responseInput(path, responses, session)] : []),
  ];
}

/** A response that a shared drive copied would count twice. Other files of one name and a number are other exports. */
function withoutCopies(names: readonly string[], session: Session): string[] {
  const all = new Set(names);
  return names.filter((file) => {
    const original = RANDOM_NAME.test(file) ? originalOf(file, all) : undefined;
    if (original === undefined || !all.has(original)) return true;
    session.warn([{ code: 'dossier-conflict-copy', values: { file, original } }]);
    return false;
  });
}

function isResponseFile(name: string): boolean {
  return RESPONSE_ENDINGS.has(extname(name).toLowerCase()) && !/\.map\.ya?ml$/i.test(name);
}

function fileInput(file: string, session: Session): SurveyInput {
  const path = session.resolve(file);
  return { ...exportInput(file, () => streamInput(path)), path };
}

function exportInput(file: string, bytes: () => AsyncIterable<Uint8Array>): SurveyInput {
  return {
    file,
    async open() {
      const { openTables } = await import('../sources/read-input.js');
      return openTables({ file, bytes: bytes() });
    },
  };
}

function responseInput(file: string, files: readonly string[], session: Session): SurveyInput {
  return {
    file,
    async open() {
      const { decodeText } = await import('../sources/decode-text.js');
      const { ownResponsesTable } = await import('../sources/own-responses.js');
      const responses: OwnResponse[] = [];
      for (const name of files) {
        const bytes = await readInput(session.resolve(name), LIMITS.textFileBytes);
        const { value } = parseYaml(await decodeText(bytes), name);
        if (isSurveyResponse(value)) responses.push({ file: name, answers: value.answers });
        else if (files.length === 1) throw notAResponse(name);
      }
      return [ownResponsesTable(responses, file)];
    },
  };
}

function notAResponse(file: string): Error {
  return fail('COP-TABLE-008', { found: 'YAML' }, { place: { file } });
}
