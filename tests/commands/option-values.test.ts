import { describe, expect, it } from 'vitest';
import { readDate, readOneOf, readTime, readWhole } from '../../src/commands/option-values.js';
import { findingsIn } from '../support/findings.js';

describe('the value of an option', () => {
  it('is none where it is not given', () => {
    expect(readDate('--date', undefined)).toBeUndefined();
    expect(readTime('--at', undefined)).toBeUndefined();
    expect(readWhole('--n', undefined, 1, 9)).toBeUndefined();
    expect(readOneOf('--kind', undefined, ['a'])).toBeUndefined();
  });

  it('that is a whole number lies within its bounds, both included', () => {
    expect([readWhole('--n', '2', 2, 12), readWhole('--n', '12', 2, 12)]).toEqual([2, 12]);
    for (const typed of ['1', '13', '-2', '2.5', '2e0', ' 2', '', 'two']) {
      expect(findingsIn(() => readWhole('--n', typed, 2, 12))).toMatchObject([
        { code: 'COP-DOC-007', values: { option: '--n', found: typed, expected: '2–12' } },
      ]);
    }
  });

  it('that is a date is one of the calendar', () => {
    expect(readDate('--date', '2028-02-29')).toBe('2028-02-29');
    expect(readDate('--date', '8/12/2026')).toBe('2026-12-08');
    for (const typed of ['2026-02-29', '2026-13-01', '29/2/2026', '12/21/2026', '']) {
      expect(findingsIn(() => readDate('--date', typed))).toMatchObject([{ code: 'COP-DOC-001' }]);
    }
  });

  it('that is a time is one of the day', () => {
    expect([readTime('--at', '00:00'), readTime('--at', '13:30')]).toEqual([0, 810]);
    for (const typed of ['24:01', '12:60', 'noon']) {
      expect(findingsIn(() => readTime('--at', typed))).toMatchObject([{ code: 'COP-DOC-002' }]);
    }
  });

  it('that is one of a few words is one of them, the nearest is named for another', () => {
    expect(readOneOf('--kind', 'online', ['online', 'onsite'])).toBe('online');
    expect(findingsIn(() => readOneOf('--kind', 'onlin', ['online', 'onsite']))).toMatchObject([
      { code: 'COP-DOC-007', suggestion: 'online', values: { expected: 'online, onsite' } },
    ]);
  });
});
