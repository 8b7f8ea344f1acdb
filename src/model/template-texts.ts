/** Owns which texts a template needs in every language, by dotted path, out of its structure alone. */
import type {
  ColumnSpec,
  FieldSpec,
  SlotColumn,
  TableSpec,
  TemplateBlock,
  TemplateStructure,
} from './template.js';

export interface ExpectedTexts {
  required: readonly string[];
  optional: readonly string[];
  /** Texts that the code of a slot asks for, by names of its own. */
  isSlotText(path: string): boolean;
}

/** What a kick-off or the contents of the kit have beside blocks. */
interface MoreStructure extends TemplateStructure {
  plan?: readonly { id: string; who: string }[];
  material?: readonly string[];
  followUp?: readonly { id: string }[];
  entries?: readonly { id: string }[];
  phases?: readonly string[];
}

/** By path, as `flattenTexts` gives them. */
export function expectedTexts(structure: TemplateStructure): ExpectedTexts {
  const collected = { required: ['title', 'fileName', 'description'], optional: ['subtitle'] };
  for (const block of structure.blocks) collectBlock(block, collected);
  collectMore(structure, collected);
  const slots = structure.blocks.filter(({ type }) => type === 'slot');
  const prefixes = slots.map((slot) => `blocks.${'id' in slot ? slot.id : ''}.texts.`);
  return { ...collected, isSlotText: (path) => prefixes.some((prefix) => path.startsWith(prefix)) };
}

interface Collected {
  required: string[];
  optional: string[];
}

function collectBlock(block: TemplateBlock, { required, optional }: Collected): void {
  if (block.type === 'pageBreak') return;
  const path = `blocks.${block.id}`;
  switch (block.type) {
    case 'paragraph':
      required.push(`${path}.text`);
      break;
    case 'heading':
      required.push(`${path}.title`);
      break;
    case 'note':
      required.push(`${path}.title`, `${path}.text`);
      break;
    case 'write':
      required.push(`${path}.label`);
      optional.push(`${path}.hint`);
      break;
    case 'list':
      required.push(...block.items.map((item) => `${path}.items.${item}`));
      optional.push(`${path}.title`, `${path}.intro`);
      break;
    case 'fields':
      for (const field of block.fields)
        collectField(field, `${path}.fields.${field.id}`, { required, optional });
      break;
    case 'signature':
      required.push(`${path}.title`, ...block.parties.map((party) => `${path}.parties.${party}`));
      break;
    case 'table':
      collectTable(block, path, { required, optional });
      break;
    case 'slot':
      optional.push(`${path}.title`, `${path}.intro`);
      for (const column of block.columns ?? []) collectColumn(column, `${path}.columns`, required);
      break;
  }
}

function collectField(
  { kind, options = [] }: FieldSpec,
  path: string,
  { required, optional }: Collected,
): void {
  required.push(`${path}.label`);
  optional.push(`${path}.hint`);
  if (kind === 'choice') required.push(...options.map((option) => `${path}.options.${option}`));
}

function collectTable(table: TableSpec, path: string, { required, optional }: Collected): void {
  required.push(`${path}.caption`);
  optional.push(`${path}.title`, `${path}.intro`);
  const fixed = (table.columns ?? []).filter(({ kind }) => kind === 'fixed');
  for (const column of table.columns ?? []) collectColumn(column, `${path}.columns`, required);
  if (table.columns && table.toolColumns && table.cell) {
    collectColumn({ id: 'cell', ...table.cell }, `${path}.columns`, required);
  }
  for (const row of table.rows ?? []) {
    required.push(`${path}.rows.${row}.label`, ...fixed.map(({ id }) => `${path}.rows.${row}.${id}`));
    optional.push(`${path}.rows.${row}.help`);
  }
}

/** The title of a column, with the labels of its options where it has some. */
function collectColumn(column: ColumnSpec | SlotColumn, path: string, required: string[]): void {
  if (!column.options) required.push(`${path}.${column.id}`);
  else {
    required.push(`${path}.${column.id}.label`);
    required.push(...column.options.map((option) => `${path}.${column.id}.options.${option}`));
  }
}

function collectMore(structure: MoreStructure, { required, optional }: Collected): void {
  for (const { id, who } of structure.plan ?? []) {
    required.push(`plan.${id}.title`, `who.${who}`);
    optional.push(...['aim', 'method', 'output', 'remote'].map((key) => `plan.${id}.${key}`));
  }
  if (structure.plan) required.push('invitation.subject', 'invitation.body');
  for (const id of structure.material ?? []) required.push(`material.${id}`);
  for (const { id } of structure.followUp ?? []) required.push(`followUp.${id}.label`, `followUp.${id}.help`);
  for (const id of structure.phases ?? []) required.push(`phases.${id}`);
  for (const { id } of structure.entries ?? []) {
    required.push(...['name', 'when', 'file'].map((key) => `entries.${id}.${key}`));
  }
}
