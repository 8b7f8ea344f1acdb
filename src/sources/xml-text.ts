/** Owns the text inside XML: its five entities and character references, and Excel's own escapes. Nothing else is resolved. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi;
/** `_x000D_`: a character that XML cannot hold. */
const EXCEL_ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The text with its entities and references resolved; whatever is none stays as it stands. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const point = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** The same of a text in a workbook, where `_x000D_` stands for a character that XML cannot hold. */
export function decodeExcelText(text: string): string {
  const plain = decodeXml(text);
  if (!plain.includes('_x')) return plain;
  return plain.replace(EXCEL_ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The value of an attribute in the text of a tag, still with its entities; undefined when it is not there. */
export function attribute(tag: string, name: string): string | undefined {
  const start = tag.indexOf(` ${name}="`);
  if (start >= 0) {
    const from = start + name.length + 3;
    return tag.slice(from, tag.indexOf('"', from));
  }
  if (!UNUSUAL.test(tag)) return undefined;
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}

/** Single quotes, or white space where most programs write none: looked at twice. */
const UNUSUAL = /['\n\t\r]|\s=|=\s/;

/** One tag of a piece of XML: never more than its own characters are looked at, however the XML is broken. */
export interface XmlTag {
  /** Without prefix. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** The text between the name and the end of the tag. */
  attributes: string;
  /** Where the tag begins and where what follows it begins. */
  start: number;
  end: number;
}

const TAG = /<(\/?)(?:[\w-]+:)?([\w-]+)([^<>]*?)(\/?)>/g;

/** Every tag, in order; text, comments and what is no tag are passed over. */
export function* tagsIn(xml: string): Iterable<XmlTag> {
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, name = '', attributes = '', empty] = match;
    const kind = slash ? 'close' : empty ? 'empty' : 'open';
    yield { name, kind, attributes, start: match.index, end: match.index + whole.length };
  }
}
