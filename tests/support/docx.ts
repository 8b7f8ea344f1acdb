/** Owns opening a Word file in a test: every XML part parsed strictly. */
import { strFromU8, unzipSync } from 'fflate';
import { Translator } from '../../src/i18n/translator.js';
import { openCatalogue } from '../../src/io/open-catalogue.js';
import type { Lang } from '../../src/model/lang.js';
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

export function translatorOf(lang: Lang): Translator {
  return new Translator(lang, openCatalogue(lang));
}
