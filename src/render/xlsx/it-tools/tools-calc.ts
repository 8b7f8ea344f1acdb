/** Owns the sums behind the comparison: per tool its score, its part of the weight, its rank; per weight moved by one, what changes. */

import { TOOL_SCALE_MAX } from '../../../model/tool-comparison.js';
import type { Sheet } from '../book/sheet.js';
import { CalcTable } from '../live/calc-table.js';
import {
  atLeast,
  both,
  choose,
  differs,
  type Expression,
  equals,
  exceeds,
  flag,
  over,
  plus,
  round9,
  sumProduct,
  times,
  total,
} from '../live/expression.js';
import { block } from '../live/live-cell.js';
import { type ComparisonCells, TOOL_COLUMNS } from './comparison-sheet.js';
import { countAbove, countSame, isWhole, join } from './expressions.js';

/** Under this part of all weight a score is not ranked (content.md §3). */
const RANKED_FROM = 0.5;
const NOT_RANKED = -1;

type ToolStep =
  | 'name'
  | 'no'
  | 'noNames'
  | 'check'
  | 'checkNames'
  | 'answered'
  | 'points'
  | 'weight'
  | 'blanks'
  | 'score'
  | 'part'
  | 'key';
export type ToolRecord = Readonly<Record<ToolStep, Expression>>;

interface CriterionRecord {
  label: string;
  hasWeight: Expression;
  weight: Expression;
  tools: readonly { has: Expression; score: Expression }[];
}

export interface ToolsCalculation {
  tools: readonly (ToolRecord & { rank: Expression })[];
  allWeight: Expression;
  /** How many tools are ranked. */
  ranked: Expression;
  moves: readonly MoveRecord[];
}

export interface MoveRecord {
  criterion: string;
  from: Expression;
  to: Expression;
  /** 1 where the ranks are not the same any more. */
  changes: Expression;
  /** 1 where others come first. */
  newFirst: Expression;
  first: Expression;
}

export function calculateTools(sheet: Sheet, cells: ComparisonCells): ToolsCalculation {
  const criteria = criterionRecords(sheet, cells);
  const weights = block(criteria.map(({ weight }) => weight));
  const allWeight = total(weights);
  const rows = rowsOf(cells);
  const conditions = conditionTexts(sheet, cells, rows.conditions);
  const table = new CalcTable<ToolStep>(sheet, rows.tools, 1, [
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
  ]);
  const tools = cells.names.map((name, index) => {
    const has = block(criteria.map(({ tools }) => tools[index]!.has));
    const scores = block(criteria.map(({ tools }) => tools[index]!.score));
    return table.add({
      name,
      no: conditions[index]!.no,
      noNames: conditions[index]!.noNames,
      check: conditions[index]!.check,
      checkNames: conditions[index]!.checkNames,
      answered: total(has),
      points: sumProduct(weights, scores),
      weight: sumProduct(weights, has),
      blanks: ({ answered }) => plus(criteria.length, times(answered, -1)),
      score: ({ points, weight }) => scoreOf(points, weight),
      part: ({ weight }) => choose(exceeds(allWeight, 0), over(weight, allWeight), 0),
      key: ({ score, part, no, weight }) => keyOf(score, part, no, weight),
    });
  });
  const keys = table.column('key');
  const ranks = new CalcTable<'rank'>(sheet, rows.tools, 14, ['rank']);
  const withRanks = tools.map((tool) => ({ ...tool, ...ranks.add({ rank: rankOf(tool.key, keys) }) }));
  const ranked = countAbove(keys, { formula: String(NOT_RANKED), value: NOT_RANKED });
  return {
    tools: withRanks,
    allWeight,
    ranked,
    moves: moveRecords(sheet, criteria, withRanks, allWeight, rows.moves),
  };
}

/** Where each table begins: one under the other, however many criteria a template has. */
function rowsOf({ criteria, knockOuts }: ComparisonCells) {
  const tools = criteria.length + 4;
  const conditions = tools + TOOL_COLUMNS + 3;
  return { tools, conditions, moves: conditions + knockOuts.length + 3 };
}

/** 100 × points / (3 × weight); 0 without weight, where `keyOf` says that it does not count. */
function scoreOf(points: Expression, weight: Expression): Expression {
  return choose(exceeds(weight, 0), over(times(100, points), times(TOOL_SCALE_MAX, weight)), 0);
}

function keyOf(score: Expression, part: Expression, no: Expression, weight: Expression): Expression {
  const isRanked = both(exceeds(weight, 0), equals(no, 0), atLeast(part, RANKED_FROM));
  return choose(isRanked, round9(score), NOT_RANKED);
}

function rankOf(key: Expression, keys: ReturnType<typeof block>): Expression {
  return choose(exceeds(key, NOT_RANKED), plus(1, countAbove(keys, key)), 0);
}

function criterionRecords(sheet: Sheet, { criteria }: ComparisonCells): CriterionRecord[] {
  const numbers = Array.from({ length: TOOL_COLUMNS }, (_, index) => index + 1);
  const names = ['criterion', 'hasWeight', 'weight', ...numbers.flatMap((n) => [`has${n}`, `score${n}`])];
  const table = new CalcTable<string>(sheet, 1, 1, names);
  return criteria.map(({ label, weight, scores }) => {
    const steps: Record<string, Parameters<typeof table.add>[0][string]> = {
      criterion: label,
      hasWeight: isWhole(weight, TOOL_SCALE_MAX),
      weight: ({ hasWeight }) => choose(equals(hasWeight!, 1), weight, 0),
    };
    scores.forEach((score, index) => {
      const has = `has${index + 1}`;
      steps[has] = (so) => flag(both(equals(so.hasWeight!, 1), equals(isWhole(score, TOOL_SCALE_MAX), 1)));
      steps[`score${index + 1}`] = (so) => choose(equals(so[has]!, 1), score, 0);
    });
    const record = table.add(steps);
    return {
      label,
      hasWeight: record.hasWeight!,
      weight: record.weight!,
      tools: numbers.map((n) => ({ has: record[`has${n}`]!, score: record[`score${n}`]! })),
    };
  });
}

/** Per tool, how many conditions are not met or to be checked, and which: names gathered row by row. */
function conditionTexts(sheet: Sheet, { knockOuts, words }: ComparisonCells, row: number) {
  const gather = (index: number, word: string, column: number): [Expression, Expression] => {
    const table = new CalcTable<'is' | 'names'>(sheet, row, column, ['is', 'names']);
    for (const { label, answers } of knockOuts) {
      const before = table.records.at(-1)?.names;
      table.add({
        is: flag(equals(answers[index]!, word)),
        names: ({ is }) => {
          const added = before ? join(before, choose(differs(before, ''), ', ', ''), label) : join(label);
          return choose(equals(is, 1), added, before ?? '');
        },
      });
    }
    return [total(table.column('is')), table.records.at(-1)!.names];
  };
  return Array.from({ length: TOOL_COLUMNS }, (_, index) => {
    const [no, noNames] = gather(index, words.no, 1 + index * 4);
    const [check, checkNames] = gather(index, words.check, 3 + index * 4);
    return { no, noNames, check, checkNames };
  });
}

/** A row a weight and a direction; each tool's key and rank as they would be then. */
function moveRecords(
  sheet: Sheet,
  criteria: readonly CriterionRecord[],
  tools: readonly (ToolRecord & { rank: Expression })[],
  allWeight: Expression,
  row: number,
): MoveRecord[] {
  const numbers = tools.map((_, index) => index);
  const names = [
    'to',
    'possible',
    ...numbers.map((n) => `key${n}`),
    ...numbers.map((n) => `rank${n}`),
    ...numbers.map((n) => `other${n}`),
    ...numbers.map((n) => `first${n}`),
    'changes',
    'newFirst',
    'names',
  ];
  const table = new CalcTable<string>(sheet, row, 1, names);
  return criteria.flatMap((criterion) =>
    [-1, 1].map((step): MoveRecord => {
      const steps: Record<string, Parameters<typeof table.add>[0][string]> = {
        to: plus(criterion.weight, step),
        possible: (so) =>
          flag(both(equals(criterion.hasWeight, 1), atLeast(so.to!, 0), atLeast(TOOL_SCALE_MAX, so.to!))),
      };
      for (const n of numbers) {
        const tool = tools[n]!;
        const own = criterion.tools[n]!;
        const weight = plus(tool.weight, times(step, own.has));
        const points = plus(tool.points, times(step, own.score));
        const all = plus(allWeight, step);
        const part = choose(exceeds(all, 0), over(weight, all), 0);
        steps[`key${n}`] = keyOf(scoreOf(points, weight), part, tool.no, weight);
        steps[`rank${n}`] = (so) => rankOf(so[`key${n}`]!, block(numbers.map((m) => so[`key${m}`]!)));
        steps[`other${n}`] = (so) => flag(differs(so[`rank${n}`]!, tool.rank));
        steps[`first${n}`] = (so) =>
          flag(differs(flag(equals(so[`rank${n}`]!, 1)), flag(equals(tool.rank, 1))));
      }
      steps.changes = (so) => {
        const others = total(block(numbers.map((n) => so[`other${n}`]!)));
        return flag(both(equals(so.possible!, 1), exceeds(others, 0)));
      };
      steps.newFirst = (so) => {
        const moved = total(block(numbers.map((n) => so[`first${n}`]!)));
        const some = countSame(block(numbers.map((n) => so[`rank${n}`]!)), 1);
        return flag(both(equals(so.changes!, 1), exceeds(moved, 0), exceeds(some, 0)));
      };
      steps.names = (so) =>
        numbers.reduce<Expression>(
          (before, n) => {
            const isFirst = equals(so[`rank${n}`]!, 1);
            const gap = n === 0 ? '' : choose(differs(before, ''), ', ', '');
            return choose(isFirst, n === 0 ? tools[n]!.name : join(before, gap, tools[n]!.name), before);
          },
          { formula: '""', value: '' },
        );
      const record = table.add(steps);
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
