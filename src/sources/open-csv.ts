/** Owns opening a CSV file: a small one as text, a large one in UTF-8 so that its bytes can also be scanned. */

import { LIMITS } from '../model/limits.js';
import { sniffDialect } from './csv-dialect.js';
import { readCsvRows } from './csv-rows.js';
import { decodeUtf8 } from './decode-bytes.js';
import { decodeStream } from './decode-stream.js';
import { type OpenTable, openTable } from './open-table.js';
import { peekBytes } from './peek-bytes.js';
import type { TableRow } from './table-rows.js';

/** The scan gains nothing on a smaller file. */
const SAMPLE_BYTES = 256 * 1024;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LINE_FEED = 0x0a;

/** `sampleBytes`: files up to here are read as text. */
export async function openCsv(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  sampleBytes = SAMPLE_BYTES,
): Promise<OpenTable> {
  const { head, all } = await peekBytes(bytes, sampleBytes);
  const source = { file, format: 'csv' as const, sheet: '', excelTables: [] };
  const sample = head.length < sampleBytes ? undefined : await sampleOf(head, file);
  const rows = readCsvRows(decodeStream(all), file);
  if (!sample) return openTable({ ...source, rows });
  const { dialect, skip } = sample;
  const body = { dialect, start: skip, all: skipBytes(all, skip) };
  return openTable({ ...source, rows, first: sample.first, bytes: body });
}

/** The first rows and the dialect of a large file in UTF-8; undefined for another encoding. */
async function sampleOf(head: Uint8Array, file: string) {
  const end = head.lastIndexOf(LINE_FEED) + 1;
  const text = end === 0 ? undefined : decodeUtf8(head.subarray(0, end));
  if (text === undefined || text.includes('\0')) return undefined;
  const hasMark = BYTE_ORDER_MARK.every((byte, index) => head[index] === byte);
  const dialect = sniffDialect(hasMark ? text.slice(1) : text);
  const first: TableRow[] = [];
  try {
    for await (const rows of readCsvRows(once(text), file)) first.push(...rows);
  } catch {
    // A quotation mark opened before the sample's end: the general way tells what it makes of it.
    return undefined;
  }
  return {
    dialect,
    first: first.slice(0, LIMITS.headerLines),
    skip: (hasMark ? BYTE_ORDER_MARK.length : 0) + dialect.skip,
  };
}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}

async function* skipBytes(bytes: AsyncIterable<Uint8Array>, count: number): AsyncIterable<Uint8Array> {
  let left = count;
  for await (const chunk of bytes) {
    const cut = Math.min(left, chunk.length);
    left -= cut;
    if (cut < chunk.length) yield cut === 0 ? chunk : chunk.subarray(cut);
  }
}
