/** Owns the sheet that is filled in: names of tools, knock-outs from a list, weights and scores from 0 to 3. */

import { toolColumn } from '../../../model/form-controls.js';
import type { TableSpec } from '../../../model/template.js';
import { TOOL_SCALE_MAX } from '../../../model/tool-comparison.js';
import { toolTables } from '../../../model/tool-tables.js';
import type { Cell } from '../book/cell.js';
import type { Sheet } from '../book/sheet.js';
import { Flow } from '../flow.js';
import { choose, type Expression, isFilled } from '../live/expression.js';
import { writeInput } from '../live/input-cell.js';
import { putConstant, putFormula } from '../live/live-cell.js';
import { STYLES } from '../looks.js';
import { freeze, printOnly, setUpPage } from '../page.js';
import { safeText } from '../safe-text.js';
import { writeText } from '../write-cell.js';
import {
  COMPARISON_WIDTHS,
  CRITERION,
  FIRST_TOOL,
  type SheetWriter,
  TOOL_COLUMNS,
  toolCells,
  WEIGHT,
  writeRows,
} from './criterion-rows.js';
import { columnTexts, type Say, sayOf, type ToolsInput } from './tools-input.js';

/** What people fill in, as parts of formulas. */
export interface ComparisonCells {
  /** Names as they are shown, `Outil 1` where none is typed. */
  names: readonly Expression[];
  knockOuts: readonly { label: string; answers: readonly Expression[] }[];
  criteria: readonly { label: string; weight: Expression; scores: readonly Expression[] }[];
  words: { yes: string; no: string; check: string };
}

/** Fills the sheet and gives the cells that the calculations start from. */
export function fillComparison(sheet: Sheet, input: ToolsInput): ComparisonCells {
  const say = sayOf(input);
  const flow = new Flow(sheet, COMPARISON_WIDTHS);
  const { knockOuts, weighted } = toolTables(input.template.structure.blocks);
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
  sheet.isProtected = true;
  return { names, knockOuts: conditions, criteria, words };
}

function writeNames(flow: Flow, input: ToolsInput, say: Say): Expression[] {
  const { sheet } = flow;
  const row = flow.row;
  writeText(sheet.cell(row, CRITERION), say('blocks.scores.texts.tool'), STYLES.header);
  writeText(sheet.cell(row, WEIGHT), '', STYLES.header);
  const path = `${columnTexts(input, toolTables(input.template.structure.blocks).weighted[0]!)}.cell`;
  const typed = toolCells(sheet, row).map((cell, index) => {
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

function rangeOf(sheet: Sheet, column: number, rows: readonly { row: number }[]): string {
  const last = sheet.cell(rows.at(-1)!.row, FIRST_TOOL + TOOL_COLUMNS - 1);
  return `${sheet.cell(rows[0]!.row, column).address}:${last.address}`;
}
