/** Owns a finding about plain values, before its file is known: the path of keys stands for the place. */
import { CopError, type ErrorCode } from '../errors.js';
import type { Located } from './located.js';

export interface PathFinding {
  code: ErrorCode;
  path: readonly string[];
  values: Record<string, string | number>;
  suggestion?: string;
}

/** Throws all findings of one file together, each with its place; returns when there is none. */
export function throwFindings(findings: readonly PathFinding[], { locate }: Pick<Located, 'locate'>): void {
  if (findings.length === 0) return;
  throw new CopError(findings.map(({ path, ...finding }) => ({ ...finding, place: locate(path) })));
}
