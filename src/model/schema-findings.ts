/** Owns turning what a zod schema refuses into findings with a path: missing, unknown, or read by YAML as something else. */
import type { core } from 'zod';
import type { PathFinding } from './path-finding.js';
import { suggestionFor } from './suggest.js';

/** Known names at the place of an unknown key, for the nearest one. */
type KnownNames = (path: readonly string[]) => readonly string[];

/**
 * Findings of one file. `lang` names the language of a file of texts and is undefined for a structure; `knownNames` gives
 * the keys that may stand at a path.
 */
export function findingsOfSchema(
  issues: readonly core.$ZodIssue[],
  lang?: string,
  knownNames: KnownNames = () => [],
): PathFinding[] {
  return issues.flatMap((issue): PathFinding[] => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(path, key, lang, knownNames(path)));
    }
    if (issue.code === 'invalid_type' && issue.input === undefined) return [missing(path, lang)];
    if (issue.code === 'invalid_type' && issue.expected === 'string' && isPlain(issue.input)) {
      return [
        { code: 'COP-INSTRUMENT-005', path, values: { id: path.join('.'), found: String(issue.input) } },
      ];
    }
    return [{ code: 'COP-INSTRUMENT-001', path, values: { detail: `${path.join('.')}: ${issue.message}` } }];
  });
}

function missing(path: readonly string[], lang: string | undefined): PathFinding {
  const id = path.join('.');
  if (lang === undefined) return { code: 'COP-INSTRUMENT-006', path, values: { id } };
  return { code: 'COP-INSTRUMENT-003', path, values: { id, lang } };
}

function unknownKey(
  path: readonly string[],
  key: string,
  lang: string | undefined,
  known: readonly string[],
): PathFinding {
  const id = [...path, key].join('.');
  return {
    code: lang === undefined ? 'COP-INSTRUMENT-007' : 'COP-INSTRUMENT-004',
    path: [...path, key],
    values: lang === undefined ? { id } : { id, lang },
    ...suggestionFor(key, known),
  };
}

/** A number, true, false or null where text was meant: `no`, `on`, `1.0` without quotes. */
function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

/** Findings of a stored result: each field that is not as it should be. */
export function findingsOfResult(issues: readonly core.$ZodIssue[]): PathFinding[] {
  return issues.map(({ path }) => ({
    code: 'COP-RESULT-002',
    path: path.map(String),
    values: { field: path.join('.') },
  }));
}
