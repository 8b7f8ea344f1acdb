import { describe, expect, it } from 'vitest';
import { clockTime, parseClockTime } from '../../src/model/clock-time.js';
import { addDays } from '../../src/model/iso-date.js';
import { proposeReminders } from '../../src/model/reminder-dates.js';
import { wallTime, zoneChanges, zoneOffset } from '../../src/model/wall-time.js';

describe('times of day', () => {
  it.each([
    ['9:30', 570],
    ['09:30', 570],
    ['9h30', 570],
    ['9 h', 540],
    ['9.05', 545],
    ['14', 840],
    ['00:00', 0],
  ])('reads %s', (text, minutes) => expect(parseClockTime(text)).toBe(minutes));

  it.each(['24:00', '9:60', 'midi', '', '9:5', '-1:00', '9:30:00'])('does not read %s', (text) => {
    expect(parseClockTime(text)).toBeUndefined();
  });

  it('shows them with two digits, and begins again past midnight', () => {
    expect([clockTime(570), clockTime(0), clockTime(24 * 60 + 65)]).toEqual(['09:30', '00:00', '01:05']);
  });
});

describe('dates', () => {
  it('move by days over months, years and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('wall-clock time in a zone', () => {
  const brussels = 'Europe/Brussels';

  it('knows the offset in winter and summer', () => {
    expect(zoneOffset(brussels, Date.UTC(2026, 0, 15))).toBe(60);
    expect(zoneOffset(brussels, Date.UTC(2026, 6, 15))).toBe(120);
  });

  it('finds the moment of a time: 09:30 is 08:30 UTC in winter, 07:30 in summer', () => {
    expect(wallTime('2026-01-15', 570, brussels)).toBe(Date.UTC(2026, 0, 15, 8, 30));
    expect(wallTime('2026-07-15', 570, brussels)).toBe(Date.UTC(2026, 6, 15, 7, 30));
  });

  it('says when the clocks skip a time, and takes the first of a time that comes twice', () => {
    // On 29 March 2026 clocks go from 02:00 to 03:00; on 25 October from 03:00 back to 02:00.
    expect(wallTime('2026-03-29', 150, brussels)).toBeUndefined();
    expect(wallTime('2026-03-29', 180, brussels)).toBe(Date.UTC(2026, 2, 29, 1));
    expect(wallTime('2026-10-25', 150, brussels)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('finds changes to the minute', () => {
    const changes = zoneChanges(brussels, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1));
    expect(changes).toEqual([
      { at: Date.UTC(2026, 2, 29, 1), from: 60, to: 120 },
      { at: Date.UTC(2026, 9, 25, 1), from: 120, to: 60 },
    ]);
    expect(zoneChanges('Africa/Kinshasa', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).toEqual([]);
  });
});

describe('reminders', () => {
  it('go out in the middle and two days before closing', () => {
    // 2 to 20 November 2026: 18 days, the middle is Wednesday 11, two days before Friday 20 is Wednesday 18.
    expect(proposeReminders('2026-11-02', '2026-11-20')).toEqual(['2026-11-11', '2026-11-18']);
  });

  it('never go out on a weekend when a Friday in the period will do', () => {
    // Closing on Tuesday 17: two days before is Sunday 15, so Friday 13. The middle, Monday 9, stays.
    expect(proposeReminders('2026-11-02', '2026-11-17')).toEqual(['2026-11-09', '2026-11-13']);
  });

  it('go out on a weekend where the Friday before is not in the period', () => {
    // Friday 20 to Tuesday 24: the middle and two days before closing are Sunday 22.
    expect(proposeReminders('2026-11-20', '2026-11-24')).toEqual(['2026-11-22']);
  });

  it('are fewer in a short period, and never outside of it', () => {
    expect(proposeReminders('2026-11-17', '2026-11-20')).toEqual(['2026-11-18']);
    expect(proposeReminders('2026-11-17', '2026-11-18')).toEqual([]);
  });
});
