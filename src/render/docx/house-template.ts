/** Owns what a house template may be: a plain Word file with one `{{body}}`, no macro, no link to files elsewhere. */
import { strFromU8 } from 'fflate';
import { CopError, type Finding } from '../../errors.js';
import { suggestName } from '../../model/suggest.js';
import { plainXml } from './plain-xml.js';
import { isWellFormed } from './well-formed.js';

/** An organisation's own Word template, opened. */
export interface HouseTemplate {
  /** Its parts by their path in the file. */
  parts: ReadonlyMap<string, Uint8Array>;
  /** The name it was given by, for messages. */
  file: string;
}

export const MAIN_PART = 'word/document.xml';
const CONTENT_TYPES = '[Content_Types].xml';

const BODY = /\{\{\s*body\s*\}\}/g;

/**
 * Throws all that is wrong with a template. Errors: COP-HOUSE-001 no Word document; -002 macros or active content; -003 a
 * link to a file elsewhere; -004 an unknown placeholder, with the nearest known; -005 not exactly one `{{body}}`; -006
 * XML that cannot be trusted.
 */
export function checkHouseTemplate({ parts, file }: HouseTemplate, known: readonly string[]): void {
  const texts = readParts(parts);
  const findings = isWordDocument(parts)
    ? [...activeContent(texts), ...externalLinks(texts), ...straying(parts), ...untrustedXml(parts)]
    : [finding('COP-HOUSE-001', { path: file })];
  if (findings.length === 0) findings.push(...placeholderFindings(parts, known));
  if (findings.length > 0) throw new CopError(findings.map((found) => ({ ...found, place: { file } })));
}

function finding(code: Finding['code'], values: Finding['values']): Finding {
  return { code, values };
}

function isWordDocument(parts: HouseTemplate['parts']): boolean {
  return parts.has(MAIN_PART) && /wordprocessingml|ms-word/.test(textOf(parts, CONTENT_TYPES));
}

/** What is no XML, or no text at all. */
const NOTHING = '';

/** Every part as Word reads it: by what stands in it, since its name need not say that it is XML. */
function readParts(parts: HouseTemplate['parts']): ReadonlyMap<string, string> {
  return new Map(
    [...parts].map(([name, part]) => [name, isMarkup(part) ? plainXml(strFromU8(part)) : NOTHING]),
  );
}

function isMarkup(part: Uint8Array): boolean {
  return /^\ufeff?\s*</.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(part.subarray(0, 256)));
}

/** Code that would run, or files that would be opened, in the hands of whoever gets the document. */
function activeContent(texts: ReadonlyMap<string, string>): Finding[] {
  const active = [...texts.keys()].filter((name) =>
    /vba(Project|Data)|activeX|\.bin$|\.(exe|js|vbs|dll)$/i.test(name),
  );
  const macroEnabled = /macroEnabled/i.test(texts.get(CONTENT_TYPES) ?? '') && active.length === 0;
  const imported = relationships(texts).filter(({ type }) =>
    /\/(aFChunk|attachedToolbars|oleObject|control|vbaProject|package)$/i.test(type),
  );
  const names = [
    ...active,
    ...(macroEnabled ? [CONTENT_TYPES] : []),
    ...imported.map(({ target }) => target),
  ];
  return names.map((part) => finding('COP-HOUSE-002', { part }));
}

/** Fields that fetch from elsewhere when the document is opened or printed. */
const FETCHING_FIELD =
  /^\s*(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|RD|EMBED|MACROBUTTON|PRINT)\b/i;

function externalLinks(texts: ReadonlyMap<string, string>): Finding[] {
  const links = relationships(texts).filter(
    ({ external, type, target }) =>
      external && !(type.endsWith('/hyperlink') && /^(https?|mailto):/i.test(target)),
  );
  const fields = [...texts.values()].flatMap((xml) =>
    fieldCodes(xml).filter((code) => FETCHING_FIELD.test(code)),
  );
  const targets = [...links.map(({ target }) => target), ...fields.map((code) => code.trim())];
  return targets.map((target) => finding('COP-HOUSE-003', { target: target.slice(0, 200) }));
}

interface Relationship {
  type: string;
  target: string;
  external: boolean;
}

function relationships(texts: ReadonlyMap<string, string>): Relationship[] {
  return [...texts]
    .filter(([name]) => /\.rels$/i.test(name))
    .flatMap(([, xml]) => [...xml.matchAll(/<(?:[\w.-]+:)?Relationship\b[^<>]*>/g)])
    .map(([tag]) => ({
      type: attribute(tag, 'Type'),
      target: attribute(tag, 'Target'),
      external: attribute(tag, 'TargetMode').toLowerCase() === 'external',
    }));
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? '';
}

/** The codes of fields: `instrText` pieces of one field joined, and `fldSimple`, under whatever prefix. */
function fieldCodes(xml: string): string[] {
  const simple = [...xml.matchAll(/<(?:[\w.-]+:)?fldSimple\b[^<>]*>/g)].map(([tag]) =>
    attribute(tag, '(?:[\\w.-]+:)?instr'),
  );
  const complex = xml
    .split(/fldCharType\s*=\s*["']begin["']/)
    .slice(1)
    .map((rest) =>
      [...rest.matchAll(/<(?:[\w.-]+:)?instrText\b[^<>]*>([^<]*)</g)].map(([, code]) => code).join(''),
    );
  return [...simple, ...complex];
}

/** Whoever unpacked the document would have files written beside it. */
function straying(parts: HouseTemplate['parts']): Finding[] {
  const names = [...parts.keys()].filter((name) => /^[/\\]|\\|:|\u0000|(?:^|\/)\.{1,2}(?:\/|$)/.test(name));
  return names.map((part) => finding('COP-HOUSE-006', { part }));
}

/** A document type can define entities that unfold without end; damaged XML would make a document that does not open. */
function untrustedXml(parts: HouseTemplate['parts']): Finding[] {
  return [...parts]
    .filter(([name]) => /\.(xml|rels)$/.test(name) && !name.startsWith('customXml/'))
    .filter(([name, part]) => /<!(DOCTYPE|ENTITY)/i.test(textOf(parts, name)) || !isWellFormed(part))
    .map(([part]) => finding('COP-HOUSE-006', { part }));
}

function placeholderFindings(parts: HouseTemplate['parts'], known: readonly string[]): Finding[] {
  const used = new Set(wordParts(parts).flatMap((xml) => placeholdersIn(plainText(xml))));
  const unknown = [...used].filter((name) => !known.includes(name));
  const bodies = plainText(textOf(parts, MAIN_PART)).match(BODY)?.length ?? 0;
  const findings = unknown.map((name): Finding => {
    const suggestion = suggestName(name, known);
    const values = { placeholder: name.slice(0, 100), known: known.map((id) => `{{${id}}}`).join(', ') };
    return { code: 'COP-HOUSE-004', values, ...(suggestion ? { suggestion: `{{${suggestion}}}` } : {}) };
  });
  if (bodies !== 1) findings.push(finding('COP-HOUSE-005', { count: bodies }));
  return findings;
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^{}\n]+?)\s*\}\}/g)].map(([, name]) => name!);
}

/** What a reader sees of a part, a line a paragraph: placeholders may be cut over several runs. */
function plainText(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function wordParts(parts: HouseTemplate['parts']): string[] {
  return [...parts.keys()]
    .filter((name) => /^word\/[^/]+\.xml$/.test(name))
    .map((name) => textOf(parts, name));
}

/** A part as text; empty where the template has no such part. */
export function textOf(parts: HouseTemplate['parts'], name: string): string {
  const part = parts.get(name);
  return part ? strFromU8(part) : '';
}
