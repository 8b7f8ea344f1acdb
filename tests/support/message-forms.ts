/** Owns what an ICU message can come to say: its text once for each of its choices, with a word in every place. */
import { IntlMessageFormat } from 'intl-messageformat';

/** The parts of the syntax tree that are looked at here. */
interface Node {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}

/** Types of nodes: literal, then those with a name (argument, number, date, time, select, plural), then `#` and tags. */
const LITERAL = 0;
const FIRST_NAMED = 1;
const SELECT = 5;
const PLURAL = 6;
const LAST_NAMED = PLURAL;

function read(message: string, lang: string): readonly Node[] {
  return new IntlMessageFormat(message, lang, undefined, { ignoreTag: true }).getAst() as readonly Node[];
}

/**
 * Texts that a message can come to say: the first choice everywhere, then the second everywhere, and so on, so that each
 * choice is said once. A placeholder becomes `x`. Throws on text that ICU does not understand.
 */
export function messageForms(message: string, lang: string): string[] {
  const nodes = read(message, lang);
  const most = Math.max(1, ...choices(nodes).map(({ options }) => Object.keys(options ?? {}).length));
  return [...new Set(Array.from({ length: most }, (_none, at) => say(nodes, at)))];
}

function say(nodes: readonly Node[], at: number): string {
  return nodes
    .map((node) => {
      if (node.type === LITERAL) return String(node.value);
      const forms = Object.values(node.options ?? {});
      return forms.length === 0 ? 'x' : say(forms[Math.min(at, forms.length - 1)]!.value, at);
    })
    .join('');
}

function choices(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [
    ...(node.options ? [node] : []),
    ...Object.values(node.options ?? {}).flatMap(({ value }) => choices(value)),
  ]);
}

/** The names that a message waits for, sorted. Throws on text that ICU does not understand. */
export function placeholders(message: string, lang: string): string[] {
  return [...new Set(namesIn(read(message, lang)))].sort();
}

function namesIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [
    ...(FIRST_NAMED <= node.type && node.type <= LAST_NAMED ? [String(node.value)] : []),
    ...Object.values(node.options ?? {}).flatMap(({ value }) => namesIn(value)),
  ]);
}

/** The forms of each plural of a message: `count: =0 one other`. */
export function pluralForms(message: string, lang: string): { name: string; forms: string[] }[] {
  return choices(read(message, lang))
    .filter(({ type }) => type === PLURAL)
    .map(({ value, options }) => ({ name: String(value), forms: Object.keys(options ?? {}) }));
}

/** The choices by word of a message, sorted: `expected: count date other`. */
export function selections(message: string, lang: string): string[] {
  return choices(read(message, lang))
    .filter(({ type }) => type === SELECT)
    .map(
      ({ value, options }) =>
        `${value}: ${Object.keys(options ?? {})
          .sort()
          .join(' ')}`,
    )
    .sort();
}
