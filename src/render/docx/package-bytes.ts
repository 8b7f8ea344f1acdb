/** Owns the bytes of a Word file: the same document gives the same bytes, with the dates of the report and no one's name. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { cleanText } from '../../i18n/clean-text.js';
import { escapeXml } from '../escape-xml.js';
import { packParts } from '../pack-parts.js';

/** The name of drawings that carry no meaning; screen readers are told to pass over them. */
export const DECORATIVE = 'cop-decorative';

/** A mark of ours inside text, taken out when the file is written. */
export const GUARD = '\uE0F0';

export interface PackageFacts {
  /** ISO date of the document. */
  date: string;
  /** Language tag, e.g. fr-BE. */
  language: string;
  title: string;
}

/**
 * The bytes of a Word package, its parts in a fixed order and dated `date`: random relationship ids become numbers, creation
 * and modification are that date, author is empty, the language is stated. `parts` are changed.
 */
export function stabilisePackage(parts: Map<string, Uint8Array>, facts: PackageFacts): Uint8Array {
  renameRelationships(parts);
  for (const [path, part] of parts) {
    if (path.endsWith('.xlsx')) parts.set(path, zipParts(unzip(part), facts.date));
    if (/^word\/[^/]+\.xml$/.test(path))
      parts.set(path, strToU8(markDecorative(strFromU8(part)).replaceAll(GUARD, '')));
  }
  parts.set('docProps/core.xml', strToU8(coreProperties(facts)));
  return zipParts(parts, facts.date);
}

/** The parts of a package by their path, unpacked; throws what fflate throws for bytes that are no archive. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Zip times have no zone: noon of that day wherever this runs. */
function zipParts(parts: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return packParts(parts, new Date(year, month - 1, day, 12));
}

/** Ids that the library draws at random become `rIdN`, in the relationships and in the part that uses them. */
function renameRelationships(parts: Map<string, Uint8Array>): void {
  for (const [path, rels] of parts) {
    const owner = /^(.*)_rels\/([^/]+)\.rels$/.exec(path);
    if (!owner) continue;
    const target = `${owner[1]}${owner[2]}`;
    const names = new Map<string, string>();
    const text = strFromU8(rels).replace(/\bId="([^"]+)"/g, (whole, id: string) => {
      if (/^rId\d+$/.test(id)) return whole;
      names.set(id, `rIdCop${names.size + 1}`);
      return `Id="${names.get(id)}"`;
    });
    if (names.size === 0) continue;
    parts.set(path, strToU8(text));
    const part = parts.get(target);
    if (!part) continue;
    const renamed = strFromU8(part).replace(
      /\b(r:(?:id|embed|link|pict)=)"([^"]+)"/g,
      (whole, attribute: string, id: string) => (names.has(id) ? `${attribute}"${names.get(id)}"` : whole),
    );
    parts.set(target, strToU8(renamed));
  }
}

const DECORATIVE_EXTENSION =
  '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  '</a:ext></a:extLst>';

function markDecorative(xml: string): string {
  return xml.replace(
    new RegExp(`<wp:docPr\\b([^>]*\\bname="${DECORATIVE}"[^>]*?)/>`, 'g'),
    (_, attributes: string) => `<wp:docPr${attributes}>${DECORATIVE_EXTENSION}</wp:docPr>`,
  );
}

function coreProperties({ date, language, title }: PackageFacts): string {
  const moment = `${date}T12:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(cleanText(title))}</dc:title><dc:creator/><dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
