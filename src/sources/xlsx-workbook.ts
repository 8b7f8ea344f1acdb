/** Owns what stands around the sheets of a workbook: their names and parts, shared strings, date formats, Excel tables. */
import { fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import { isDateFormat } from './excel-date.js';
import { attribute, decodeExcelText, decodeXml, tagsIn } from './xml-text.js';
import type { ZipEntry } from './zip-entries.js';

export interface XlsxSheet {
  name: string;
  part: ZipEntry;
  excelTables: readonly string[];
}

export interface XlsxWorkbook {
  /** In the order of the tabs; empty when the archive is no workbook. */
  sheets: readonly XlsxSheet[];
  sharedStrings: readonly string[];
  /** By style number: true when a cell of that style shows a date or a time. */
  dateStyles: readonly boolean[];
  /** Days are counted from 1904. */
  from1904: boolean;
}

/**
 * Undefined when the archive holds no workbook. Errors: COP-ARCHIVE-001 damaged, -002 a part that stands around the sheets and is
 * past the limits.
 */
export async function openWorkbook(
  entries: readonly ZipEntry[],
  file: string,
): Promise<XlsxWorkbook | undefined> {
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const book = parts.get('xl/workbook.xml');
  if (!book) return undefined;
  const xml = await readPart(book, file);
  const targets = await readRelations(parts, 'xl/workbook.xml', file);
  const sheets: XlsxSheet[] = [];
  const known = new Set<ZipEntry>();
  for (const tag of tagsOf(xml, 'sheet')) {
    const part = parts.get(targets.get(attribute(tag, 'r:id') ?? '') ?? '');
    // A part is one sheet; more names for it would have it read as often.
    if (!part || known.has(part)) continue;
    known.add(part);
    const name = decodeXml(attribute(tag, 'name') ?? '');
    sheets.push({ name, part, excelTables: await readTables(parts, part, file) });
  }
  return {
    sheets,
    sharedStrings: await readSharedStrings(parts.get('xl/sharedstrings.xml'), file),
    dateStyles: await readDateStyles(parts.get('xl/styles.xml'), file),
    from1904: tagsOf(xml, 'workbookPr').some((tag) => /^(1|true)$/.test(attribute(tag, 'date1904') ?? '')),
  };
}

async function readPart(part: ZipEntry | undefined, file: string): Promise<string> {
  if (!part) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of part.open()) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LIMITS.workbookPartCharacters) throw partTooLarge(part, file);
  }
  return text;
}

function partTooLarge({ name }: ZipEntry, file: string): Error {
  return fail('COP-ARCHIVE-002', { path: file, part: name }, { place: { file } });
}

/** Opening tags of one name, with any prefix. */
function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g')) ?? [];
}

/** Relation id → part name in lower case, for the part `of`. */
async function readRelations(
  parts: ReadonlyMap<string, ZipEntry>,
  of: string,
  file: string,
): Promise<Map<string, string>> {
  const slash = of.lastIndexOf('/');
  const folder = of.slice(0, slash);
  const xml = await readPart(parts.get(`${folder}/_rels/${of.slice(slash + 1)}.rels`), file);
  return new Map(
    tagsOf(xml, 'Relationship').map((tag) => {
      const target = decodeXml(attribute(tag, 'Target') ?? '');
      return [attribute(tag, 'Id') ?? '', resolve(folder, target).toLowerCase()];
    }),
  );
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

async function readTables(
  parts: ReadonlyMap<string, ZipEntry>,
  sheet: ZipEntry,
  file: string,
): Promise<string[]> {
  const names: string[] = [];
  for (const target of (await readRelations(parts, sheet.name.toLowerCase(), file)).values()) {
    if (!target.includes('/tables/')) continue;
    const [tag = ''] = tagsOf(await readPart(parts.get(target), file), 'table');
    names.push(decodeXml(attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? ''));
  }
  return names;
}

/** Each `<si>` as plain text. */
async function readSharedStrings(part: ZipEntry | undefined, file: string): Promise<string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of part.open()) {
    text += decoder.decode(chunk, { stream: true });
    text = text.slice(collectStrings(text, strings));
    if (text.length > LIMITS.workbookPartCharacters) throw partTooLarge(part, file);
  }
  return strings;
}

const STRING_ITEM = /<(\w+:)?si(?:\s[^<>]*?)?(\/?)>/g;

/** Adds the texts of the items that `xml` holds whole; gives where the first one begins that it does not. */
function collectStrings(xml: string, into: string[]): number {
  let done = 0;
  STRING_ITEM.lastIndex = 0;
  for (let item = STRING_ITEM.exec(xml); item; item = STRING_ITEM.exec(xml)) {
    const [, prefix = '', empty] = item;
    const closing = `</${prefix}si>`;
    const end = empty ? STRING_ITEM.lastIndex : xml.indexOf(closing, STRING_ITEM.lastIndex);
    if (end < 0) return item.index;
    into.push(empty ? '' : textOfRuns(xml.slice(STRING_ITEM.lastIndex, end)));
    done = empty ? end : end + closing.length;
    STRING_ITEM.lastIndex = done;
  }
  return done;
}

/** What nearly all strings are: one run. */
const SINGLE_RUN = /^(?:<is>)?<t(?: [^<>]*)?>([^<]*)<\/t>(?:<\/is>)?$/;

/** The text of a string item or an inline string: runs joined, phonetic readings left out. */
export function textOfRuns(body: string): string {
  const single = SINGLE_RUN.exec(body);
  if (single) return decodeExcelText(single[1]!);
  let text = '';
  let from = -1;
  let phonetic = 0;
  for (const { name, kind, start, end } of tagsIn(body)) {
    if (name === 'rPh' && kind !== 'empty') phonetic += kind === 'open' ? 1 : -1;
    if (name !== 't' || phonetic > 0) continue;
    if (kind === 'close' && from >= 0) text += body.slice(from, start);
    from = kind === 'open' ? end : -1;
  }
  return decodeExcelText(text);
}

async function readDateStyles(part: ZipEntry | undefined, file: string): Promise<boolean[]> {
  const xml = await readPart(part, file);
  const formats = new Map(
    tagsOf(xml, 'numFmt').map((tag) => [
      attribute(tag, 'numFmtId'),
      decodeXml(attribute(tag, 'formatCode') ?? ''),
    ]),
  );
  // Styles before it, of named looks, have tags of the same name.
  const from = Math.max(0, xml.search(/<(?:\w+:)?cellXfs[\s>]/));
  const to = xml.slice(from).search(/<\/(?:\w+:)?cellXfs>/);
  return tagsOf(to < 0 ? '' : xml.slice(from, from + to), 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId');
    return isDateFormat(Number(id ?? 0), formats.get(id));
  });
}
