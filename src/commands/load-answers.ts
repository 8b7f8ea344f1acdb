/** Owns reading a file of answers to the compass: YAML, JSON, or CSV with `item,value,note,evidence,reason`. */
import type { Warning } from '../errors.js';
import { parseYaml } from '../io/yaml.js';
import type { AnswerSet } from '../model/answers.js';
import type { CompassInstrument } from '../model/compass.js';
import { parseAnswers } from '../model/parse-answers.js';
import { throwFindings } from '../model/path-finding.js';
import { parseAnswersCsv } from '../sources/answers-csv.js';
import { decodeText } from '../sources/decode-text.js';

export interface ReadAnswers {
  set: AnswerSet;
  warnings: readonly Warning[];
}

/**
 * Answers from the bytes of `file`; `fallbackDate` (ISO) stands in for a missing date. A compass result (`kind:
 * compass-result`) holds the answers it was made from and is read like them. Throws all findings of the file together.
 */
export async function readAnswers(
  bytes: Uint8Array,
  file: string,
  instrument: CompassInstrument,
  fallbackDate: string,
): Promise<ReadAnswers> {
  const text = await decodeText(bytes);
  const { value, locate } = looksLikeCsv(text) ? parseAnswersCsv(text, file) : parseYaml(text, file);
  const parsed = parseAnswers(unwrapResult(value), instrument, fallbackDate);
  throwFindings(parsed.findings, { locate });
  return { set: parsed.set, warnings: parsed.warnings };
}

function looksLikeCsv(text: string): boolean {
  const [first = ''] = text
    .replace(/^\uFEFF/, '')
    .replace(/^sep=.\r?\n/, '')
    .split(/\r?\n/, 1);
  return /^"?item"?\s*[,;\t]\s*"?value"?/i.test(first);
}

/** The answers inside a stored result; anything else as it is. */
function unwrapResult(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return value;
  if (value.kind !== 'compass-result') return value;
  const result = value as { instrument?: { id?: string; version?: string } } & Record<string, unknown>;
  return {
    instrument: result.instrument?.id,
    version: result.instrument?.version,
    date: result.date,
    mode: result.mode,
    ...(result.phase === undefined ? {} : { phase: result.phase }),
    answers: result.answers,
  };
}
