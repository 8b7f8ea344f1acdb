import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { recoveryPath } from '../../src/io/recovery.js';
import { LANGS } from '../../src/model/lang.js';
import { makeFolder, runCop } from '../support/run-cop.js';

const FIXTURE = resolve('tests/fixtures/dossiers/version-0');
const names = () => readdirSync(folder).sort();

let folder: string;

beforeEach(() => {
  folder = makeFolder();
  cpSync(FIXTURE, folder, { recursive: true });
});

/** `cop compass` that asks what to do with the newest round, and is told to show its result. */
const compass = (...flags: string[]) =>
  runCop(['compass', '--accessible', ...flags], { cwd: folder, stdin: '2\n' });

describe('a command that writes, in a dossier of an older version', () => {
  it('brings it up to date, and says what moved and where the copy is', async () => {
    const { exitCode, stderr, stdout } = await compass();
    expect(exitCode).toBe(0);
    expect(stderr).toContain('2 tours de la boussole sont rangés dans compass/');
    expect(stderr).toContain('compass-2026-05-12.yaml → compass/2026-05-12.yaml');
    expect(stderr).toContain('backup/version-0-2026-11-21');
    expect(stdout).toContain('Langage clair');
    expect(names()).toEqual(['backup', 'compass', 'cop.yaml']);
    const again = await compass();
    expect(again.stderr).not.toMatch(/version/);
  });

  it.each(LANGS)('says so in %s, one round or several', async (lang) => {
    const say = (count: number) =>
      runCop(['init', '--members', '20', '--lang', lang, '--no-input'], { cwd: olderWith(count) });
    const [one, two] = [await say(1), await say(2)];
    for (const { exitCode, stderr } of [one, two]) {
      expect(exitCode).toBe(0);
      expect(stderr).toMatch(/backup\/version-0-2026-11-21/);
      expect(stderr).not.toMatch(/\{|undefined/);
    }
    expect(one.stderr).toMatch(/\b1 /);
    expect(two.stderr).toMatch(/\b2 /);
  });

  it('leaves --json alone, and -q silent', async () => {
    const { stdout } = await compass('--json');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'compass-result', date: '2026-11-03' });
    const quiet = olderWith(1);
    const run = await runCop(['init', '--members', '20', '-q'], { cwd: quiet });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(existsSync(join(quiet, 'compass', '2026-05-12.yaml'))).toBe(true);
  });

  it('takes along the answers that could only be kept in a recovery file', async () => {
    const env = { LANG: 'fr_BE.UTF-8', XDG_STATE_HOME: join(folder, 'state') };
    const kept = recoveryPath(join(folder, 'compass-2026-11-03.yaml'), env);
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, 'instrument: compass\nanswers: { preparation.domain.2: 4 }\n');
    const { stderr } = await runCop(['compass', '--accessible'], { cwd: folder, env, stdin: '2\n' });
    expect(stderr).toContain('2 tours');
    expect(existsSync(kept)).toBe(false);
    expect(readFileSync(join(folder, 'compass', '2026-11-03.yaml'), 'utf8')).toContain(
      'preparation.domain.2: 4',
    );
  });

  it('adopts the rounds that were answered before there was a dossier', async () => {
    const loose = makeFolder();
    cpSync(join(FIXTURE, 'compass-2026-05-12.yaml'), join(loose, 'compass-2026-05-12.yaml'));
    const { exitCode } = await runCop(['init', '--name', 'Neuve', '--no-input'], { cwd: loose });
    expect(exitCode).toBe(0);
    expect(
      readdirSync(loose)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['backup', 'compass', 'cop.yaml']);
  });

  it('moves nothing when answers are kept in a file that is named', async () => {
    await compass('--answers', 'compass-2026-11-03.yaml');
    expect(names()).toEqual(readdirSync(FIXTURE).sort());
  });
});

describe('a command that only reads', () => {
  it.each([[[]], [['guide']], [['portfolio', '.']], [['compass', 'compare']]])(
    'changes nothing and counts its rounds: cop %j',
    async (argv) => {
      const { exitCode, stdout } = await runCop(argv, { cwd: folder });
      expect(exitCode).toBe(0);
      expect(stdout).not.toBe('');
      expect(names()).toEqual(readdirSync(FIXTURE).sort());
    },
  );

  it('says how it comes up to date', async () => {
    const { stderr } = await runCop([], { cwd: folder });
    expect(stderr).toMatch(/2 tours de la boussole se trouvent à côté de cop\.yaml/);
  });
});

/** A dossier of version 0 with so many rounds. */
function olderWith(count: number): string {
  const made = makeFolder();
  for (const name of ['cop.yaml', 'compass-2026-05-12.yaml', 'compass-2026-11-03.yaml'].slice(0, 1 + count)) {
    cpSync(join(FIXTURE, name), join(made, name));
  }
  return made;
}
