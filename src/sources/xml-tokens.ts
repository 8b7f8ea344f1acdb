/** Owns walking through XML of Word a token at a time: start tags, end tags and text, in document order. */
import { decodeXml } from './xml-text.js';

export type XmlToken =
  | { kind: 'start'; name: string; attributes: Readonly<Record<string, string>>; isEmpty: boolean }
  | { kind: 'end'; name: string }
  | { kind: 'text'; text: string };

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<(\/?)([\w:.-]+)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Comments and declarations are passed over; what is not XML is passed over too. */
export function* readXml(source: string): Generator<XmlToken> {
  for (const [, cdata, closing, name, attributes = '', empty, text] of source.matchAll(TOKEN)) {
    if (cdata !== undefined) yield { kind: 'text', text: cdata };
    else if (text !== undefined) yield { kind: 'text', text: decodeXml(text) };
    else if (name === undefined) continue;
    else if (closing) yield { kind: 'end', name };
    else yield { kind: 'start', name, attributes: readAttributes(attributes), isEmpty: empty === '/' };
  }
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name, double, single] of source.matchAll(ATTRIBUTE)) {
    attributes[name!] = decodeXml(double ?? single ?? '');
  }
  return attributes;
}
