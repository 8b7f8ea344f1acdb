/** Owns what stands behind a score in a cell: a bar, or a colour, whose ends are 0 and 100. */
import type { ConditionalFormat } from './book/rules.js';

/** The rule for a range of cells (`D4:D23`). */
export function scoreBar(range: string): ConditionalFormat {
  return { range, rules: [{ type: 'bar', min: 0, max: 100, color: { argb: 'FF9DC3E6' } }] };
}

/** Orange over white to blue: read alike by those who do not tell red from green. */
export function heatScale(range: string): ConditionalFormat {
  const stops = [
    { value: 0, color: { argb: 'FFF4A261' } },
    { value: 50, color: { argb: 'FFFFFFFF' } },
    { value: 100, color: { argb: 'FF7FB2D9' } },
  ];
  return { range, rules: [{ type: 'scale', stops }] };
}
