/** Owns counting whole months between two dates of the calendar. */

/**
 * Whole months from one ISO date to another: a month is whole once its day has come again. Negative when `to` lies before
 * `from`. 2025-01-31 → 2025-02-28 is 0, → 2025-03-31 is 2.
 */
export function wholeMonths(from: string, to: string): number {
  if (to < from) return -wholeMonths(to, from);
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
