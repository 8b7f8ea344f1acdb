/** Owns whether the ranking holds: what changes in it when one weight is moved by one. */
import { TOOL_SCALE_MAX } from '../../../model/tool-comparison.js';
import type { Sheet } from '../book/sheet.js';
import { type CalcSteps, CalcTable } from '../live/calc-table.js';
import {
  atLeast,
  both,
  type CellBlock,
  choose,
  differs,
  type Expression,
  equals,
  exceeds,
  flag,
  plus,
  times,
  total,
} from '../live/expression.js';
import { block } from '../live/live-cell.js';
import { countSame, join } from './expressions.js';
import type { CriterionRecord } from './tool-criteria.js';
import { keyOf, partOf, rankOf, scoreOf } from './tool-rank.js';
import type { RankedTool, ToolsCalculation } from './tools-calc.js';

export interface MoveRecord {
  criterion: string;
  from: Expression;
  to: Expression;
  /** 1 where the ranks are not the same any more. */
  changes: Expression;
  /** 1 where others come first. */
  newFirst: Expression;
  /** Names of the tools that come first then. */
  first: Expression;
}

/** The cells of one move so far. */
type Moved = Readonly<Record<string, Expression>>;

/** A row a weight and a direction, from `row` on; each tool's key and rank as they would be then. */
export function calcMoves(
  sheet: Sheet,
  row: number,
  criteria: readonly CriterionRecord[],
  { tools, allWeight }: Pick<ToolsCalculation, 'tools' | 'allWeight'>,
): MoveRecord[] {
  const each = (name: string): string[] => tools.map((_, n) => name + n);
  const names = ['to', 'possible', ...['key', 'rank', 'other', 'first'].flatMap(each)];
  const table = new CalcTable<string>(sheet.cell(row, 1), [...names, 'changes', 'newFirst', 'names']);
  return criteria.flatMap((criterion) =>
    [-1, 1].map((step): MoveRecord => {
      const all = plus(allWeight, step);
      const ofTools = tools.map((tool, n) =>
        toolSteps(n, tools, movedKey(tool, criterion.tools[n]!, step, all)),
      );
      const record = table.add({
        ...weightSteps(criterion, step),
        ...Object.assign({}, ...ofTools),
        ...outcome(tools),
      });
      return {
        criterion: criterion.label,
        from: criterion.weight,
        to: record.to!,
        changes: record.changes!,
        newFirst: record.newFirst!,
        first: record.names!,
      };
    }),
  );
}

function weightSteps({ weight, hasWeight }: CriterionRecord, step: number): CalcSteps<string> {
  return {
    to: plus(weight, step),
    possible: ({ to }) => flag(both(equals(hasWeight, 1), atLeast(to!, 0), atLeast(TOOL_SCALE_MAX, to!))),
  };
}

/** The key of a tool once `step` is added to the weight of a criterion, and so to the weight of all. */
function movedKey(
  tool: RankedTool,
  own: CriterionRecord['tools'][number],
  step: number,
  all: Expression,
): Expression {
  const weight = plus(tool.weight, times(step, own.has));
  const points = plus(tool.points, times(step, own.score));
  return keyOf(scoreOf(points, weight), partOf(weight, all), tool.no, weight);
}

/** Key and rank of tool `n` (from 0), and what is different from before: its rank, its coming first. */
function toolSteps(n: number, tools: readonly RankedTool[], key: Expression): CalcSteps<string> {
  const { rank } = tools[n]!;
  const isFirst = (place: Expression): Expression => flag(equals(place, 1));
  return {
    [`key${n}`]: key,
    [`rank${n}`]: (so) => rankOf(so[`key${n}`]!, ofAll(so, 'key', tools)),
    [`other${n}`]: (so) => flag(differs(so[`rank${n}`]!, rank)),
    [`first${n}`]: (so) => flag(differs(isFirst(so[`rank${n}`]!), isFirst(rank))),
  };
}

function outcome(tools: readonly RankedTool[]): CalcSteps<string> {
  return {
    changes: (so) => flag(both(equals(so.possible!, 1), exceeds(total(ofAll(so, 'other', tools)), 0))),
    newFirst: (so) => {
      const moved = total(ofAll(so, 'first', tools));
      const some = countSame(ofAll(so, 'rank', tools), 1);
      return flag(both(equals(so.changes!, 1), exceeds(moved, 0), exceeds(some, 0)));
    },
    names: (so) => firstNames(so, tools),
  };
}

/** The names of all that come first, with commas between them. */
function firstNames(so: Moved, tools: readonly RankedTool[]): Expression {
  return tools.reduce<Expression>(
    (before, { name }, n) => {
      const gap = n === 0 ? '' : choose(differs(before, ''), ', ', '');
      const added = n === 0 ? name : join(before, gap, name);
      return choose(equals(so[`rank${n}`]!, 1), added, before);
    },
    { formula: '""', value: '' },
  );
}

function ofAll(so: Moved, name: 'key' | 'rank' | 'other' | 'first', tools: readonly RankedTool[]): CellBlock {
  return block(tools.map((_, n) => so[name + n]!));
}
