/** Owns reading YAML of strangers in time and memory that grow with its length: what is wrong or too deep ends the reading. */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  type LineCounter,
  type Node,
  Parser,
  type YAMLMap,
} from 'yaml';
import { LIMITS } from '../model/limits.js';

/** `depth`: nested past the limit, more entries than a list may have, or an alias that stands within what it repeats. */
export interface YamlProblem {
  kind: 'syntax' | 'key-twice' | 'depth';
  /** Characters before it. */
  offset: number;
}

export interface ComposedYaml {
  /** Undefined where there is a problem, or nothing in the text. */
  document: Document.Parsed | undefined;
  problems: readonly YamlProblem[];
}

/** More would not help a person, and a file of rubbish has millions. */
const MOST_PROBLEMS = 20;
/** What the parser keeps on its stack beside one entry a level: the document and the token at hand. */
const BESIDE_LEVELS = 3;

/** Ends the reading where there is no use in going on. */
class Stop extends Error {}

/** The one document in `source`; `counter` learns its lines. Maps have plain keys, each once. */
export function composeYaml(source: string, counter: LineCounter): ComposedYaml {
  const problems: YamlProblem[] = [];
  const note = (kind: YamlProblem['kind'], offset: number): void => {
    if (problems.length < MOST_PROBLEMS) problems.push({ kind, offset });
    if (kind === 'depth' || problems.length === MOST_PROBLEMS) throw new Stop();
  };
  try {
    const document = compose(source, counter, note);
    if (problems.length === 0) checkNode(document?.contents, { within: [], anchors: new Map() }, note);
    return { document: problems.length === 0 ? document : undefined, problems };
  } catch (cause) {
    if (cause instanceof Stop) return { document: undefined, problems };
    throw cause;
  }
}

type Note = (kind: YamlProblem['kind'], offset: number) => void;

function compose(source: string, counter: LineCounter, note: Note): Document.Parsed | undefined {
  // Keys are compared in checkNode: the library compares each with all before it.
  const composer = new Composer({ version: '1.2', uniqueKeys: false, logLevel: 'error' });
  // The library's own way collects every error with its stack; a file of quotation marks would fill the memory.
  Object.assign(composer, {
    onError(at: ErrorSource, _code: string, _message: string, isWarning?: boolean) {
      if (!isWarning) note('syntax', offsetOf(at));
    },
  });
  let first: Document.Parsed | undefined;
  for (const document of composer.compose(guardDepth(source, counter, note), true, source.length)) {
    if (first) note('syntax', document.range[0]);
    first ??= document;
  }
  return first;
}

type ErrorSource = number | [number, number] | { offset: number };

function offsetOf(at: ErrorSource): number {
  if (typeof at === 'number') return at;
  return Array.isArray(at) ? at[0] : at.offset;
}

/** The tokens of `source`, as long as it is not nested past what any file of ours needs. */
function* guardDepth(source: string, counter: LineCounter, note: Note): Iterable<CST.Token> {
  const parser = new Parser(counter.addNewLine);
  counter.addNewLine(0);
  for (const lexeme of new Lexer().lex(source)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > LIMITS.nestingDepth + BESIDE_LEVELS) note('depth', parser.offset);
  }
  yield* parser.end();
}

/** Where a node stands: the collections around it, and the anchors before it. */
interface Surroundings {
  within: readonly Node[];
  anchors: Map<string, Node>;
}

/** Notes keys that are no text or stand twice, aliases of nothing or of what they stand in, and what is nested too deep or too long. */
function checkNode(node: unknown, { within, anchors }: Surroundings, note: Note): void {
  if (!isNode(node)) return;
  const offset = node.range?.[0] ?? 0;
  if (isAlias(node)) {
    const target = anchors.get(node.source);
    if (!target) note('syntax', offset);
    else if (within.includes(target)) note('depth', offset);
    return;
  }
  if (node.anchor !== undefined) anchors.set(node.anchor, node);
  if (!isCollection(node)) return;
  if (within.length >= LIMITS.nestingDepth || node.items.length > LIMITS.yamlEntries) note('depth', offset);
  if (isMap(node)) checkKeys(node, note);
  const inside = { within: [...within, node], anchors };
  for (const item of node.items) {
    for (const part of isPair(item) ? [item.key, item.value] : [item]) checkNode(part, inside, note);
  }
}

function checkKeys({ items, range }: YAMLMap<unknown, unknown>, note: Note): void {
  const seen = new Set<string>();
  for (const { key } of items) {
    if (!isScalar(key)) {
      note('syntax', isNode(key) ? (key.range?.[0] ?? 0) : (range?.[0] ?? 0));
      continue;
    }
    const name = String(key.value);
    if (seen.has(name)) note('key-twice', key.range?.[0] ?? 0);
    seen.add(name);
  }
}
