/** Owns the compass result as JSON: the contract that other programs read. */
import type { CompassResult } from '../../model/compass-result.js';
import { formatAnswerMap } from '../../model/format-answers.js';
import { formatJson } from './format-json.js';

/** One result as it is; several as `{kind: "compass-results", results}`. */
export function renderCompassJson(results: readonly CompassResult[]): string {
  const plain = results.map(plainResult);
  return formatJson(
    plain.length === 1 ? plain[0] : { schemaVersion: 1, kind: 'compass-results', results: plain },
  );
}

/** A result with its answers as a file of answers holds them. */
export function plainResult(result: CompassResult) {
  return { ...result, answers: formatAnswerMap(result.answers) };
}
