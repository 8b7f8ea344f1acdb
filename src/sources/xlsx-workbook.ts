/** Owns what stands around the sheets of a workbook: their names and parts, shared strings, date formats, Excel tables. */
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

/** Small parts are read whole up to here. */
const LARGEST_PART = 16 * 1024 * 1024;

export async function openWorkbook(entries: readonly ZipEntry[]): Promise<XlsxWorkbook | undefined> {
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const book = parts.get('xl/workbook.xml');
  if (!book) return undefined;
  const xml = await readPart(book);
  const targets = await readRelations(parts, 'xl/workbook.xml');
  const sheets: XlsxSheet[] = [];
  for (const tag of tagsOf(xml, 'sheet')) {
    const part = parts.get(targets.get(attribute(tag, 'r:id') ?? '') ?? '');
    if (!part) continue;
    const name = decodeXml(attribute(tag, 'name') ?? '');
    sheets.push({ name, part, excelTables: await readTables(parts, part) });
  }
  return {
    sheets,
    sharedStrings: await readSharedStrings(parts.get('xl/sharedstrings.xml')),
    dateStyles: await readDateStyles(parts.get('xl/styles.xml')),
    from1904: tagsOf(xml, 'workbookPr').some((tag) => /^(1|true)$/.test(attribute(tag, 'date1904') ?? '')),
  };
}

async function readPart(part: ZipEntry | undefined): Promise<string> {
  if (!part) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of part.open()) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST_PART) break;
  }
  return text;
}

/** Opening tags of one name, with any prefix. */
function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g')) ?? [];
}

/** Relation id → part name in lower case, for the part `of`. */
async function readRelations(parts: ReadonlyMap<string, ZipEntry>, of: string): Promise<Map<string, string>> {
  const slash = of.lastIndexOf('/');
  const folder = of.slice(0, slash);
  const xml = await readPart(parts.get(`${folder}/_rels/${of.slice(slash + 1)}.rels`));
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

async function readTables(parts: ReadonlyMap<string, ZipEntry>, sheet: ZipEntry): Promise<string[]> {
  const names: string[] = [];
  for (const target of (await readRelations(parts, sheet.name.toLowerCase())).values()) {
    if (!target.includes('/tables/')) continue;
    const [tag = ''] = tagsOf(await readPart(parts.get(target)), 'table');
    names.push(decodeXml(attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? ''));
  }
  return names;
}

/** Each `<si>` as plain text. */
async function readSharedStrings(part: ZipEntry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of part.open()) {
    text += decoder.decode(chunk, { stream: true });
    const end = lastClosing(text, 'si');
    if (end < 0 && text.length > LIMITS.cellCharacters * 64) break;
    collectStrings(text.slice(0, Math.max(0, end)), strings);
    text = text.slice(Math.max(0, end));
  }
  collectStrings(text, strings);
  return strings;
}

/** The place after the last closing tag of that name; -1 when there is none. */
function lastClosing(text: string, name: string): number {
  const plain = text.lastIndexOf(`${name}>`);
  const empty = text.lastIndexOf(`<${name}/>`);
  return Math.max(plain < 0 ? -1 : plain + name.length + 1, empty < 0 ? -1 : empty + name.length + 3);
}

const STRING_ITEM = /<(?:\w+:)?si(?:\s[^<>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;

function collectStrings(xml: string, into: string[]): void {
  for (const [, body = ''] of xml.matchAll(STRING_ITEM)) into.push(textOfRuns(body));
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

async function readDateStyles(part: ZipEntry | undefined): Promise<boolean[]> {
  const xml = await readPart(part);
  const formats = new Map(
    tagsOf(xml, 'numFmt').map((tag) => [
      attribute(tag, 'numFmtId'),
      decodeXml(attribute(tag, 'formatCode') ?? ''),
    ]),
  );
  const [, styles = ''] = /<(?:\w+:)?cellXfs[^<>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  return tagsOf(styles, 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId');
    return isDateFormat(Number(id ?? 0), formats.get(id));
  });
}
