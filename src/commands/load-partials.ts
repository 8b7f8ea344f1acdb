/** Owns reading partial results: files and folders of them → those that fit the questionnaire, each once. */
import { basename, extname, join } from 'node:path';
import { CopError, type Finding, fail, type Warning } from '../errors.js';
import { readFolder } from '../io/read-folder.js';
import { parseYaml } from '../io/yaml.js';
import { checkPartial } from '../model/check-partial.js';
import { isFields } from '../model/fields.js';
import { LIMITS } from '../model/limits.js';
import type { Located } from '../model/located.js';
import type { PathFinding } from '../model/path-finding.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { SurveyPartial } from '../model/survey-partial.js';
import { type PartialFile, warnAboutContained } from '../scoring/survey/contained-parts.js';
import { readNamedBytes } from './read-named-bytes.js';
import type { Session } from './session.js';
import { shownFiles } from './shown-files.js';

export interface LoadedPartials {
  partials: readonly SurveyPartial[];
  warnings: readonly Warning[];
}

/**
 * A result without one of its parts would be another result: when something is wrong with one file nothing is merged, and the
 * findings of all are thrown together. Errors: COP-FILE-*, COP-YAML-*; COP-PARTIAL-001 no partial result, -002 a field that is not
 * as it should be, -003 and -004 those of `checkPartial`, -007 a folder without any.
 */
export async function loadPartials(
  paths: readonly string[],
  instrument: SurveyInstrument,
  session: Session,
): Promise<LoadedPartials> {
  const known = new Map<string, string>();
  const partials: PartialFile[] = [];
  const warnings: Warning[] = [];
  const findings: Finding[] = [];
  const files = await listFiles(paths, session);
  const show = shownFiles(files);
  for (const file of files) {
    const text = new TextDecoder().decode(await readNamedBytes(file, LIMITS.partialBytes, session));
    const first = known.get(text);
    if (first !== undefined) {
      warnings.push({ code: 'survey-partial-twice', values: { first: show(first), second: show(file) } });
      continue;
    }
    known.set(text, file);
    const read = await readPartial(text, file, instrument);
    if (Array.isArray(read)) for (const finding of read) findings.push(finding);
    else partials.push({ file: show(file), partial: read });
  }
  if (findings.length > 0) throw new CopError(findings);
  return {
    partials: partials.map(({ partial }) => partial),
    warnings: [...warnings, ...warnAboutContained(partials)],
  };
}

/** Of a folder every `.json` in it. */
async function listFiles(paths: readonly string[], session: Session): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const names = path === '-' ? undefined : await readFolder(session.resolve(path));
    const found = (names ?? []).filter((name) => extname(name).toLowerCase() === '.json' && !isUnseen(name));
    if (!names) files.push(path);
    else if (found.length > 0) files.push(...found.map((name) => join(path, name)));
    else throw fail('COP-PARTIAL-007', { path }, { place: { file: path } });
  }
  return files;
}

function isUnseen(name: string): boolean {
  return basename(name).startsWith('.');
}

async function readPartial(
  text: string,
  file: string,
  instrument: SurveyInstrument,
): Promise<SurveyPartial | Finding[]> {
  const value = parseJson(text, file);
  if (!isFields(value) || value.kind !== 'survey-partial') {
    return [{ code: 'COP-PARTIAL-001', values: { path: file }, place: { file } }];
  }
  const { findingsOfPartial, surveyPartialSchema } = await import('../model/survey-partial-schema.js');
  const parsed = surveyPartialSchema.safeParse(value);
  if (!parsed.success) return place(findingsOfPartial(parsed.error.issues), text, file);
  const partial = parsed.data as SurveyPartial;
  const wrong = checkPartial(partial, instrument);
  return wrong.length > 0 ? place(wrong, text, file) : partial;
}

/** Partials are long: the slower parser that knows places reads only those with something wrong. */
function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.length > LIMITS.textFileBytes ? undefined : parseYaml(text, file).value;
  }
}

function place(findings: readonly PathFinding[], text: string, file: string): Finding[] {
  const locate = placesIn(text, file);
  return findings.map(({ path, ...finding }) => ({ ...finding, place: locate(path) }));
}

/** Only of a file that is within the limits of YAML. */
function placesIn(text: string, file: string): Located['locate'] {
  try {
    if (text.length <= LIMITS.textFileBytes) return parseYaml(text, file).locate;
  } catch (cause) {
    if (!(cause instanceof CopError)) throw cause;
  }
  return () => ({ file });
}
