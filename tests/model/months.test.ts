import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/iso-date.js';
import { wholeMonths } from '../../src/model/months.js';

describe('whole months', () => {
  it.each([
    ['2025-11-21', '2025-11-21', 0],
    ['2025-11-21', '2025-12-20', 0],
    ['2025-11-21', '2025-12-21', 1],
    ['2025-11-21', '2026-11-20', 11],
    ['2025-11-21', '2026-11-21', 12],
    // A month that has no such day is not whole by its end.
    ['2025-01-31', '2025-02-28', 0],
    ['2025-01-31', '2025-03-30', 1],
    ['2025-01-31', '2025-03-31', 2],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2026-12-21', '2026-11-21', -1],
    ['2026-12-21', '2026-11-22', 0],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(wholeMonths(from, to) + 0).toBe(months);
  });

  it('grow with every day, one at most, and are the same backwards', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(day, day, (from, to) => {
        const [now, next] = [wholeMonths(from, to), wholeMonths(from, addDays(to, 1))];
        if (to >= from) expect([0, 1]).toContain(next - now);
        expect(wholeMonths(to, from) + now).toBe(0);
      }),
    );
  });
});
