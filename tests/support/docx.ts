/** Owns opening a Word file in a test: every XML part parsed strictly. */
import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlNode } from './xml.js';

export interface OpenedDocx {
  names: string[];
  /** A part as parsed XML; throws when it is missing or not well-formed. */
  part(path: string): XmlNode;
  body: XmlNode;
}

export function openDocx(bytes: Uint8Array): OpenedDocx {
  const files = unzipSync(bytes);
  const part = (path: string): XmlNode => {
    const file = files[path];
    if (!file) throw new Error(`no part ${path}`);
    return parseXml(strFromU8(file));
  };
  for (const name of Object.keys(files)) if (/\.(xml|rels)$/.test(name)) part(name);
  return { names: Object.keys(files), part, body: part('word/document.xml').children[0]! };
}
