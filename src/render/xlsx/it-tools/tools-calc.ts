/** Owns the sums behind the comparison: per tool its score, its part of the weight, its rank; then whether the ranking holds. */
import type { Sheet } from '../book/sheet.js';
import { type CalcRecord, CalcTable } from '../live/calc-table.js';
import { type Expression, plus, sumProduct, times, total } from '../live/expression.js';
import { block } from '../live/live-cell.js';
import type { ComparisonCells } from './comparison-sheet.js';
import { TOOL_COLUMNS } from './criterion-rows.js';
import { countAbove } from './expressions.js';
import { type ConditionRecord, calcConditions } from './tool-conditions.js';
import { type CriterionRecord, calcCriteria } from './tool-criteria.js';
import { calcMoves, type MoveRecord } from './tool-moves.js';
import { keyOf, NOT_RANKED, partOf, rankOf, scoreOf } from './tool-rank.js';

/** `points` and `weight` add up over the criteria that are answered; `part` is that weight in all weight (0–1). */
const TOOL_NAMES = [
  'name',
  'no',
  'noNames',
  'check',
  'checkNames',
  'answered',
  'points',
  'weight',
  'blanks',
  'score',
  'part',
  'key',
] as const;
type ToolTable = CalcTable<(typeof TOOL_NAMES)[number]>;

/** A tool with its rank: 0 where it is not ranked. */
export type RankedTool = CalcRecord<(typeof TOOL_NAMES)[number] | 'rank'>;

export interface ToolsCalculation {
  tools: readonly RankedTool[];
  allWeight: Expression;
  /** How many tools are ranked. */
  ranked: Expression;
  moves: readonly MoveRecord[];
}

/** Writes the calculations on their hidden sheet, table under table, and gives the cells that hold what comes out. */
export function calculateTools(sheet: Sheet, cells: ComparisonCells): ToolsCalculation {
  const rows = rowsOf(cells);
  const criteria = calcCriteria(sheet, cells);
  const allWeight = total(block(criteria.map(({ weight }) => weight)));
  const conditions = calcConditions(sheet, rows.conditions, cells);
  const table: ToolTable = new CalcTable(sheet.cell(rows.tools, 1), TOOL_NAMES);
  cells.names.forEach((name, tool) => {
    addTool(table, { name, tool, ...conditions[tool]! }, criteria, allWeight);
  });
  const keys = table.column('key');
  const ranks = new CalcTable(sheet.cell(rows.tools, TOOL_NAMES.length + 2), ['rank']);
  const tools = table.records.map((tool) => ({ ...tool, ...ranks.add({ rank: rankOf(tool.key, keys) }) }));
  const ranked = countAbove(keys, { formula: String(NOT_RANKED), value: NOT_RANKED });
  const moves = calcMoves(sheet, rows.moves, criteria, { tools, allWeight });
  return { tools, allWeight, ranked, moves };
}

/** Where each table begins: one under the other, however many criteria a template has. */
function rowsOf({ criteria, knockOuts }: ComparisonCells) {
  const tools = criteria.length + 4;
  const conditions = tools + TOOL_COLUMNS + 3;
  return { tools, conditions, moves: conditions + knockOuts.length + 3 };
}

function addTool(
  table: ToolTable,
  { tool, ...known }: ConditionRecord & { name: Expression; tool: number },
  criteria: readonly CriterionRecord[],
  allWeight: Expression,
): void {
  const weights = block(criteria.map(({ weight }) => weight));
  const has = block(criteria.map(({ tools }) => tools[tool]!.has));
  const scores = block(criteria.map(({ tools }) => tools[tool]!.score));
  table.add({
    ...known,
    answered: total(has),
    points: sumProduct(weights, scores),
    weight: sumProduct(weights, has),
    blanks: ({ answered }) => plus(criteria.length, times(answered, -1)),
    score: ({ points, weight }) => scoreOf(points, weight),
    part: ({ weight }) => partOf(weight, allWeight),
    key: ({ score, part, no, weight }) => keyOf(score, part, no, weight),
  });
}
