/** Owns what a document template is made of: blocks, columns, fields by id. No prose: texts stand beside it, by the same ids. */
import type { Lang } from './lang.js';

export const COLUMN_KINDS = ['row', 'text', 'choice', 'choices', 'number', 'date', 'check', 'fixed'] as const;
type ColumnKind = (typeof COLUMN_KINDS)[number];

/** What stands in a cell, and how it is filled in. */
export interface CellSpec {
  kind: ColumnKind;
  options?: readonly string[];
  min?: number;
  max?: number;
  /** Lines to leave for writing by hand. */
  lines?: number;
}

export interface ColumnSpec extends CellSpec {
  id: string;
  /** Relative weight; 2 for the row's own label and 1 for any other when left out. */
  width?: number;
}

export interface FieldSpec {
  id: string;
  kind?: 'text' | 'date' | 'number' | 'choice';
  options?: readonly string[];
  lines?: number;
  /** A fact of the profile: `profile.name`. */
  from?: string;
}

export interface TableSpec {
  type: 'table';
  id: string;
  columns?: readonly ColumnSpec[];
  /** The table whose columns, and their texts, this one shares. */
  columnsFrom?: string;
  rows?: readonly string[];
  /** Empty rows at the end. */
  blankRows?: number;
  /** One more column a tool that is compared, each cell like `cell`. */
  toolColumns?: boolean;
  cell?: CellSpec;
}

/** Filled by code: computed, or from the dossier. */
export interface SlotSpec {
  type: 'slot';
  id: string;
  columns?: readonly SlotColumn[];
  columnsFrom?: string;
  blankRows?: number;
  part?: string;
}

export interface SlotColumn {
  id: string;
  kind?: ColumnKind;
  options?: readonly string[];
  width?: number;
}

export type TemplateBlock =
  | { type: 'paragraph' | 'note'; id: string }
  | { type: 'heading'; id: string; level?: 1 | 2 }
  | { type: 'fields'; id: string; fields: readonly FieldSpec[] }
  | TableSpec
  | { type: 'list'; id: string; items: readonly string[]; check?: boolean }
  | { type: 'write'; id: string; lines: number }
  | SlotSpec
  | { type: 'signature'; id: string; parties: readonly string[] }
  | { type: 'pageBreak' };

export interface TemplateStructure {
  id: string;
  version: string;
  orientation: 'portrait' | 'landscape';
  /** Meant to fit one page. */
  dense?: boolean;
  /** Ids of the bibliography. */
  sources: readonly string[];
  blocks: readonly TemplateBlock[];
}

/** A template with its words in one language: texts by dotted path (`blocks.header.fields.cop.label`), in ICU syntax. */
export interface DocumentTemplate<Structure extends TemplateStructure = TemplateStructure> {
  structure: Structure;
  lang: Lang;
  texts: ReadonlyMap<string, string>;
}

/** The area under which the texts of a template are messages: `template.<id>.<path>`. */
export function templateMessageId(templateId: string, path: string): string {
  return `template.${templateId}.${path}`;
}

/** The columns of a table, its own or those it shares, and the block under which their texts stand. */
export function columnsOf(
  blocks: readonly TemplateBlock[],
  table: TableSpec | SlotSpec,
): { columns: readonly (ColumnSpec | SlotColumn)[]; textsOf: string; cell?: CellSpec } {
  const source = table.columnsFrom
    ? blocks.find((block) => 'id' in block && block.id === table.columnsFrom)
    : table;
  if (!source || (source.type !== 'table' && source.type !== 'slot') || !source.columns) {
    return { columns: [], textsOf: table.id };
  }
  const cell = table.type === 'table' ? table.cell : undefined;
  return { columns: source.columns, textsOf: source.id, ...(cell ? { cell } : {}) };
}

/** Nested texts by dotted path. */
export function flattenTexts(nested: unknown, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  if (typeof nested === 'string') return flat.set(prefix, nested);
  if (typeof nested !== 'object' || nested === null) return flat;
  for (const [key, value] of Object.entries(nested)) {
    const path = prefix ? `${prefix}.${key}` : key;
    for (const [inner, text] of flattenTexts(value, path)) flat.set(inner, text);
  }
  return flat;
}
