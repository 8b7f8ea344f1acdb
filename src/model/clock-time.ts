/** Owns times of day as people write them, as minutes after midnight. */

const DAY_MINUTES = 24 * 60;

/** `9:30`, `09:30`, `9h30`, `9 h`, `9.30` as minutes after midnight; undefined when it is no time of day. */
export function parseClockTime(text: string): number | undefined {
  const found = /^(\d{1,2})\s*(?:[:h.]\s*(\d{2})?|)$/i.exec(text.trim());
  if (!found) return undefined;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? '0');
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** `09:30`; past midnight it begins again. */
export function clockTime(minutes: number): string {
  const within = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}
