/** Owns telling whether a part of a Word file is XML that every reader takes: each element closed, each sign allowed. */

const OPENING = /<([^\s/>="'<!?]+)((?:\s+[^\s=>"'/<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const CLOSING = /<\/([^\s/>="'<!?]+)\s*>/y;
const ATTRIBUTE = /(?<=\s)([^\s=>"'/<]+)\s*=\s*("[^"]*"|'[^']*')/g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/i;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
/** What stands between these is not looked into. */
const ASIDE = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

/** True for UTF-8 with one root, every element closed in order, no attribute twice and no entity but the five of XML. */
export function isWellFormed(bytes: Uint8Array): boolean {
  const xml = decode(bytes);
  if (xml === undefined || FORBIDDEN.test(xml)) return false;
  const nesting = new Nesting();
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at);
    if (!nesting.takesText(xml.slice(at, next < 0 ? undefined : next))) return false;
    if (next < 0) break;
    const end = endOfAside(xml, next) ?? nesting.endOfTag(xml, next);
    if (end === undefined) return false;
    at = end;
  }
  return nesting.isWhole;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where a declaration, comment or CDATA at `at` ends; undefined when there is none, or no end to it. */
function endOfAside(xml: string, at: number): number | undefined {
  if (xml.startsWith('<?', at) && !/[A-Za-z_]/.test(xml[at + 2] ?? '')) return undefined;
  const aside = ASIDE.find(([open]) => xml.startsWith(open, at));
  const end = aside ? xml.indexOf(aside[1], at + aside[0].length) : -1;
  return aside && end >= 0 ? end + aside[1].length : undefined;
}

/** The elements that are open. */
class Nesting {
  readonly #open: string[] = [];
  #roots = 0;

  get isWhole(): boolean {
    return this.#open.length === 0 && this.#roots === 1;
  }

  takesText(text: string): boolean {
    return !BARE_AMPERSAND.test(text) && (this.#open.length > 0 || text.trim() === '');
  }

  /** Where the tag at `at` ends; undefined for what is no tag in its place. */
  endOfTag(xml: string, at: number): number | undefined {
    CLOSING.lastIndex = at;
    const closing = CLOSING.exec(xml);
    if (closing) return this.#open.pop() === closing[1] ? CLOSING.lastIndex : undefined;
    OPENING.lastIndex = at;
    const [whole, name = '', attributes = '', empty = ''] = OPENING.exec(xml) ?? [];
    if (whole === undefined || !areAttributes(attributes)) return undefined;
    if (this.#open.length === 0) this.#roots += 1;
    if (empty === '') this.#open.push(name);
    return at + whole.length;
  }
}

function areAttributes(text: string): boolean {
  const names = [...text.matchAll(ATTRIBUTE)].map(([, name]) => name);
  return new Set(names).size === names.length && !BARE_AMPERSAND.test(text);
}
