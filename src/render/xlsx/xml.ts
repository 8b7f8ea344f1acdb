/** Owns writing XML by hand: escaped text, elements with attributes. */

/** What no cell shows: controls, signs that turn the direction of a line, and what XML 1.0 does not know. */
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
/** The same, and what cannot stand as it is in text or in an attribute: five signs, halves of pairs. */
const SPECIAL = new RegExp(`${UNSEEN.source}|[&<>"\\uD800-\\uDFFF]`);

/** Text for an element or attribute; what cannot be seen, or XML 1.0 cannot hold, is left out. */
export function escapeXml(text: string): string {
  // Most texts need nothing, and to see so takes one look at them.
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An attribute that is undefined is not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `<name a="1">children</name>`; without children, an empty element. Children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    // An attribute's line feeds would be read as spaces.
    if (value !== undefined) start += ` ${key}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`;
  }
  const inner = children.join('');
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** `<name val="…"/>`, the form of most settings. */
export function setting(name: string, value: string | number): string {
  return element(name, { val: value });
}

/** A whole part: the root element after the XML declaration. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
