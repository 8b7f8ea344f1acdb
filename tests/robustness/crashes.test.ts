/** The share of kills and failing disks that runs with every test; `npm run robustness` does so to every command, and more. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CrashPlace } from '../../robustness/crash-place.js';
import type { CrashReport } from '../../robustness/crashes.js';
import { SCENARIOS } from '../../robustness/scenarios.js';
import { ensureBuilt } from '../support/built.js';

const INSTANTS = 6;

it.each(['init', 'compass'])(
  `cop %s, killed ${INSTANTS} times and on a failing disk, leaves every file whole`,
  { timeout: 120_000 },
  async (path) => {
    await ensureBuilt();
    const which = SCENARIOS.findIndex((scenario) => scenario.path === path);
    const argv = [
      ...['scripts/run-typescript.js', 'robustness/robustness.ts', '--piece', `command:${which}`],
      ...['--seed', '1', '--instants', String(INSTANTS)],
    ];
    const { stdout } = await promisify(execFile)(process.execPath, argv);
    const { kills, faults, wrong } = JSON.parse(stdout) as CrashReport;
    expect(wrong).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(INSTANTS);
    expect(faults).toBeGreaterThan(3);
  },
);

describe('the judge of a crash', () => {
  const outputs = ['out/a.json'];

  function prepare(stdin?: string): { place: CrashPlace; write: (name: string, text: string) => void } {
    const place = new CrashPlace({ path: 'x', argv: [], outputs, ...(stdin === undefined ? {} : { stdin }) });
    const write = (name: string, text: string): void => {
      mkdirSync(join(place.folder, name, '..'), { recursive: true });
      writeFileSync(join(place.folder, name), text);
    };
    place.reset();
    write('out/a.json', stdin === undefined ? '{"a":1}' : '{"answers":{"one":1,"two":2}}');
    expect(place.learn()).toBe(true);
    place.addOldFiles();
    place.reset();
    return { place, write };
  }

  const killed = { mayLeave: true, isDone: false };
  const done = { mayLeave: false, isDone: true };

  it('takes a file that is old or new, and a hidden one of a process that was killed', () => {
    const { place, write } = prepare();
    expect(place.judge(killed)).toEqual([]);
    write('out/.a.json.0123456789ab.tmp', '{"a"');
    write('out/a.json', '{"a":1}');
    expect(place.judge(killed)).toEqual([]);
    place.remove();
  });

  it.each([
    ['half a file', 'out/a.json', '{"a"', killed, 'neither old nor new'],
    ['a file that nobody expects', 'out/b.json', '{}', killed, 'is new'],
    ['an old file where the command is done', 'cop.yaml', 'name: x', done, 'not what it should be'],
    ['a temporary file of a process that lives', 'out/.a.json.0123456789ab.tmp', '', done, 'left behind'],
  ])('notices %s', (_, name, text, state, told) => {
    const { place, write } = prepare();
    write('out/a.json', '{"a":1}');
    write(name, text);
    expect(place.judge(state)).toEqual([expect.stringContaining(told)]);
    place.remove();
  });

  it('lets the help for editors be gone, which a command does without', () => {
    const { place, write } = prepare();
    write('.cop/schemas/profile.json', '{}');
    place.keepAsBefore();
    rmSync(join(place.folder, '.cop'), { recursive: true });
    expect(place.judge(killed)).toEqual([]);
    place.remove();
  });

  it('notices a file that is gone', () => {
    const { place } = prepare();
    rmSync(join(place.folder, 'cop.yaml'));
    expect(place.judge(killed)).toEqual(['cop/cop.yaml is gone']);
    place.remove();
  });

  it('takes fewer answers of somebody who types, never other ones', () => {
    const { place, write } = prepare('1\n2\n');
    write('out/a.json', '{"answers":{"one":1}}');
    expect(place.judge(killed)).toEqual([]);
    write('out/a.json', '{"answers":{"one":2}}');
    expect(place.judge(killed)).toEqual([expect.stringContaining('neither old nor new')]);
    place.remove();
  });
});
