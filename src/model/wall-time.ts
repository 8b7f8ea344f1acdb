/** Owns wall-clock time in a time zone: offsets, when they change, and times that a change skips. */

const MINUTE_MS = 60_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const numeric = 'numeric' as const;
  const fields = {
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  };
  const made = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields });
  formatters.set(timeZone, made);
  return made;
}

/** Minutes that the zone is ahead of UTC at a moment. */
export function zoneOffset(timeZone: string, utcMs: number): number {
  const parts = formatterOf(timeZone).formatToParts(utcMs);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((wall - Math.floor(utcMs / 1000) * 1000) / MINUTE_MS);
}

/**
 * The moment of a wall-clock time (ISO date, minutes after midnight) in a zone, in milliseconds UTC; undefined where the
 * clocks skip that time. Of a time that comes twice, the first.
 */
export function wallTime(date: string, minutes: number, timeZone: string): number | undefined {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE_MS;
  const offsets = [wall - 26 * 60 * MINUTE_MS, wall + 26 * 60 * MINUTE_MS].map((near) =>
    zoneOffset(timeZone, near),
  );
  const moments = [...new Set(offsets)]
    .map((offset) => wall - offset * MINUTE_MS)
    .filter((moment) => moment + zoneOffset(timeZone, moment) * MINUTE_MS === wall);
  return moments.sort((a, b) => a - b)[0];
}

export interface ZoneChange {
  /** Milliseconds UTC. */
  at: number;
  /** Minutes ahead of UTC before and after. */
  from: number;
  to: number;
}

/** Shorter than any two changes of a zone lie apart. */
const STEP_MS = 5 * 24 * 60 * MINUTE_MS;

/** The changes of offset between two moments, to the minute. */
export function zoneChanges(timeZone: string, fromMs: number, toMs: number): ZoneChange[] {
  const changes: ZoneChange[] = [];
  let from = zoneOffset(timeZone, fromMs);
  for (let at = fromMs; at < toMs; at += STEP_MS) {
    const to = zoneOffset(timeZone, at + STEP_MS);
    if (from !== to) changes.push({ at: findChange(timeZone, at, at + STEP_MS), from, to });
    from = to;
  }
  return changes;
}

/** The minute between two moments at which the offset changes. */
function findChange(timeZone: string, low: number, high: number): number {
  const before = zoneOffset(timeZone, low);
  let [left, right] = [Math.floor(low / MINUTE_MS), Math.ceil(high / MINUTE_MS)];
  while (right - left > 1) {
    const middle = Math.floor((left + right) / 2);
    if (zoneOffset(timeZone, middle * MINUTE_MS) === before) left = middle;
    else right = middle;
  }
  return right * MINUTE_MS;
}
