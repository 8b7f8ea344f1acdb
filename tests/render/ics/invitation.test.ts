import { describe, expect, it } from 'vitest';
import { type Invitation, renderInvitation } from '../../../src/render/ics/invitation.js';

const invitation: Invitation = {
  uid: 'kickoff-1',
  summary: 'Réunion; lancement, CoP',
  description: 'Bonjour,\n\nÀ bientôt \\ ici',
  location: 'Salle 3, étage 2',
  url: 'https://exemple.be/x',
  date: '2026-11-24',
  start: 570,
  durationMinutes: 150,
  timeZone: 'Europe/Brussels',
  lang: 'fr',
  madeOn: '2026-11-01',
};

const unfold = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');
const linesOf = (rest: Partial<Invitation> = {}): string[] =>
  unfold(renderInvitation({ ...invitation, ...rest }));

describe('an invitation for calendars', () => {
  it('says when in the time of its zone', () => {
    const lines = linesOf();
    expect(lines).toContain('DTSTART;TZID=Europe/Brussels:20261124T093000');
    expect(lines).toContain('DTEND;TZID=Europe/Brussels:20261124T120000');
    expect(lines).toContain('DTSTAMP:20261101T000000Z');
  });

  it('escapes what means something in the format', () => {
    const lines = linesOf();
    expect(lines).toContain('SUMMARY;LANGUAGE=fr:Réunion\\; lancement\\, CoP');
    expect(lines).toContain('DESCRIPTION;LANGUAGE=fr:Bonjour\\,\\n\\nÀ bientôt \\\\ ici');
    expect(lines).toContain('LOCATION:Salle 3\\, étage 2');
  });

  it.each([
    ['winter', '2026-11-24', '+0100'],
    ['summer', '2026-07-24', '+0200'],
  ])('gives the rules of the zone around a meeting in %s', (_, date, offset) => {
    expect(offsetAt(linesOf({ date }), `${date.replaceAll('-', '')}T093000`)).toBe(offset);
  });

  it('is right on the days when the clocks change', () => {
    // 29 March 2026: 01:30 is still winter time, 09:30 summer time; 25 October: 09:30 is winter time again.
    expect(offsetAt(linesOf({ date: '2026-03-29' }), '20260329T013000')).toBe('+0100');
    expect(offsetAt(linesOf({ date: '2026-03-29' }), '20260329T093000')).toBe('+0200');
    expect(offsetAt(linesOf({ date: '2026-10-25' }), '20261025T093000')).toBe('+0100');
  });

  it('counts real time when a meeting runs over the change: 150 minutes from 00:30 end at 04:00', () => {
    expect(linesOf({ date: '2026-03-29', start: 30 })).toContain(
      'DTEND;TZID=Europe/Brussels:20260329T040000',
    );
  });

  it('works in a zone without summer time', () => {
    const lines = linesOf({ timeZone: 'Africa/Kinshasa' });
    expect(lines.filter((line) => line.startsWith('TZOFFSETTO'))).toEqual(['TZOFFSETTO:+0100']);
  });

  it('has lines of at most 75 octets, never cut inside a letter', () => {
    const text = renderInvitation({ ...invitation, description: 'é🙂'.repeat(200) });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfold(text).join('\n')).toContain('é🙂'.repeat(200));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('does not hang on the zone of the machine', () => {
    const before = process.env.TZ;
    process.env.TZ = 'Asia/Tokyo';
    const abroad = renderInvitation(invitation);
    process.env.TZ = before;
    expect(abroad).toBe(renderInvitation(invitation));
  });
});

/** The offset that the file's own observances give at a local time, as a calendar reads them. */
function offsetAt(lines: readonly string[], local: string): string {
  const from = lines.flatMap((line, index) =>
    line.startsWith('DTSTART:')
      ? [{ start: line.slice(8), offset: lines[index + 2]!.slice('TZOFFSETTO:'.length) }]
      : [],
  );
  return from
    .filter(({ start }) => start <= local)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .at(-1)!.offset;
}
