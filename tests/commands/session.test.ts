import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/commands/host.js';
import { Session } from '../../src/commands/session.js';
import { translatorOf } from '../support/translator.js';

function sessionOf(env: Record<string, string>, now = '2026-11-21T23:30:00Z', cwd = '/work'): Session {
  const stream = { write: () => true };
  const host = { stdin: process.stdin, stdout: stream, stderr: stream, env, cwd, clock: () => new Date(now) };
  return new Session(host as Host, 'en', translatorOf('en'));
}

describe('today', () => {
  it('is the day in the zone of the machine', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    expect(sessionOf({}).today()).toBe('2026-11-22');
    process.env.TZ = 'America/Anchorage';
    expect(sessionOf({}, '2026-11-21T05:00:00Z').today()).toBe('2026-11-20');
    process.env.TZ = zone;
  });

  it('is that of SOURCE_DATE_EPOCH in UTC, whatever the zone', () => {
    const zone = process.env.TZ;
    // 2026-11-21 00:00:01 and 23:59:59.
    for (const [epoch, name] of [
      ['1795219201', 'America/Anchorage'],
      ['1795305599', 'Pacific/Auckland'],
    ] as const) {
      process.env.TZ = name;
      expect(sessionOf({ SOURCE_DATE_EPOCH: epoch }, '2030-01-01T00:00:00Z').today()).toBe('2026-11-21');
    }
    process.env.TZ = zone;
  });

  it.each(['', 'yesterday', '-1', '1e9', '999999999999', '1.5'])(
    'leaves SOURCE_DATE_EPOCH=%j aside',
    (epoch) => {
      expect(sessionOf({ SOURCE_DATE_EPOCH: epoch }, '2026-11-21T12:00:00Z').today()).toBe('2026-11-21');
    },
  );
});

it('shows a path from the current folder where it lies in there, else whole', () => {
  const session = sessionOf({});
  expect(session.display('/work/a/b.yaml')).toBe('a/b.yaml');
  expect(session.display('/other/b.yaml')).toBe('/other/b.yaml');
});
