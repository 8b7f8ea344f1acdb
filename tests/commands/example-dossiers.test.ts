/** The three example dossiers: their surveys can be made again, and they raise the pitfalls of their stories and no other. */
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompassResult } from '../../src/model/compass-result.js';
import { makeFolder, runCop } from '../support/run-cop.js';

const STORIES = [
  {
    name: 'stuck-in-sharing',
    round: '2026-10-06',
    scored: '2026-10-20',
    members: 31,
    position: 'growth',
    pitfalls: ['stuck-in-sharing (warning, stronger)'],
  },
  {
    name: 'young-solicited',
    round: '2026-11-16',
    scored: '2026-11-18',
    members: 18,
    position: 'launch',
    pitfalls: [
      'weak-identification (warning)',
      'drift-to-working-group (warning)',
      'new-members-old-identity (note)',
    ],
  },
  {
    name: 'due-for-reorientation',
    round: '2026-11-10',
    scored: '2026-11-12',
    members: 46,
    position: 'established',
    pitfalls: ['outlived-purpose (critical)'],
  },
] as const;

describe.each(STORIES)('the example $name', ({ name, round, scored, members, position, pitfalls }) => {
  it('raises the pitfalls of its story and no other', async () => {
    const { stdout } = await runCop(['compass', 'score', `compass/${round}.yaml`, '--json'], {
      cwd: resolve('examples', name),
    });
    const result = JSON.parse(stdout) as CompassResult;
    expect(result.position).toBe(position);
    const raised = result.pitfalls.map(
      ({ id, level, stronger }) => `${id} (${level}${stronger ? ', stronger' : ''})`,
    );
    expect(raised).toEqual(pitfalls);
  });

  it('holds the survey that its members answered', async () => {
    const cwd = makeFolder();
    cpSync(resolve('examples', name, 'cop.yaml'), join(cwd, 'cop.yaml'));
    cpSync(resolve('tests/fixtures/examples', `${name}.csv`), join(cwd, 'answers.csv'));
    const { stdout, exitCode } = await runCop(
      ['survey', 'score', 'answers.csv', '--wave', '2026', '--members', String(members), '--json'],
      { cwd, now: `${scored}T12:00:00Z` },
    );
    expect(exitCode).toBe(0);
    const stored = JSON.parse(readFileSync(resolve('examples', name, 'survey/2026.json'), 'utf8'));
    expect(stored).toEqual(JSON.parse(stdout));
  });
});
