/** Owns reading answers to the compass: YAML, JSON, CSV with `item,value,note,evidence,reason`, workbooks, stored results. */
import { CopError, type Finding, type Warning } from '../errors.js';
import { loadCompass } from '../io/load-compass.js';
import { readInput } from '../io/read-input.js';
import { parseYaml } from '../io/yaml.js';
import type { AnswerSet } from '../model/answers.js';
import type { CompassInstrument } from '../model/compass.js';
import { LIMITS } from '../model/limits.js';
import type { Located } from '../model/located.js';
import { type ParsedAnswers, parseAnswers } from '../model/parse-answers.js';
import { type PathFinding, placeFindings } from '../model/path-finding.js';
import type { Profile } from '../model/profile.js';
import { decodeText } from '../sources/decode-text.js';
import { answersIn, readContext, type StoredContext, splitResults } from './stored-results.js';

export interface ReadAnswers {
  set: AnswerSet;
  warnings: readonly Warning[];
  /** Ids of another version that the instrument at hand does not know (only with `otherVersions`). */
  unknownItems?: readonly string[];
  /** What a filled workbook says of the CoP, where it says anything: it is newer than a dossier's. */
  profile?: Partial<Profile>;
  /** What a stored result knows besides its answers; absent for answers alone. */
  stored?: StoredContext;
}

export interface ReadOptions {
  instrument: CompassInstrument;
  /** ISO; stands in for a missing date. */
  fallbackDate: string;
  /** Takes answers to any version of the instrument: items that it does not know are named rather than refused. */
  otherVersions?: boolean;
}

/**
 * The one set of answers in the bytes of `file`; `fallbackDate` (ISO) stands in for a missing date. Throws all findings of
 * the file together; COP-ANSWERS-008 when it holds several.
 */
export async function readAnswers(
  bytes: Uint8Array,
  file: string,
  instrument: CompassInstrument,
  fallbackDate: string,
): Promise<ReadAnswers> {
  const all = await readAllAnswers(bytes, file, { instrument, fallbackDate });
  const [only] = all;
  if (only && all.length === 1) return only;
  throw new CopError([{ code: 'COP-ANSWERS-008', values: { count: all.length }, place: { file } }]);
}

/**
 * Every set of answers in the bytes of `file`: one, or as many as a stored `compass-results` holds. A stored result is scored
 * again from the answers it was made from; its profile and the members' view come along. Throws all findings together:
 * COP-YAML-…, COP-TABLE-…, COP-ANSWERS-…, COP-RESULT-002, COP-PROFILE-…
 */
export async function readAllAnswers(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
): Promise<ReadAnswers[]> {
  if (looksLikeWorkbook(bytes)) return [await readWorkbook(bytes, file, options)];
  const text = await decodeText(bytes);
  const located = await parseText(text, file);
  const read: ReadAnswers[] = [];
  const findings: Finding[] = [];
  for (const part of splitResults(located)) {
    const parsed = parseAnswers(answersIn(part.value), options.instrument, options.fallbackDate);
    const { wrong, unknownItems } = sortFindings(parsed, options);
    findings.push(...placeFindings(wrong, part));
    const context = await readContext(part);
    const stored = context ? { stored: context } : {};
    const foreign = unknownItems.length > 0 ? { unknownItems } : {};
    read.push({ set: parsed.set, warnings: parsed.warnings, ...foreign, ...stored });
  }
  if (findings.length > 0) throw new CopError(findings);
  return read;
}

/** Of a set of another version: what is wrong in any version, and the ids that only that version knows. */
function sortFindings(
  { set, findings }: ParsedAnswers,
  { instrument, otherVersions }: ReadOptions,
): { wrong: readonly PathFinding[]; unknownItems: readonly string[] } {
  if (!otherVersions || set.version === instrument.version) return { wrong: findings, unknownItems: [] };
  const isForeign = ({ code }: PathFinding) => code === 'COP-ANSWERS-004';
  return {
    wrong: findings.filter((finding) => !isForeign(finding) && finding.code !== 'COP-ANSWERS-003'),
    unknownItems: findings.filter(isForeign).map(({ path }) => path.at(-1) ?? ''),
  };
}

/** The answers in a file of a dossier. Errors: COP-FILE-*, and those of `readAnswers`. */
export async function readAnswersFile(path: string, fallbackDate: string): Promise<ReadAnswers> {
  const bytes = await readInput(path, LIMITS.textFileBytes);
  return readAnswers(bytes, path, loadCompass(), fallbackDate);
}

/** A zip, or the compound file of an old .xls or of a workbook behind a password. */
function looksLikeWorkbook(bytes: Uint8Array): boolean {
  const begins = (...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte);
  return begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0);
}

async function readWorkbook(bytes: Uint8Array, file: string, options: ReadOptions): Promise<ReadAnswers> {
  const { loadWorkbook } = await import('./load-workbook.js');
  const { answers, profile, findings, warnings } = await loadWorkbook(bytes, file, options.instrument);
  const parsed = parseAnswers(answers.value, options.instrument, options.fallbackDate);
  const { wrong, unknownItems } = sortFindings(parsed, options);
  const placed = placeFindings(wrong, answers);
  if (placed.length + findings.length > 0) throw new CopError([...placed, ...findings]);
  return {
    set: parsed.set,
    warnings: [...parsed.warnings, ...warnings],
    ...(unknownItems.length > 0 ? { unknownItems } : {}),
    ...(profile ? { profile } : {}),
  };
}

async function parseText(text: string, file: string): Promise<Located> {
  if (!looksLikeCsv(text)) return parseYaml(text, file);
  const { parseAnswersCsv } = await import('../sources/answers-csv.js');
  return parseAnswersCsv(text, file);
}

function looksLikeCsv(text: string): boolean {
  const [first = ''] = text
    .replace(/^\uFEFF/, '')
    .replace(/^sep=.\r?\n/, '')
    .split(/\r?\n/, 1);
  return /^"?item"?\s*[,;\t]\s*"?value"?/i.test(first);
}
