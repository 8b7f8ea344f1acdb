/** Owns a finding about plain values, before its file is known: the path of keys stands for the place. */
import { CopError, type ErrorCode, type Finding } from '../errors.js';
import type { Located } from './located.js';

export interface PathFinding {
  code: ErrorCode;
  path: readonly string[];
  values: Record<string, string | number>;
  suggestion?: string;
}

/** Findings with the places that their paths lead to. */
export function placeFindings(
  findings: readonly PathFinding[],
  { locate }: Pick<Located, 'locate'>,
): Finding[] {
  return findings.map(({ path, ...finding }) => ({ ...finding, place: locate(path) }));
}

/** Throws all findings of one file together, each with its place; returns when there is none. */
export function throwFindings(findings: readonly PathFinding[], located: Pick<Located, 'locate'>): void {
  if (findings.length > 0) throw new CopError(placeFindings(findings, located));
}
