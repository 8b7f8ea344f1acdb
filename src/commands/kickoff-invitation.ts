/** Owns the invitation to a kick-off as a file for calendars, in the words of the scenario. */
import type { Meeting } from '../document/kickoff-meeting.js';
import type { KickoffStructure } from '../document/kickoff-plan.js';
import { fail } from '../errors.js';
import { cleanText } from '../i18n/clean-text.js';
import { clockTime } from '../model/clock-time.js';
import { DEFAULT_TIME_ZONE } from '../model/profile.js';
import { templateMessageId } from '../model/template.js';
import { wallTime } from '../model/wall-time.js';
import type { DocumentRun } from './document-run.js';

/** Stands for what a meeting does not have; its line is left out. */
const NOWHERE = '\uE000';

/** Errors: COP-DOC-005 without date and start; -006 where the clocks skip the start. */
export async function inviteTo(
  run: DocumentRun<KickoffStructure>,
  meeting: Meeting,
  planMinutes: number,
): Promise<string> {
  const { date, start } = meeting;
  const missing = [...(date === undefined ? ['--date'] : []), ...(start === undefined ? ['--start'] : [])];
  if (date === undefined || start === undefined) throw fail('COP-DOC-005', { missing: missing.join(', ') });
  const timeZone = run.profile?.timeZone ?? DEFAULT_TIME_ZONE;
  if (wallTime(date, start, timeZone) === undefined) {
    throw fail('COP-DOC-006', { date, time: clockTime(start), zone: timeZone });
  }
  const durationMinutes = meeting.slot ?? planMinutes;
  const { renderInvitation } = await import('../render/ics/invitation.js');
  const words = invitationWords(run, meeting, { date, start, durationMinutes });
  const name = run.profile?.name ?? 'cop';
  return renderInvitation({
    uid: `kickoff-${date}-${encodeURIComponent(cleanText(name)).replace(/%/g, '').slice(0, 60)}@cop-boussole`,
    ...words,
    ...(meeting.place ? { location: meeting.place } : {}),
    ...(meeting.link ? { url: meeting.link } : {}),
    date,
    start,
    durationMinutes,
    timeZone,
    lang: run.template.lang,
    madeOn: run.fill.date,
  });
}

/** A day in ISO, minutes after midnight, and how long it lasts. */
interface InviteTime {
  date: string;
  start: number;
  durationMinutes: number;
}

function invitationWords(
  { template, translator, profile }: DocumentRun<KickoffStructure>,
  { place, link, aim }: Meeting,
  { date, start, durationMinutes }: InviteTime,
): { summary: string; description: string } {
  const say = (path: string, values = {}): string =>
    translator.t(templateMessageId(template.structure.id, path), values);
  const unknown = say('blocks.timetable.texts.toConfirm');
  const values = {
    copName: profile?.name ?? unknown,
    date: { format: 'date', iso: date },
    start: clockTime(start),
    end: clockTime(start + durationMinutes),
    // Where one of the two is known, the other may not exist at all.
    place: place ?? (link ? NOWHERE : unknown),
    link: link ?? (place ? NOWHERE : unknown),
    aim: aim ?? unknown,
  };
  const body = say('invitation.body', values).split('\n');
  const description = body.filter((line) => !line.includes(NOWHERE)).join('\n');
  return { summary: say('invitation.subject', values), description };
}
