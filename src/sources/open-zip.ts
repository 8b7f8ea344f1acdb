/** Owns what an archive holds: a workbook, or the exports of one or several surveys. */
import { buffer } from 'node:stream/consumers';
import { fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import type { ResponseInput } from '../model/responses.js';
import { readCsvRows } from './csv-rows.js';
import { decodeStream } from './decode-stream.js';
import { joinParts } from './join-parts.js';
import { listOdsSheets } from './ods-rows.js';
import { openSheets, type Sheet } from './open-sheets.js';
import { type OpenTable, openTable } from './open-table.js';
import { firstRows, type RowBatches } from './table-rows.js';
import { listXlsxSheets } from './xlsx-rows.js';
import { openWorkbook } from './xlsx-workbook.js';
import { listZip, type ZipBudget, type ZipEntry } from './zip-entries.js';

const EXPORT = /\.(csv|tsv|txt|tab|xlsx|ods)$/i;
/** A column counts as so many characters more than its header has. */
const LIGHTEST_HEADER = 200;
/** Files that systems put into archives for themselves. */
const HIDDEN = /(^|\/)(__MACOSX\/|\.|~\$)/;

/**
 * The tables in an archive. Errors: COP-FILE-005 too large, COP-ARCHIVE-001 damaged, COP-TABLE-007 nothing to read in it, -008
 * another kind of document.
 */
export async function openZip({ file, bytes }: ResponseInput): Promise<OpenTable[]> {
  const budget: ZipBudget = { left: LIMITS.unpackedBytes };
  const entries = listZip(await readWhole(bytes, file), file, budget);
  const sheets = await listSheets(entries, file);
  if (sheets.length > 0) return [await openSheets(sheets, file)];
  const kind = await documentKind(entries);
  if (kind) throw fail('COP-TABLE-008', { found: kind }, { place: { file } });
  const exports = entries.filter(({ name }) => EXPORT.test(name) && !HIDDEN.test(name));
  if (exports.length === 0) throw fail('COP-TABLE-007', {}, { place: { file } });
  const tables: OpenTable[] = [];
  let headers = 0;
  for (const entry of exports.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const table = await openEntry(entry, file, budget);
    headers += weigh(table);
    if (headers > LIMITS.archiveHeaderCharacters) {
      throw fail('COP-ARCHIVE-002', { path: file, part: entry.name }, { place: { file } });
    }
    tables.push(table);
  }
  return joinParts(tables);
}

/** What is held of every table of an archive at once: its columns, however short their headers are. */
function weigh({ layout }: OpenTable): number {
  return layout.columns.reduce(
    (sum, { header, text }) => sum + LIGHTEST_HEADER + header.length + text.length,
    0,
  );
}

/** Looked at now, read when its turn comes: an archive of a thousand tables holds one of them in memory. */
async function openEntry(entry: ZipEntry, archive: string, budget: ZipBudget): Promise<OpenTable> {
  const file = `${archive}/${entry.name}`;
  if (!/\.(xlsx|ods)$/i.test(entry.name)) {
    const rows = (): RowBatches => readCsvRows(decodeStream(entry.open()), file);
    const first = await firstRows(rows(), LIMITS.headerLines);
    return openTable({ file, format: 'csv', sheet: '', excelTables: [], first, rows: rows() });
  }
  const open = async (): Promise<OpenTable> => {
    const sheets = await listSheets(listZip(await readWhole(entry.open(), file), file, budget), file);
    if (sheets.length === 0) throw fail('COP-ARCHIVE-001', { path: file }, { place: { file } });
    return openSheets(sheets, file);
  };
  return { ...(await open()), rows: whenAsked(open) };
}

async function* whenAsked(open: () => Promise<OpenTable>): RowBatches {
  yield* (await open()).rows;
}

async function listSheets(entries: readonly ZipEntry[], file: string): Promise<Sheet[]> {
  const workbook = await openWorkbook(entries, file);
  return workbook ? listXlsxSheets(workbook, file) : listOdsSheets(entries, file);
}

/** An archive is read from its end, so it has to be whole in memory. */
function readWhole(bytes: AsyncIterable<Uint8Array>, file: string): Promise<Buffer> {
  return buffer(limited(bytes, file));
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
  return names.has('content.xml') && names.has('mimetype') ? 'ODT' : undefined;
}
