/** Owns how a CSV file is written: its separator and its line ends, told from its first lines. */
import { parsePiece } from './parse-piece.js';

export interface CsvDialect {
  separator: string;
  /** `\r` alone in files of very old spreadsheets; `\n` also stands for `\r\n`. */
  newline: '\n' | '\r';
  /** Characters before the first row: the byte-order mark's rest and Excel's `sep=` line. */
  skip: number;
}

/** In the order of preference when two fit equally well; the last three are those of terminals and mainframes. */
const SEPARATORS = [';', ',', '\t', '|', '^', '~', '\u001f', '\u001e'] as const;
const ROWS_LOOKED_AT = 50;

/** `sep=;` on a line of its own, as Excel writes and reads it. */
const SEP_LINE = /^\uFEFF?"?sep=(.)"?(?:\r\n|\n|\r)/i;

/**
 * The dialect of the text that `sample` begins. The separator is the one that gives most rows as many cells as the first;
 * a text of one column gets a comma, which then separates nothing.
 */
export function sniffDialect(sample: string): CsvDialect {
  const stated = SEP_LINE.exec(sample);
  const skip = stated ? stated[0].length : 0;
  const body = sample.slice(skip);
  const newline = body.includes('\n') || !body.includes('\r') ? '\n' : '\r';
  return { separator: stated?.[1] ?? sniffSeparator(body, newline), newline, skip };
}

function sniffSeparator(body: string, newline: string): string {
  let best = { separator: ',', fit: 0, cells: 1 };
  for (const separator of SEPARATORS) {
    if (!body.includes(separator)) continue;
    const { fit, cells } = rate(body, separator, newline);
    if (cells > 1 && (fit > best.fit || (fit === best.fit && cells > best.cells))) {
      best = { separator, fit, cells };
    }
  }
  return best.separator;
}

/** The share of rows that have as many cells as the first, and that number. */
function rate(body: string, delimiter: string, newline: string): { fit: number; cells: number } {
  const config = { delimiter, newline, preview: ROWS_LOOKED_AT };
  const { data } = parsePiece(body, config, body.lastIndexOf(newline) > 0);
  const rows = data.filter((cells) => cells.length > 1 || (cells[0] ?? '').trim() !== '');
  const cells = rows[0]?.length ?? 0;
  const alike = rows.filter((row) => row.length === cells).length;
  return { fit: rows.length === 0 ? 0 : alike / rows.length, cells };
}
