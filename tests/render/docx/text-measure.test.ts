import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText, shareWidth, widestWord } from '../../../src/render/docx/text-measure.js';

describe('widths of text', () => {
  it('come near to Arial’s: "Responsable" at 9 points takes about 51 points', () => {
    // Arial's own advance widths of these letters sum to 5.67 em: 5.67 × 9 = 51 points = 1021 twips.
    expect(measureText('Responsable', 18)).toBeGreaterThan(1_021 * 0.97);
    expect(measureText('Responsable', 18)).toBeLessThan(1_021 * 1.15);
    expect(measureText('Responsable', 18, true)).toBeGreaterThan(measureText('Responsable', 18));
  });

  it('parts words at spaces and after hyphens, never at a no-break space', () => {
    expect(widestWord('un deux-trois', 18)).toBe(measureText('deux-', 18));
    expect(widestWord('en\u00A0binôme ou', 18)).toBe(measureText('en\u00A0binôme', 18));
    expect(widestWord('', 18)).toBe(0);
  });

  it('keeps the ending of a form for women and men with its word', () => {
    const whole = (text: string) => measureText(text, 18);
    expect(widestWord('Koordinator/in oder', 18)).toBe(whole('Koordinator/in'));
    expect(widestWord('Moderator/innen', 18)).toBe(whole('Moderator/innen'));
    expect(widestWord('Begleitung/Moderation', 18)).toBe(whole('Begleitung/'));
  });
});

describe('widths of columns', () => {
  const column = fc.record({
    weight: fc.integer({ min: 1, max: 9 }),
    least: fc.integer({ min: 0, max: 3_000 }),
  });

  it('add up, and hold what no line can break, where there is room for that', () => {
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 3_000, max: 20_000 }),
        (columns, total) => {
          const widths = shareWidth(columns, total);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total);
          const needed = columns.reduce((sum, { least }) => sum + least, 0);
          if (needed < total) {
            // Whole twips: a column may be one short.
            for (const [index, { least }] of columns.entries())
              expect(widths[index]!).toBeGreaterThanOrEqual(least - 1);
          }
        },
      ),
    );
  });

  it('are in proportion to the weights where nothing needs more', () => {
    expect(
      shareWidth(
        [
          { weight: 1, least: 0 },
          { weight: 3, least: 0 },
        ],
        8_000,
      ),
    ).toEqual([2_000, 6_000]);
    // The first needs 3,000; the others share 5,000 as 1 to 4.
    const columns = [
      { weight: 1, least: 3_000 },
      { weight: 1, least: 0 },
      { weight: 4, least: 0 },
    ];
    expect(shareWidth(columns, 8_000)).toEqual([3_000, 1_000, 4_000]);
  });
});
