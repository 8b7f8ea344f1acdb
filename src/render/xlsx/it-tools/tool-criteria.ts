/** Owns what the typed weights and scores of each criterion are worth: 0 where none that counts was typed. */
import { TOOL_SCALE_MAX } from '../../../model/tool-comparison.js';
import type { Sheet } from '../book/sheet.js';
import { type CalcSteps, CalcTable } from '../live/calc-table.js';
import { both, choose, type Expression, equals, flag } from '../live/expression.js';
import type { ComparisonCells } from './comparison-sheet.js';
import { TOOL_COLUMNS } from './criterion-rows.js';
import { isWhole } from './expressions.js';

export interface CriterionRecord {
  label: string;
  /** 1 where a weight is typed, else 0. */
  hasWeight: Expression;
  weight: Expression;
  /** By column: `has` is 1 where both the weight and the tool's score are typed, else 0. */
  tools: readonly { has: Expression; score: Expression }[];
}

/** A row a criterion, from the first row of the sheet. */
export function calcCriteria(sheet: Sheet, { criteria }: ComparisonCells): CriterionRecord[] {
  const numbers = Array.from({ length: TOOL_COLUMNS }, (_, index) => index + 1);
  const names = ['criterion', 'hasWeight', 'weight', ...numbers.flatMap((n) => [`has${n}`, `score${n}`])];
  const table = new CalcTable<string>(sheet.cell(1, 1), names);
  return criteria.map((criterion) => {
    const record = table.add(criterionSteps(criterion));
    return {
      label: criterion.label,
      hasWeight: record.hasWeight!,
      weight: record.weight!,
      tools: numbers.map((n) => ({ has: record[`has${n}`]!, score: record[`score${n}`]! })),
    };
  });
}

function criterionSteps({ label, weight, scores }: ComparisonCells['criteria'][number]): CalcSteps<string> {
  const steps: CalcSteps<string> = {
    criterion: label,
    hasWeight: isWhole(weight, TOOL_SCALE_MAX),
    weight: ({ hasWeight }) => choose(equals(hasWeight!, 1), weight, 0),
  };
  scores.forEach((score, index) => {
    const has = `has${index + 1}`;
    steps[has] = (so) => flag(both(equals(so.hasWeight!, 1), equals(isWhole(score, TOOL_SCALE_MAX), 1)));
    steps[`score${index + 1}`] = (so) => choose(equals(so[has]!, 1), score, 0);
  });
  return steps;
}
