/** Owns YAML and JSON text with places: from a path of keys back to line and column. */
import { Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, visit } from 'yaml';
import { CopError, fail, type Place } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import type { Located } from '../model/located.js';
import { composeYaml, type YamlProblem } from './compose-yaml.js';
import { printYaml } from './print-yaml.js';

/**
 * Parses YAML 1.2 (JSON is a subset). Errors: COP-YAML-001 not YAML (with line and column), COP-YAML-002 a key twice,
 * COP-YAML-003 nested too deep or too many aliases; COP-FILE-004 no content.
 */
export function parseYaml(text: string, file: string): Located {
  const counter = new LineCounter();
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const { document, problems } = composeYaml(source, counter);
  if (problems.length > 0) throw problemsError(problems, counter, file);
  if (!document?.contents) throw fail('COP-FILE-004', { path: file }, { place: { file } });
  return {
    value: toPlain(document, file),
    locate: (path) => locate(document, counter, file, path),
    ambiguous: () => findAmbiguous(document, counter, file),
  };
}

const CODES = { syntax: 'COP-YAML-001', 'key-twice': 'COP-YAML-002', depth: 'COP-YAML-003' } as const;

function problemsError(problems: readonly YamlProblem[], counter: LineCounter, file: string): CopError {
  return new CopError(
    problems.map(({ kind, offset }) => {
      const { line, col } = counter.linePos(offset);
      return { code: CODES[kind], values: { file }, place: { file, line, column: col } };
    }),
  );
}

function toPlain(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: LIMITS.yamlAliases });
  } catch (cause) {
    throw fail('COP-YAML-003', { file }, { place: { file }, cause });
  }
}

/** The place of the deepest part of the path that exists: a key where there is one, else its parent. */
function locate(
  document: Document.Parsed,
  counter: LineCounter,
  file: string,
  path: readonly (string | number)[],
): Place {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) break;
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  const { line, col } = counter.linePos(offset);
  return { file, line, column: col };
}

/** Words that YAML 1.1 readers take for booleans or null, and this one for text. */
const AMBIGUOUS = /^(y|n|yes|no|on|off|~)$/i;

function findAmbiguous(document: Document.Parsed, counter: LineCounter, file: string) {
  const found: { found: string; place: Place }[] = [];
  visit(document, {
    Scalar: (_key, { type, source = '', range }) => {
      if (type !== 'PLAIN' || !AMBIGUOUS.test(source)) return;
      const { line, col } = counter.linePos(range?.[0] ?? 0);
      found.push({ found: source, place: { file, line, column: col } });
    },
  });
  return found;
}

/** YAML text for a file that people read and edit; strings that YAML could read as something else are quoted. */
export function formatYaml(value: unknown): string {
  return printYaml(new Document(value, { version: '1.2' }));
}
