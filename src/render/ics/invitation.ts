/** Owns an invitation as an iCalendar file (RFC 5545): one event at a wall-clock time, with the zone's own rules beside it. */
import { cleanText, safeHref } from '../../i18n/clean-text.js';
import { wallTime, zoneChanges, zoneOffset } from '../../model/wall-time.js';

export interface Invitation {
  /** The same for every copy of one meeting. */
  uid: string;
  summary: string;
  description: string;
  location?: string;
  /** Left out where it is no address of the web. */
  url?: string;
  /** ISO date. */
  date: string;
  /** Minutes after midnight, in the time zone. */
  start: number;
  durationMinutes: number;
  /** IANA name. */
  timeZone: string;
  lang: string;
  /** ISO date on which the file is made. */
  madeOn: string;
}

const MINUTE_MS = 60_000;
const YEAR_MS = 366 * 24 * 60 * MINUTE_MS;

/** The file, lines ended by CR LF. The start must be a time that the clocks do not skip (`wallTime`). */
export function renderInvitation(invitation: Invitation): string {
  const { timeZone, lang } = invitation;
  const url = safeHref(invitation.url);
  const begin = wallTime(invitation.date, invitation.start, timeZone) ?? wallMs(invitation);
  const end = begin + invitation.durationMinutes * MINUTE_MS;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cop-boussole//kick-off//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...zoneLines(timeZone, begin),
    'BEGIN:VEVENT',
    `UID:${escapeText(invitation.uid)}`,
    `DTSTAMP:${stamp(Date.parse(`${invitation.madeOn}T00:00:00Z`))}Z`,
    `DTSTART;TZID=${timeZone}:${stamp(begin + zoneOffset(timeZone, begin) * MINUTE_MS)}`,
    `DTEND;TZID=${timeZone}:${stamp(end + zoneOffset(timeZone, end) * MINUTE_MS)}`,
    `SUMMARY;LANGUAGE=${lang}:${escapeText(invitation.summary)}`,
    `DESCRIPTION;LANGUAGE=${lang}:${escapeText(invitation.description)}`,
    ...(invitation.location ? [`LOCATION:${escapeText(invitation.location)}`] : []),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/**
 * The offset that holds a year before the meeting, then each change until a year after it, as observances of their own: no
 * guess about the rules of years to come.
 */
function zoneLines(timeZone: string, moment: number): string[] {
  const changes = zoneChanges(timeZone, moment - YEAR_MS, moment + YEAR_MS);
  const first = zoneOffset(timeZone, moment - YEAR_MS);
  const standard = Math.min(first, ...changes.map(({ to }) => to));
  const observances = [{ at: Date.UTC(1970, 0, 1), from: first, to: first }, ...changes].flatMap(
    ({ at, from, to }) => {
      const kind = to > standard ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${kind}`,
        `DTSTART:${stamp(at + from * MINUTE_MS)}`,
        `TZOFFSETFROM:${offsetText(from)}`,
        `TZOFFSETTO:${offsetText(to)}`,
        `END:${kind}`,
      ];
    },
  );
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances, 'END:VTIMEZONE'];
}

/** The wall-clock start as if the clock on the wall showed UTC. */
function wallMs({ date, start }: Invitation): number {
  return Date.parse(`${date}T00:00:00Z`) + start * MINUTE_MS;
}

function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function offsetText(minutes: number): string {
  const absolute = Math.abs(minutes);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}${two(absolute % 60)}`;
}

function escapeText(text: string): string {
  return cleanText(text)
    .replace(/([\\;,])/g, '\\$1')
    .replace(/\n/g, '\\n');
}

/** Lines of at most 75 octets, never cut inside a character; the rest goes on after a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let width = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (width + octets > 75) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += octets;
  }
  return folded;
}
