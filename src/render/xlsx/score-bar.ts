/** Owns the bar behind a score in a cell: a data bar whose ends are 0 and 100. */
import type ExcelJS from 'exceljs';

/** The rule for a range of cells (`D4:D23`). exceljs writes more of a data bar than its types say. */
export function scoreBar(ref: string): ExcelJS.ConditionalFormattingOptions {
  const rule = {
    type: 'dataBar',
    priority: 1,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: 100 },
    ],
    color: { argb: 'FF9DC3E6' },
    gradient: false,
    border: false,
    minLength: 0,
    maxLength: 100,
  };
  return { ref, rules: [rule as unknown as ExcelJS.ConditionalFormattingRule] };
}
