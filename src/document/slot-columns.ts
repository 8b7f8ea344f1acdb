/** Owns the columns of a slot's table as they are drawn. */
import { type ColumnSpec, columnsOf, type DocumentTemplate, type SlotSpec } from '../model/template.js';
import { type DrawnColumn, drawColumn } from './table-block.js';
import { wordsOf } from './words.js';

/** The slot of a template, and its columns; a column that says no kind is for words. */
export function slotColumns(
  template: DocumentTemplate,
  slot: string,
): { spec: SlotSpec; columns: DrawnColumn[] } {
  const spec = template.structure.blocks
    .filter((block) => block.type === 'slot')
    .find(({ id }) => id === slot)!;
  const { columns, textsOf } = columnsOf(template.structure.blocks, spec);
  const words = wordsOf(template);
  const path = `blocks.${textsOf}.columns`;
  return {
    spec,
    columns: columns.map((column) => drawColumn({ kind: 'text', ...column } as ColumnSpec, path, words)),
  };
}
