/** Owns what a calendar date of ours is: YYYY-MM-DD; and reading one as a person types it. */

/** A date of the calendar written YYYY-MM-DD; 2026-02-30 is none. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The date some days after (or, negative, before) an ISO date. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one ISO date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/**
 * A date as it is typed here, as ISO: day, month, year (21/11/2026, 21.11.2026, 21-11-2026, always the day first), or ISO
 * itself. Undefined for a day that the calendar does not have, and for other words.
 */
export function parseDate(text: string): string | undefined {
  const typed = text.trim();
  const [, day, , month, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(typed) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
  return isIsoDate(iso) ? iso : undefined;
}
