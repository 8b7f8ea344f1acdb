/** Owns when reminders of a survey may go out: at most two, between opening and closing, the second after the first. */
import { addDays, daysBetween } from './iso-date.js';

/** Days before closing on which the last reminder still helps. */
const LAST_REMINDER_DAYS = 2;

/**
 * The dates to propose (ISO): the middle of the period, and two days before it closes; of a short period the second alone, of
 * a shorter one none. A date on a weekend moves to the Friday before, where that is still in the period.
 */
export function proposeReminders(opens: string, closes: string): string[] {
  const middle = addDays(opens, Math.floor(daysBetween(opens, closes) / 2));
  const last = addDays(closes, -LAST_REMINDER_DAYS);
  const dates = [middle, last]
    .map((date) => toWorkday(date, opens))
    .filter((date) => date > opens && date < closes);
  return [...new Set(dates)].sort();
}

function toWorkday(date: string, opens: string): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  const friday = day === 6 ? addDays(date, -1) : day === 0 ? addDays(date, -2) : date;
  return friday > opens ? friday : date;
}
