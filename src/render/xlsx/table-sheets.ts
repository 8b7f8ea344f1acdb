/** Owns the sheets of the tables among some blocks: one a table. */
import type { Translator } from '../../i18n/translator.js';
import type { Block, Table } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import type { Workbook } from './book/workbook.js';
import { fillTableSheet } from './table-sheet.js';

/** Adds a sheet a table, by its short name or caption, and gives their names, for links. `first` is the number of the first table. */
export function addTableSheets(
  workbook: Workbook,
  blocks: readonly Block[],
  translator: Translator,
  { first, footer }: { first: number; footer: string },
): ReadonlyMap<Table, string> {
  const tables = blocks.filter((block) => block.kind === 'table');
  return new Map(
    tables.map((table, index) => {
      const sheet = workbook.addSheet(resolveText(table.name ?? table.caption, translator));
      fillTableSheet(sheet, table, translator, { number: first + index, footer });
      return [table, sheet.name];
    }),
  );
}
