import { describe, expect, it } from 'vitest';
import { formatSerial, isDateFormat } from '../../src/sources/excel-date.js';

describe('a number format', () => {
  // ECMA-376, 18.8.30: 14–22 dates and times, 27–36 and 50–58 dates of East Asia, 45–47 minutes and seconds.
  it.each([14, 22, 27, 36, 45, 47, 50, 58])('of Excel’s own with id %i shows a date', (id) => {
    expect(isDateFormat(id, undefined)).toBe(true);
  });

  it.each([0, 1, 13, 23, 26, 37, 44, 48, 49, 59, 164])('of Excel’s own with id %i does not', (id) => {
    expect(isDateFormat(id, undefined)).toBe(false);
  });

  it.each(['yyyy-mm-dd', 'd/m/yy', '[hh]:mm', 'DD.MM.YYYY', 'h:mm', '[$-40C]d mmmm yyyy', 's"s"'])(
    'written as %s shows a date',
    (code) => {
      expect(isDateFormat(164, code)).toBe(true);
    },
  );

  it.each(['General', '0.00', '0 "days"', '0\\d', '[Red]0', '[$€-80C]# ##0', '@', ''])(
    'written as %s does not',
    (code) => {
      expect(isDateFormat(164, code)).toBe(false);
    },
  );
});

describe('a serial number', () => {
  it.each([
    [1, '1899-12-31'],
    [61, '1900-03-01'],
    [46_230, '2026-07-27'],
    [46_230.7961, '2026-07-27 19:06:23'],
    [0.75, '18:00:00'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, day) => {
    expect(formatSerial(serial, false)).toBe(day);
  });

  it('counts 1462 days less in a workbook from 1904', () => {
    expect(formatSerial(46_230 - 1462, true)).toBe(formatSerial(46_230, false));
  });

  it.each([-1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
    expect(formatSerial(serial, false)).toBeUndefined();
  });
});
