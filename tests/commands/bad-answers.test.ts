/** Bad input to `cop compass score`: each is told with its place, all at once, and nothing is written. */
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCop } from '../support/run-cop.js';

const HEAD = 'instrument: compass\nversion: 1.0.0\ndate: 2026-11-21\nanswers:\n';

async function score(text: string | Uint8Array, name = 'answers.yaml') {
  const cwd = makeFolder({ [name]: text });
  return runCop(['compass', 'score', name, '-o', 'result.json', '--lang', 'en'], { cwd });
}

describe('bad answers', () => {
  it.each([
    [
      'an unknown item, nearest named',
      `${HEAD}  preparation.domian.1: 3\n`,
      65,
      ['answers.yaml:5:3', 'COP-ANSWERS-004', '‘preparation.domain.1’'],
    ],
    [
      'a value out of range',
      `${HEAD}  launch.kickoff.1: 7\n`,
      65,
      ['answers.yaml:5:3', '‘7’', 'COP-ANSWERS-005'],
    ],
    ['a half step', `${HEAD}  launch.kickoff.1: 2.5\n`, 65, ['COP-ANSWERS-005']],
    [
      'an unknown word, nearest named',
      `${HEAD}  launch.kickoff.1: too-erly\n`,
      65,
      ['COP-ANSWERS-006', '‘too-early’'],
    ],
    ['another instrument', HEAD.replace('compass', 'survey'), 65, ['answers.yaml:1:1', 'COP-ANSWERS-002']],
    ['another major version', HEAD.replace('1.0.0', '2.0.0'), 65, ['answers.yaml:2:1', 'COP-ANSWERS-003']],
    [
      'a date that does not exist',
      HEAD.replace('11-21', '02-30'),
      65,
      ['answers.yaml:3:1', 'COP-ANSWERS-007'],
    ],
    [
      'a key twice',
      `${HEAD}  launch.kickoff.1: 3\n  launch.kickoff.1: 4\n`,
      65,
      ['answers.yaml:6:3', 'COP-YAML-002'],
    ],
    ['not YAML', 'answers: [1, 2\n', 65, ['answers.yaml:2:1', 'COP-YAML-001']],
    ['a list', '- 1\n- 2\n', 65, ['COP-ANSWERS-001']],
    ['an empty file', '', 65, ['COP-FILE-004']],
    [
      'an unknown field',
      `${HEAD}  launch.kickoff.1: { value: 3, not: "x" }\n`,
      65,
      ['COP-ANSWERS-007', '‘note’'],
    ],
  ])('%s', async (_name, text, exitCode, told) => {
    const run = await score(text);
    for (const words of told) expect(run.stderr).toContain(words);
    expect(run.exitCode).toBe(exitCode);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  it('tells all findings of a file at once', async () => {
    const run = await score(`${HEAD}  a.b.1: 3\n  launch.kickoff.1: 9\n  launch.kickoff.2: maybe\n`);
    expect(run.stderr.match(/COP-ANSWERS-00[456]/g)).toEqual([
      'COP-ANSWERS-004',
      'COP-ANSWERS-005',
      'COP-ANSWERS-006',
    ]);
  });

  it('reads another minor version with a warning', async () => {
    const run = await score(`${HEAD.replace('1.0.0', '1.9.0')}  launch.kickoff.1: 3\n`);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('version 1.9.0');
  });

  it('refuses a folder, a missing file and a missing argument', async () => {
    const cwd = makeFolder();
    mkdirSync(join(cwd, 'folder'));
    expect(await runCop(['compass', 'score', 'folder'], { cwd })).toMatchObject({ exitCode: 65 });
    expect(await runCop(['compass', 'score', 'none.yaml'], { cwd })).toMatchObject({ exitCode: 66 });
    expect(await runCop(['compass', 'scor', 'none.yaml'], { cwd })).toMatchObject({ exitCode: 64 });
    expect(await runCop(['compass', 'score', '--jsn', 'x'], { cwd })).toMatchObject({ exitCode: 64 });
  });
});

describe('outputs', () => {
  const text = `${HEAD}  launch.kickoff.1: 3\n`;

  it('refuses to replace a file without --force, and replaces it with', async () => {
    const cwd = makeFolder({ 'a.yaml': text, 'r.json': 'mine' });
    const refused = await runCop(['compass', 'score', 'a.yaml', '-o', 'new.json', 'r.json'], { cwd });
    expect(refused.exitCode).toBe(73);
    expect(readFileSync(join(cwd, 'r.json'), 'utf8')).toBe('mine');
    expect(existsSync(join(cwd, 'new.json'))).toBe(false);
    const forced = await runCop(['compass', 'score', 'a.yaml', '-o', 'r.json', '--force'], { cwd });
    expect(forced.exitCode).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).kind).toBe('compass-result');
  });

  it('never writes through a link, nor over a folder, nor an unknown format', async () => {
    const cwd = makeFolder({ 'a.yaml': text, 'target.json': 'mine' });
    symlinkSync(join(cwd, 'target.json'), join(cwd, 'link.json'));
    mkdirSync(join(cwd, 'folder.json'));
    for (const [name, exitCode] of [
      ['link.json', 73],
      ['folder.json', 73],
      ['r.pdf', 64],
    ] as const) {
      const run = await runCop(['compass', 'score', 'a.yaml', '-o', name, '--force'], { cwd });
      expect(run.exitCode).toBe(exitCode);
    }
    expect(readFileSync(join(cwd, 'target.json'), 'utf8')).toBe('mine');
  });

  it('keeps the permissions of a file that it replaces', async () => {
    const cwd = makeFolder({ 'a.yaml': text, 'r.json': 'mine' });
    chmodSync(join(cwd, 'r.json'), 0o600);
    await runCop(['compass', 'score', 'a.yaml', '-o', 'r.json', '--force'], { cwd });
    const { statSync } = await import('node:fs');
    expect(statSync(join(cwd, 'r.json')).mode & 0o777).toBe(0o600);
  });

  it('shows a result again from its own JSON, in another language, with the same answers', async () => {
    const cwd = makeFolder({ 'a.yaml': `${HEAD}  launch.kickoff.1: { value: 3, note: "d’accord" }\n` });
    await runCop(['compass', 'score', 'a.yaml', '-o', 'r.json'], { cwd });
    const again = await runCop(['compass', 'score', 'r.json', '--lang', 'nl', '--json'], { cwd });
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')));
  });
});
