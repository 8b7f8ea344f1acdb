/** Owns the rows that are filled in for a table of the template: its title, a header with the tools, a row a criterion. */
import type { TableSpec } from '../../../model/template.js';
import type { Cell } from '../book/cell.js';
import type { Sheet } from '../book/sheet.js';
import type { Flow } from '../flow.js';
import type { Expression } from '../live/expression.js';
import { putFormula } from '../live/live-cell.js';
import { font, STYLES } from '../looks.js';
import { safeText } from '../safe-text.js';
import { countLines, heightFor } from '../text-height.js';
import { writeText } from '../write-cell.js';
import { columnTexts, hasText, type Say, type ToolsInput } from './tools-input.js';

/** Columns for tools, used or not. */
export const TOOL_COLUMNS = 5;

export const CRITERION = 1;
export const WEIGHT = 2;
export const FIRST_TOOL = 3;
/** Characters. */
export const COMPARISON_WIDTHS = [52, 11, 16, 16, 16, 16, 16];

/** What the rows of the sheet are written with. */
export interface SheetWriter {
  flow: Flow;
  input: ToolsInput;
  say: Say;
  /** The cells that name the tools, one a column. */
  names: readonly Expression[];
}

/** Title and introduction of a table, its header, and a row a criterion; `write` fills a row in. */
export function writeRows<Row>(
  writer: SheetWriter,
  table: TableSpec,
  write: (row: number, id: string, label: string) => Row,
): Row[] {
  const { flow, input, say } = writer;
  const path = `blocks.${table.id}`;
  flow.gap().text(say(`${path}.title`), 'heading2');
  if (hasText(input, `${path}.intro`)) flow.text(say(`${path}.intro`), 'note');
  writeHeader(writer, table);
  return (table.rows ?? []).map((id) => {
    const { row } = flow;
    const label = say(`${path}.rows.${id}.label`);
    writeCriterion(
      flow,
      label,
      hasText(input, `${path}.rows.${id}.help`) ? say(`${path}.rows.${id}.help`) : '',
    );
    return write(row, `${table.id}.${id}`, label);
  });
}

/** The cells of a row that tools are answered in. */
export function toolCells(sheet: Sheet, row: number): Cell[] {
  return Array.from({ length: TOOL_COLUMNS }, (_, index) => sheet.cell(row, FIRST_TOOL + index));
}

function writeHeader({ flow, input, say, names }: SheetWriter, table: TableSpec): void {
  const { sheet, row } = flow;
  const texts = columnTexts(input, table);
  writeText(sheet.cell(row, CRITERION), say(`${texts}.criterion`), STYLES.header);
  const weight = hasText(input, `${texts}.weight`) ? say(`${texts}.weight`) : '';
  writeText(sheet.cell(row, WEIGHT), weight, STYLES.header);
  toolCells(sheet, row).forEach((cell, index) => {
    cell.style = STYLES.header;
    putFormula(cell, names[index]!);
  });
  sheet.row(row).height = 32;
  flow.row += 1;
}

/** Name of a criterion, with its help below it where there is one. */
function writeCriterion(flow: Flow, label: string, help: string): void {
  const cell = flow.sheet.cell(flow.row, CRITERION);
  cell.value = {
    richText: [
      { text: safeText(label), font: font({ bold: true }) },
      ...(help ? [{ text: safeText(`\n${help}`), font: STYLES.note.font }] : []),
    ],
  };
  cell.style = STYLES.cell;
  flow.sheet.row(flow.row).height = heightFor(1 + (help ? countLines(help, COMPARISON_WIDTHS[0]!, 10) : 0));
  flow.row += 1;
}
