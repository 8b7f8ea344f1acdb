/** Owns a small strict XML reader for tests: what is not well-formed throws, the rest is a tree that can be asked. */

export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** All text below this element. */
  text: string;
}

const TOKEN =
  /<\?[^?]*\?>|<!--[\s\S]*?-->|<(\/?)([^\s/>]+)((?:\s+[^\s=>]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

export function parseXml(source: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    end = TOKEN.lastIndex;
    readToken(match, open);
  }
  if (end !== source.length) throw new Error(`not XML at ${end}: ${source.slice(end, end + 60)}`);
  if (open.length !== 1 || root.children.length !== 1) throw new Error('an element is not closed');
  return root.children[0]!;
}

function readToken(
  [whole, closing, name, attributes = '', empty, text]: RegExpExecArray,
  open: XmlNode[],
): void {
  if (text !== undefined) {
    const plain = decode(text);
    for (const node of open) node.text += plain;
  } else if (name === undefined) {
    // A declaration or comment.
  } else if (closing) {
    const last = open.pop();
    if (last?.name !== name) throw new Error(`${whole} closes ${last?.name}`);
  } else {
    const node: XmlNode = { name, attributes: readAttributes(attributes), children: [], text: '' };
    open.at(-1)!.children.push(node);
    if (!empty) open.push(node);
  }
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key, value] of source.matchAll(/([^\s=]+)\s*=\s*"([^"]*)"/g)) {
    if (key! in attributes) throw new Error(`${key} stands twice`);
    attributes[key!] = decode(value!);
  }
  return attributes;
}

function decode(text: string): string {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text))
    throw new Error('a character XML forbids');
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text)) throw new Error(`a bare &: ${text}`);
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(#x?)?([^;]+);/g, (_, kind: string | undefined, name: string) =>
    kind ? String.fromCodePoint(Number.parseInt(name, kind === '#x' ? 16 : 10)) : named[name]!,
  );
}

/** All elements of a name below a node, in document order. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

export function findFirst(node: XmlNode, name: string): XmlNode | undefined {
  return findAll(node, name)[0];
}
