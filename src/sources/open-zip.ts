/** Owns what an archive holds: a workbook, or the exports of one or several surveys. */
import { buffer } from 'node:stream/consumers';
import { fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import type { ResponseInput } from '../model/responses.js';
import { readCsvRows } from './csv-rows.js';
import { decodeStream } from './decode-stream.js';
import { joinParts } from './join-parts.js';
import { openSheets } from './open-sheets.js';
import { type OpenTable, openTable } from './open-table.js';
import { openWorkbook } from './xlsx-workbook.js';
import { listZip, type ZipEntry } from './zip-entries.js';

const EXPORT = /\.(csv|tsv|txt|tab|xlsx)$/i;
/** Files that systems put into archives for themselves. */
const HIDDEN = /(^|\/)(__MACOSX\/|\.|~\$)/;

/** Errors: COP-FILE-005 too large, COP-ARCHIVE-001 damaged, COP-TABLE-007 nothing to read in it, -008 another
 * kind of document. */
export async function openZip({ file, bytes }: ResponseInput): Promise<OpenTable[]> {
  const entries = listZip(await readWhole(bytes, file), file);
  const workbook = await openWorkbook(entries);
  if (workbook) return [await openSheets(workbook, file)];
  const kind = await documentKind(entries);
  if (kind) throw fail('COP-TABLE-008', { found: kind }, { place: { file } });
  const exports = entries.filter(({ name }) => EXPORT.test(name) && !HIDDEN.test(name));
  if (exports.length === 0) throw fail('COP-TABLE-007', {}, { place: { file } });
  const tables: OpenTable[] = [];
  for (const entry of exports.sort((a, b) => (a.name < b.name ? -1 : 1)))
    tables.push(await openEntry(entry, file));
  return joinParts(tables);
}

async function openEntry(entry: ZipEntry, archive: string): Promise<OpenTable> {
  const file = `${archive}/${entry.name}`;
  if (!/\.xlsx$/i.test(entry.name)) {
    const rows = readCsvRows(decodeStream(entry.open()), file);
    return openTable({ file, format: 'csv', sheet: '', excelTables: [], rows });
  }
  const workbook = await openWorkbook(listZip(await readWhole(entry.open(), file), file));
  if (!workbook) throw fail('COP-ARCHIVE-001', { path: file }, { place: { file } });
  return openSheets(workbook, file);
}

/** An archive is read from its end, so it has to be whole in memory. */
async function readWhole(bytes: AsyncIterable<Uint8Array>, file: string): Promise<Buffer> {
  const whole = await buffer(limited(bytes, file));
  return whole;
}

async function* limited(bytes: AsyncIterable<Uint8Array>, file: string): AsyncIterable<Uint8Array> {
  const mebibytes = (size: number): number => Math.ceil(size / 1024 / 1024);
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > LIMITS.archiveBytes) {
      const values = { path: file, size: mebibytes(size), limit: mebibytes(LIMITS.archiveBytes) };
      throw fail('COP-FILE-005', values, { place: { file } });
    }
    yield chunk;
  }
}

/** Other documents that are archives inside. */
async function documentKind(entries: readonly ZipEntry[]): Promise<string | undefined> {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('word/document.xml')) return 'DOCX';
  if (names.has('ppt/presentation.xml')) return 'PPTX';
  if (names.has('xl/workbook.bin')) return 'XLSB';
  return names.has('content.xml') && names.has('mimetype') ? 'ODS/ODT' : undefined;
}
