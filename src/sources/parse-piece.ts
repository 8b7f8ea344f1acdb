/** Owns the step into Papa Parse for one piece of a text: its types know nothing of the parser that it exports. */
import Papa from 'papaparse';

/** What Papa Parse makes of a piece; `cursor` is where the last row that is whole ends. */
interface ParsedPiece {
  data: string[][];
  errors: { code: string; row: number }[];
  meta: { cursor: number };
}

/** The rows of a piece; with `leavesLast` without the last one, which the next piece may go on with. */
export function parsePiece(
  text: string,
  config: { delimiter: string; newline: string; preview?: number },
  leavesLast = false,
): ParsedPiece {
  const parser = new Papa.Parser(config as Papa.ParseConfig);
  return parser.parse(text, 0, leavesLast) as ParsedPiece;
}
