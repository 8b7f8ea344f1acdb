import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../src/model/compare-text.js';
import { isFields } from '../../src/model/fields.js';
import { addDays, daysBetween, parseDate } from '../../src/model/iso-date.js';
import { scaleSteps } from '../../src/model/scale-steps.js';
import { cutText, shown } from '../../src/model/shown.js';
import { suggestionFor } from '../../src/model/suggest.js';

describe('dates', () => {
  test('days between two dates undo the adding of days, over the change of hour and backwards', () => {
    expect(daysBetween('2026-03-20', addDays('2026-03-20', 30))).toBe(30);
    expect(daysBetween('2026-11-21', '2026-11-01')).toBe(-20);
  });

  test('a date as one types it becomes ISO; other words are none', () => {
    const typed = ['1/2/2026', ' 21.11.2026 ', '21-11-2026', '05/09/2024', '29/2/2028', '2026-11-21'];
    expect(typed.map(parseDate)).toEqual([
      '2026-02-01',
      '2026-11-21',
      '2026-11-21',
      '2024-09-05',
      '2028-02-29',
      '2026-11-21',
    ]);
    // 2026 is no leap year; the day stands first, so 11/21 is the eleventh of no month; one sign parts all three.
    const wrong = [
      '29/2/2026',
      '31.4.2026',
      '0/1/2026',
      '11/21/2026',
      '21/11-2026',
      '21/11/26',
      '2026/11/21',
    ];
    for (const text of [...wrong, '2026-2-3', '1/1/2026 10:00', 'soon', ''])
      expect(parseDate(text)).toBeUndefined();
  });

  test('every day of the calendar reads the same in each way of typing it', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), fc.boolean(), (date, sign, isPadded) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const parts = isPadded ? [day, month] : [Number(day), Number(month)];
        expect([iso, [...parts, year].join(sign)].map(parseDate)).toEqual([iso, iso]);
      }),
    );
  });
});

describe('values in findings', () => {
  test('a text is cut only when it is longer', () => {
    expect([cutText('abcd', 4), cutText('abcde', 4)]).toEqual(['abcd', 'abc…']);
  });

  test('any plain value can be shown', () => {
    expect([shown('a'), shown([1]), shown(undefined)]).toEqual(['a', '[1]', 'undefined']);
    expect(shown('x'.repeat(100))).toHaveLength(60);
  });

  test('a near name is suggested; nothing at all for a far one', () => {
    expect(suggestionFor('intenton', ['intention'])).toEqual({ suggestion: 'intention' });
    expect(suggestionFor('zzz', ['intention'])).toEqual({});
  });
});

test('a list and null are no map', () => {
  expect([{}, [], null, 'a'].map(isFields)).toEqual([true, false, false, false]);
});

test('ids are ordered by their characters, and the steps of a scale are numbers', () => {
  expect(['b', 'A', 'a'].sort(compareText)).toEqual(['A', 'a', 'b']);
  expect(scaleSteps({ min: 0, max: 4 })).toEqual(['0', '1', '2', '3', '4']);
});
