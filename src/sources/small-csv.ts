/** Owns reading a small CSV file that people write themselves: a header and its rows, any of the usual separators. */
import Papa from 'papaparse';
import { sniffDialect } from './csv-dialect.js';

export interface SmallCsvRow {
  /** 1-based, as a spreadsheet numbers it: empty lines count. */
  row: number;
  /** The cell under a header, without space around it; empty where there is none. */
  cell(name: string): string;
}

export interface SmallCsv {
  /** In lower case. */
  header: readonly string[];
  rows: readonly SmallCsvRow[];
}

/** Rows that hold something; the first of them is the header. */
export function parseSmallCsv(text: string): SmallCsv {
  const { separator, newline, skip } = sniffDialect(text);
  const body = text.slice(skip).replaceAll('\r\n', '\n');
  const { data } = Papa.parse<string[]>(body, { delimiter: separator, newline });
  const [first, ...others] = data
    .map((cells, index) => ({ cells: cells.map((cell) => cell.trim()), row: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const header = (first?.cells ?? []).map((name) => name.toLowerCase());
  const rows = others.map(({ cells, row }): SmallCsvRow => {
    return { row, cell: (name) => cells[header.indexOf(name)] ?? '' };
  });
  return { header, rows };
}
