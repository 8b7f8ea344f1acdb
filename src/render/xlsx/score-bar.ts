/** Owns what stands behind a score in a cell: a bar, or a colour, whose ends are 0 and 100. */
import type ExcelJS from 'exceljs';

/** The rule for a range of cells (`D4:D23`). */
export function scoreBar(ref: string): ExcelJS.ConditionalFormattingOptions {
  const rule = {
    type: 'dataBar',
    priority: 1,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: 100 },
    ],
    color: { argb: 'FF9DC3E6' },
  };
  return { ref, rules: [rule as unknown as ExcelJS.ConditionalFormattingRule] };
}

/** Orange over white to blue: read alike by those who do not tell red from green. */
export function heatScale(ref: string): ExcelJS.ConditionalFormattingOptions {
  const rule: ExcelJS.ColorScaleRuleType = {
    type: 'colorScale',
    priority: 1,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: 50 },
      { type: 'num', value: 100 },
    ],
    color: [{ argb: 'FFF4A261' }, { argb: 'FFFFFFFF' }, { argb: 'FF7FB2D9' }],
  };
  return { ref, rules: [rule] };
}
