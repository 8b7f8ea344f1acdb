/** Owns which knock-out conditions each tool fails or still has to be checked for: how many, and their names. */
import type { Sheet } from '../book/sheet.js';
import { CalcTable } from '../live/calc-table.js';
import { choose, differs, type Expression, equals, flag, total } from '../live/expression.js';
import type { ComparisonCells } from './comparison-sheet.js';
import { TOOL_COLUMNS } from './criterion-rows.js';
import { join } from './expressions.js';

export interface ConditionRecord {
  no: Expression;
  noNames: Expression;
  check: Expression;
  checkNames: Expression;
}

/** One record a tool, in tables from `row` on; names are gathered row by row. */
export function calcConditions(sheet: Sheet, row: number, cells: ComparisonCells): ConditionRecord[] {
  return Array.from({ length: TOOL_COLUMNS }, (_, tool) => {
    const given = (word: string, column: number) =>
      gather(new CalcTable(sheet.cell(row, column), ['is', 'names']), tool, word, cells);
    const no = given(cells.words.no, 1 + tool * 4);
    const check = given(cells.words.check, 3 + tool * 4);
    return { no: no.count, noNames: no.names, check: check.count, checkNames: check.names };
  });
}

/** How many conditions a tool answers with `word`, and which. */
function gather(
  table: CalcTable<'is' | 'names'>,
  tool: number,
  word: string,
  { knockOuts }: ComparisonCells,
): { count: Expression; names: Expression } {
  for (const { label, answers } of knockOuts) {
    const before = table.records.at(-1)?.names;
    table.add({
      is: flag(equals(answers[tool]!, word)),
      names: ({ is }) => {
        const added = before ? join(before, choose(differs(before, ''), ', ', ''), label) : join(label);
        return choose(equals(is, 1), added, before ?? '');
      },
    });
  }
  return { count: total(table.column('is')), names: table.records.at(-1)!.names };
}
