/** Owns the tables of a template as neutral blocks: labels of rows, cells to fill in or filled, empty rows, columns a tool. */
import { blankRow, type FormValue, toolColumn } from '../model/form-controls.js';
import {
  type CellSpec,
  type ColumnSpec,
  columnsOf,
  type DocumentTemplate,
  type TableSpec,
} from '../model/template.js';
import { asValue, literal, message, type Text } from '../model/text.js';
import { type Block, type Cell, type Column, span } from '../report/blocks.js';
import type { DocumentFill } from './build-document.js';
import { type Words, wordsOf } from './words.js';

/** A column as it is drawn: where its texts stand, and what its cells are. */
export interface DrawnColumn {
  id: string;
  cell: CellSpec;
  header: Text;
  width: number;
  option(id: string): Text;
}

const ROW_WIDTH = 2;
const TOOL_WIDTH = 1.4;

/** The rows of the template, then the empty ones. */
export function tableBlock(template: DocumentTemplate, table: TableSpec, fill: DocumentFill): Block[] {
  const words = wordsOf(template);
  const columns = drawColumns(template, table, fill.tools ?? []);
  const given = (table.rows ?? []).map((row) => givenRow({ table: table.id, row }, columns, words, fill));
  const blank = Array.from({ length: table.blankRows ?? 0 }, (_, index) =>
    emptyRow(table.id, index + 1, columns, fill),
  );
  return [
    {
      kind: 'table',
      id: table.id,
      caption: words.sayIf(`blocks.${table.id}.caption`) ?? words.say(`blocks.${table.id}.title`),
      columns: columns.map(neutralColumn),
      rows: [...given, ...blank],
      rowHeaders: columns[0]?.cell.kind === 'row',
    },
  ];
}

/** The column without what its cells are made from. */
export function neutralColumn({ id, header, width }: DrawnColumn): Column {
  return { id, header, weight: width };
}

function drawColumns(template: DocumentTemplate, table: TableSpec, tools: readonly string[]): DrawnColumn[] {
  const { columns, textsOf, cell } = columnsOf(template.structure.blocks, table);
  const words = wordsOf(template);
  const path = `blocks.${textsOf}.columns`;
  const own = columns.map((column) => drawColumn(column as ColumnSpec, path, words));
  if (!table.toolColumns || !cell) return own;
  const title = words.sayIf(`${path}.cell.label`) ? `${path}.cell.label` : `${path}.cell`;
  const ofTools = tools.map((tool, index) => ({
    id: toolColumn(index + 1),
    cell,
    header: tool ? literal(tool) : words.say(title, { number: index + 1 }),
    width: TOOL_WIDTH,
    option: (id: string) => words.say(`${path}.cell.options.${id}`),
  }));
  return [...own, ...ofTools];
}

/** The texts of a column are its title, or its title and the labels of its options. */
export function drawColumn(column: ColumnSpec, path: string, words: Words): DrawnColumn {
  const own = `${path}.${column.id}`;
  return {
    id: column.id,
    cell: column,
    header: words.sayIf(`${own}.label`) ?? words.say(own),
    width: column.width ?? (column.kind === 'row' ? ROW_WIDTH : 1),
    option: (id) => words.say(`${own}.options.${id}`),
  };
}

function givenRow(
  { table, row }: { table: string; row: string },
  columns: readonly DrawnColumn[],
  words: Words,
  fill: DocumentFill,
): Cell[] {
  const path = `blocks.${table}.rows.${row}`;
  const label = words.say(`${path}.label`);
  return columns.map((column) => {
    if (column.cell.kind === 'row') {
      return labelCell(label, words.sayIf(`${path}.help`), fill.marks?.[`${table}.${row}`]);
    }
    if (column.cell.kind === 'fixed') {
      return { kind: 'text', spans: [span(words.say(`${path}.${column.id}`))] };
    }
    return fillCell(column, `${table}.${row}.${column.id}`, label, fill);
  });
}

/** A row's name, what it means, and what stands out about it. */
export function labelCell(label: Text, help?: Text, mark?: Text): Cell {
  // Without help it is as bold as its place asks for: a header that is a name is, one that is a sentence is not.
  const spans = [help ? span(label, { strong: true }) : span(label)];
  if (help) spans.push(span(literal('\n')), span(help, { quiet: true }));
  if (mark) spans.push(span(literal('\n')), span(mark, { strong: true }));
  return { kind: 'text', spans };
}

function emptyRow(table: string, index: number, columns: readonly DrawnColumn[], fill: DocumentFill): Cell[] {
  const row = `${table}.${blankRow(index)}`;
  const label = message('document.row', { number: index });
  return columns.map((column) => fillCell(column, `${row}.${column.id}`, label, fill));
}

/** A cell to fill in, with the value that the form has for it. */
export function fillCell(
  column: DrawnColumn,
  id: string,
  row: Text,
  { values }: Pick<DocumentFill, 'values'>,
): Cell {
  const label = message('document.cell', { column: asValue(column.header), row: asValue(row) });
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  const { kind, options = [], lines = 1 } = column.cell;
  if (kind === 'choice' || kind === 'choices') {
    return {
      kind: 'choice',
      id,
      label,
      multiple: kind === 'choices',
      options: options.map((option) => ({
        id: option,
        label: column.option(option),
        selected: isSelected(value, option),
      })),
    };
  }
  if (kind === 'check') {
    const options = [{ id: 'yes', label: literal(''), selected: value === true }];
    return { kind: 'choice', id, label, multiple: true, options };
  }
  const input = kind === 'date' || kind === 'number' ? kind : 'text';
  return { kind: 'blank', id, label, lines, input, ...(typeof value === 'string' ? { value } : {}) };
}

function isSelected(value: FormValue | undefined, option: string): boolean {
  return value === option || (Array.isArray(value) && value.includes(option));
}
