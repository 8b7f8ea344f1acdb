/** Owns the sheet that is filled in: names of tools, knock-outs from a list, weights and scores from 0 to 3. */

import { toolColumn } from '../../../model/form-controls.js';
import type { TableSpec } from '../../../model/template.js';
import { TOOL_SCALE_MAX } from '../../../model/tool-comparison.js';
import type { Cell } from '../book/cell.js';
import type { Sheet } from '../book/sheet.js';
import { Flow } from '../flow.js';
import { choose, type Expression, isFilled } from '../live/expression.js';
import { writeInput } from '../live/input-cell.js';
import { putConstant, putFormula } from '../live/live-cell.js';
import { protect } from '../live/protect.js';
import { font, STYLES } from '../looks.js';
import { freeze, printOnly, setUpPage } from '../page.js';
import { safeText } from '../safe-text.js';
import { countLines, heightFor } from '../text-height.js';
import { writeText } from '../write-cell.js';
import { columnTexts, hasText, type Say, sayOf, type ToolsInput, toolTables } from './tools-input.js';

/** Columns for tools, used or not. */
export const TOOL_COLUMNS = 5;

const CRITERION = 1;
const WEIGHT = 2;
const FIRST_TOOL = 3;
const WIDTHS = [52, 11, 16, 16, 16, 16, 16];

export interface ComparisonCells {
  /** Names as they are shown, `Outil 1` where none is typed. */
  names: readonly Expression[];
  knockOuts: readonly { label: string; answers: readonly Expression[] }[];
  criteria: readonly { label: string; weight: Expression; scores: readonly Expression[] }[];
  words: { yes: string; no: string; check: string };
}

export function fillComparison(sheet: Sheet, input: ToolsInput): ComparisonCells {
  const say = sayOf(input);
  const flow = new Flow(sheet, WIDTHS);
  const { knockOuts, weighted } = toolTables(input);
  flow.text(say('title'), 'title').text(say('subtitle'), 'subtitle').text(say('blocks.purpose.text'), 'body');
  if (input.profile) flow.text(input.profile.name, 'heading3');
  flow.gap();
  const names = writeNames(flow, input, say);
  const writer: SheetWriter = { flow, input, say, names };
  const words = listWords(input, knockOuts[0]!, say);
  flow.gap().text(say('blocks.step-2.title'), 'heading1');
  const conditions = knockOuts.flatMap((table) => writeKnockOuts(writer, table, words));
  flow.gap().text(say('blocks.step-3.title'), 'heading1').text(say('blocks.weighting.text'), 'body');
  for (const id of ['weight-legend', 'score-legend']) writeLegend(flow, input, id, say);
  const criteria = weighted.flatMap((table) => writeCriteria(writer, table));
  setUpPage(sheet, { orientation: 'landscape', footer: say('title') });
  printOnly(sheet, `A1:G${flow.row - 1}`);
  freeze(sheet, 0, CRITERION);
  protect(sheet);
  return { names, knockOuts: conditions, criteria, words };
}

interface SheetWriter {
  flow: Flow;
  input: ToolsInput;
  say: Say;
  names: readonly Expression[];
}

function writeNames(flow: Flow, input: ToolsInput, say: Say): Expression[] {
  const { sheet } = flow;
  const row = flow.row;
  writeText(sheet.cell(row, CRITERION), say('blocks.scores.texts.tool'), STYLES.header);
  writeText(sheet.cell(row, WEIGHT), '', STYLES.header);
  const path = `${columnTexts(input, toolTables(input).weighted[0]!)}.cell`;
  const typed = Array.from({ length: TOOL_COLUMNS }, (_, index) => {
    const cell = sheet.cell(row, FIRST_TOOL + index);
    writeInput(cell, input.tools[index] ?? '', '@');
    return putConstant(cell, safeText(input.tools[index] ?? ''));
  });
  flow.row += 1;
  // The name, or the number of the column: what all else refers to, on a row of its own that is not printed in bold.
  const shown = typed.map((name, index) => {
    const cell = sheet.cell(flow.row, FIRST_TOOL + index);
    cell.style = { ...STYLES.note, alignment: { horizontal: 'center' } };
    return putFormula(cell, choose(isFilled(name), name, say(path, { number: index + 1 })));
  });
  flow.row += 1;
  return shown;
}

function writeLegend(flow: Flow, { template }: ToolsInput, id: string, say: Say): void {
  const list = template.structure.blocks.find((block) => block.type === 'list' && block.id === id);
  if (list?.type !== 'list') return;
  const items = list.items.map((item) => say(`blocks.${id}.items.${item}`));
  flow.text(`${say(`blocks.${id}.title`)}\n${items.join('\n')}`, 'note');
}

/** The words that answer a condition, by what they mean. */
function listWords(input: ToolsInput, table: TableSpec, say: Say): ComparisonCells['words'] {
  const path = `${columnTexts(input, table)}.cell.options`;
  return { yes: say(`${path}.yes`), no: say(`${path}.no`), check: say(`${path}.check`) };
}

function writeHeader({ flow, input, say, names }: SheetWriter, table: TableSpec): void {
  const { sheet, row } = flow;
  const texts = columnTexts(input, table);
  writeText(sheet.cell(row, CRITERION), say(`${texts}.criterion`), STYLES.header);
  const weight = hasText(input, `${texts}.weight`) ? say(`${texts}.weight`) : '';
  writeText(sheet.cell(row, WEIGHT), weight, STYLES.header);
  names.forEach((name, index) => {
    const cell = sheet.cell(row, FIRST_TOOL + index);
    cell.style = STYLES.header;
    putFormula(cell, name);
  });
  sheet.row(row).height = 32;
  flow.row += 1;
}

/** Title and introduction of a table, its header, and a row a criterion; `write` fills a row in. */
function writeRows<Row>(
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
    const label = say(`${path}.rows.${id}.label`);
    const help = hasText(input, `${path}.rows.${id}.help`) ? say(`${path}.rows.${id}.help`) : '';
    const row = flow.row;
    const cell = flow.sheet.cell(row, CRITERION);
    cell.value = {
      richText: [
        { text: safeText(label), font: font({ bold: true }) },
        ...(help ? [{ text: safeText(`\n${help}`), font: STYLES.note.font }] : []),
      ],
    };
    cell.style = STYLES.cell;
    flow.sheet.row(row).height = heightFor(1 + (help ? countLines(help, WIDTHS[0]!, 10) : 0));
    flow.row += 1;
    return write(row, `${table.id}.${id}`, label);
  });
}

function writeKnockOuts(
  writer: SheetWriter,
  table: TableSpec,
  words: ComparisonCells['words'],
): ComparisonCells['knockOuts'][number][] {
  const { sheet } = writer.flow;
  const rows = writeRows(writer, table, (row, id, label) => {
    writeText(sheet.cell(row, WEIGHT), '', STYLES.cell);
    const answers = toolCells(sheet, row).map((cell, index) => {
      const given = writer.input.values[`${id}.${toolColumn(index + 1)}`];
      const word = given === 'yes' || given === 'no' || given === 'check' ? words[given] : '';
      writeInput(cell, word, '@');
      return putConstant(cell, word);
    });
    return { label, answers, row };
  });
  sheet.validations.push({
    range: rangeOf(sheet, FIRST_TOOL, rows),
    type: 'list',
    allowBlank: true,
    formulae: [`"${[words.yes, words.no, words.check].join(',')}"`],
    error: [words.yes, words.no, words.check].join(' · '),
  });
  return rows;
}

function writeCriteria(writer: SheetWriter, table: TableSpec): ComparisonCells['criteria'][number][] {
  const { sheet } = writer.flow;
  const { values } = writer.input;
  const put = (cell: Cell, id: string): Expression => {
    const given = values[id];
    const value = typeof given === 'string' ? Number(given) : '';
    writeInput(cell, value, '0');
    return putConstant(cell, value);
  };
  const rows = writeRows(writer, table, (row, id, label) => ({
    label,
    row,
    weight: put(sheet.cell(row, WEIGHT), `${id}.weight`),
    scores: toolCells(sheet, row).map((cell, index) => put(cell, `${id}.${toolColumn(index + 1)}`)),
  }));
  sheet.validations.push({
    range: rangeOf(sheet, WEIGHT, rows),
    type: 'whole',
    allowBlank: true,
    formulae: [0, TOOL_SCALE_MAX],
    error: `0–${TOOL_SCALE_MAX}`,
  });
  return rows;
}

function toolCells(sheet: Sheet, row: number): Cell[] {
  return Array.from({ length: TOOL_COLUMNS }, (_, index) => sheet.cell(row, FIRST_TOOL + index));
}

function rangeOf(sheet: Sheet, column: number, rows: readonly { row: number }[]): string {
  const last = sheet.cell(rows.at(-1)!.row, FIRST_TOOL + TOOL_COLUMNS - 1);
  return `${sheet.cell(rows[0]!.row, column).address}:${last.address}`;
}
