/** Owns what checking one file found. */
import type { core } from 'zod';
import type { Finding } from '../errors.js';
import type { Located } from '../model/located.js';
import { placeFindings } from '../model/path-finding.js';
import { findingsOfSchema } from '../model/schema-findings.js';

/** What a file was found to be, what is wrong with it, and counts for the line that says all is well. */
export interface Validated {
  kind: string;
  findings: readonly Finding[];
  counts: Record<string, string | number>;
}

/** A file that does not even fit the schema of its kind: nothing more of it is checked. */
export function misfit(kind: string, issues: readonly core.$ZodIssue[], located: Located): Validated {
  return { kind, findings: placeFindings(findingsOfSchema(issues), located), counts: {} };
}
