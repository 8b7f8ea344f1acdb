/** Owns which tables of a template compare tools: those with a column a tool. */
import { columnsOf, type TableSpec, type TemplateBlock } from './template.js';

export interface ToolTables {
  /** Conditions that a tool meets or not. */
  knockOuts: TableSpec[];
  /** Criteria with a weight and a score a tool. */
  weighted: TableSpec[];
}

/** In the order of the document. */
export function toolTables(blocks: readonly TemplateBlock[]): ToolTables {
  const tables = blocks.filter((block) => block.type === 'table').filter((table) => table.toolColumns);
  const isWeighted = (table: TableSpec): boolean =>
    columnsOf(blocks, table).columns.some(({ id }) => id === 'weight');
  return { weighted: tables.filter(isWeighted), knockOuts: tables.filter((table) => !isWeighted(table)) };
}
