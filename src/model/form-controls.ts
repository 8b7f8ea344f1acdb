/** Owns which blanks and boxes a template has, each by the id under which it is filled in and read back. */
import {
  type CellSpec,
  columnsOf,
  type FieldSpec,
  type SlotSpec,
  type TableSpec,
  type TemplateBlock,
  type TemplateStructure,
} from './template.js';

/** One thing to fill in: words, a date, a whole number, one option, several, or a tick. */
export interface FormControl {
  id: string;
  kind: 'text' | 'date' | 'number' | 'choice' | 'choices' | 'check';
  options: readonly string[];
  min?: number;
  max?: number;
}

/** What a form holds: words, the id of an option, the ids of several, or true for a tick. Blank controls are left out. */
export type FormValue = string | readonly string[] | true;
export type FormValues = Readonly<Record<string, FormValue>>;

/** The column of the nth tool that is compared (from 1). */
export function toolColumn(index: number): string {
  return `tool-${index}`;
}

/** The row of the nth blank row (from 1). */
export function blankRow(index: number): string {
  return `row-${index}`;
}

/** All controls in the order of the document; `tools` is the number of tools compared. */
export function listControls(structure: TemplateStructure, tools = 0): FormControl[] {
  return structure.blocks.flatMap((block) => blockControls(structure.blocks, block, tools));
}

function blockControls(blocks: readonly TemplateBlock[], block: TemplateBlock, tools: number): FormControl[] {
  switch (block.type) {
    case 'fields':
      return block.fields.map((field) => fieldControl(block.id, field));
    case 'write':
      return [{ id: block.id, kind: 'text', options: [] }];
    case 'list':
      if (!block.check) return [];
      return block.items.map((item) => ({ id: `${block.id}.${item}`, kind: 'check', options: [] }));
    case 'table':
      return tableControls(blocks, block, tools);
    case 'slot':
      return slotControls(blocks, block);
    default:
      return [];
  }
}

function fieldControl(block: string, { id, kind = 'text', options = [] }: FieldSpec): FormControl {
  return { id: `${block}.${id}`, kind, options };
}

function tableControls(blocks: readonly TemplateBlock[], table: TableSpec, tools: number): FormControl[] {
  const { columns, cell } = columnsOf(blocks, table);
  const specs = columns.map((column): [string, CellSpec] => [column.id, { kind: 'text', ...column }]);
  if (table.toolColumns && cell) {
    for (let index = 1; index <= tools; index += 1) specs.push([toolColumn(index), cell]);
  }
  const rows = table.rows ?? [];
  const blanks = Array.from({ length: table.blankRows ?? 0 }, (_, index) => blankRow(index + 1));
  return [
    ...rows.flatMap((row) => rowControls(`${table.id}.${row}`, specs, false)),
    ...blanks.flatMap((row) => rowControls(`${table.id}.${row}`, specs, true)),
  ];
}

/** In a blank row even the label and the given texts are to be written. */
function rowControls(
  row: string,
  specs: readonly (readonly [string, CellSpec])[],
  isBlank: boolean,
): FormControl[] {
  return specs.flatMap(([column, { kind, options = [], min, max }]): FormControl[] => {
    const isGiven = kind === 'row' || kind === 'fixed';
    if (isGiven && !isBlank) return [];
    const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    return [{ id: `${row}.${column}`, kind: isGiven ? 'text' : kind, options, ...bounds }];
  });
}

function slotControls(blocks: readonly TemplateBlock[], slot: SlotSpec): FormControl[] {
  const { columns } = columnsOf(blocks, slot);
  const specs = columns.map((column): [string, CellSpec] => [column.id, { kind: 'text', ...column }]);
  const rows = Array.from({ length: slot.blankRows ?? 0 }, (_, index) => blankRow(index + 1));
  return rows.flatMap((row) => rowControls(`${slot.id}.${row}`, specs, true));
}
