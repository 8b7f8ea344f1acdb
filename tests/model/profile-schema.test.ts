import { describe, expect, it } from 'vitest';
import { parseIndicators } from '../../src/model/indicators.js';
import { parseProfile } from '../../src/model/profile-schema.js';

describe('a profile', () => {
  it('may hold its name alone; what is blank is not there', () => {
    const { profile, findings, warnings } = parseProfile({ name: ' Forages ', domain: '', members: null });
    expect({ profile, findings, warnings }).toEqual({
      profile: { name: 'Forages' },
      findings: [],
      warnings: [],
    });
  });

  it('holds every field of the contract', () => {
    const whole = {
      name: 'n',
      organisations: ['a', 'b'],
      domain: 'd',
      createdOn: '2024-09-19',
      origin: 'solicited',
      members: 31,
      membersJoinedLast12Months: 0,
      coreGroup: 4,
      coordinatorTimePercent: 12.5,
      meetingRhythm: 'r',
      languages: ['nl', 'fr'],
      timeZone: 'Europe/Brussels',
      coordinator: 'c',
      sponsor: 's',
    };
    expect(parseProfile(whole)).toEqual({ profile: whole, version: null, findings: [], warnings: [] });
  });

  it.each([
    ['createdOn', '2024-13-01'],
    ['createdOn', 20240101],
    ['origin', 'solicted'],
    ['members', -1],
    ['members', 3.5],
    ['members', 'trente'],
    ['coordinatorTimePercent', 101],
    ['languages', ['fr', 'lu']],
    ['organisations', [{ a: 1 }]],
    ['timeZone', 'Europe/Bruxelles'],
    ['name', ['a']],
    ['domain', 'x'.repeat(10_001)],
  ])('says that %s cannot be %j', (field, value) => {
    const { findings } = parseProfile({ name: 'n', [field]: value });
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'COP-DOSSIER-001',
        path: [field],
        values: expect.objectContaining({ field }),
      }),
    ]);
  });

  it('finds all that is wrong together, the nearest right word with it', () => {
    const { findings, warnings } = parseProfile({ origin: 'solicted', members: 'x', sponser: 'y' });
    expect(findings.map(({ code, path }) => [code, ...path])).toEqual([
      ['COP-DOSSIER-002'],
      ['COP-DOSSIER-001', 'origin'],
      ['COP-DOSSIER-001', 'members'],
    ]);
    expect(findings[1]?.suggestion).toBe('solicited');
    expect(warnings).toEqual([{ code: 'unknown-field-near', values: { field: 'sponser', near: 'sponsor' } }]);
  });

  it('takes numbers as people write them, and one text for a list', () => {
    const { profile } = parseProfile({
      name: 2026,
      members: '31',
      coordinatorTimePercent: '12,5',
      organisations: 'a, b,',
    });
    expect(profile).toEqual({
      name: '2026',
      members: 31,
      coordinatorTimePercent: 12.5,
      organisations: ['a', 'b'],
    });
  });

  it('of a later version is left alone', () => {
    expect(parseProfile({ name: 'n', schemaVersion: 1 }).findings).toEqual([]);
    const { findings } = parseProfile({ name: 'n', schemaVersion: 2, newField: 'x' });
    expect(findings).toEqual([
      { code: 'COP-DOSSIER-007', path: ['schemaVersion'], values: { found: '2', known: 1 } },
    ]);
  });

  it.each([null, undefined, 'texte', 3, ['a']])('is none in %j', (input) => {
    expect(parseProfile(input).findings).toEqual([{ code: 'COP-DOSSIER-002', path: [], values: {} }]);
  });
});

describe('indicators', () => {
  it('come oldest first', () => {
    const rounds = [
      { date: '2026-11-21', meetingsHeld: 8, attendancePercent: 61.5 },
      { date: '2025-11-18', outputs: 0, answerDays: 2.5, activeMembers: 12 },
    ];
    expect(parseIndicators({ rounds })).toEqual({
      rounds: [rounds[1], rounds[0]],
      findings: [],
      warnings: [],
    });
  });

  it('without a list, without a date, with a wrong number are found', () => {
    expect(parseIndicators({}).findings).toEqual([{ code: 'COP-DOSSIER-005', path: ['rounds'], values: {} }]);
    const { findings, rounds } = parseIndicators({
      rounds: [{ outputs: 1 }, { date: '2026-01-01', outputs: -1 }, 3],
    });
    expect(findings.map(({ code, path }) => [code, ...path])).toEqual([
      ['COP-DOSSIER-006', 'rounds', '0'],
      ['COP-DOSSIER-001', 'rounds', '1', 'outputs'],
      ['COP-DOSSIER-006', 'rounds', '2'],
    ]);
    expect(rounds).toEqual([]);
  });
});
