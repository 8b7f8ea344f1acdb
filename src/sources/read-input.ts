/** Owns the way in: bytes of any kind → tables of responses, by what the bytes are and never by the file's name. */
import { fail } from '../errors.js';
import type { ReadOptions, ResponseInput, ResponseReader } from '../model/responses.js';
import { openCsv } from './open-csv.js';
import type { OpenTable } from './open-table.js';
import { openZip } from './open-zip.js';
import { peekBytes } from './peek-bytes.js';
import { readResponses } from './read-responses.js';
import { sniffFormat } from './sniff-format.js';

/**
 * All tables in one input: one for a text file or a workbook, several for an archive. Errors: COP-FILE-004 empty, COP-TABLE-004
 * an `.xls`, -007 an archive without exports, -008 a file of another kind; COP-ARCHIVE-001 damaged, -002 unpacks too large.
 */
export async function openTables(input: ResponseInput, sampleBytes?: number): Promise<OpenTable[]> {
  const { head, all } = await peekBytes(input.bytes);
  const place = { file: input.file };
  if (head.length === 0) throw fail('COP-FILE-004', { path: input.file }, { place });
  const format = sniffFormat(head);
  if (format === 'archive') return openZip({ file: input.file, bytes: all });
  if (format === 'xls') throw fail('COP-TABLE-004', {}, { place });
  if (format !== 'text') throw fail('COP-TABLE-008', { found: format }, { place });
  return [await openCsv(all, input.file, sampleBytes)];
}

/** From bytes to codes: see `ResponseReader`. */
export const readSurveyInput: ResponseReader = async (input: ResponseInput, options: ReadOptions) => {
  const tables = await openTables(input);
  return tables.map((table) => readResponses(table, options));
};
