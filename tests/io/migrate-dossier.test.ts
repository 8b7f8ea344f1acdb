import fs from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { FaultyDisk } from '../../robustness/faulty-disk.js';
import { loadDossier } from '../../src/io/dossier.js';
import { migrateDossier } from '../../src/io/migrate-dossier.js';
import { migrateFiles } from '../../src/io/migrations.js';
import { makeFolder } from '../support/run-cop.js';

const FIXTURE = resolve('tests/fixtures/dossiers/version-0');
const ROUNDS = ['2026-11-03', '2026-05-12'];

let folder: string;
const read = (path: string): string => fs.readFileSync(join(folder, path), 'utf8');
const original = (path: string): string => fs.readFileSync(join(FIXTURE, path), 'utf8');

/** Every file of the dossier but copies and locks, with its text. */
function textsOf(root = folder): Record<string, string> {
  const paths = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    paths
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => !path.startsWith('backup') && !path.endsWith('.lock'))
      .sort()
      .map((path) => [path, fs.readFileSync(join(root, path), 'utf8')]),
  );
}

const MIGRATED = {
  'compass/2026-05-12.yaml': original('compass-2026-05-12.yaml'),
  'compass/2026-11-03.yaml': original('compass-2026-11-03.yaml'),
  'cop.yaml': original('cop.yaml'),
};

beforeEach(() => {
  folder = makeFolder();
  fs.cpSync(FIXTURE, folder, { recursive: true });
});

describe('a dossier of version 0', () => {
  it('is read as it is: its rounds count, newest first, and it is said that they lie elsewhere', async () => {
    const dossier = await loadDossier(folder);
    expect(dossier).toMatchObject({ isOlder: true, profile: { name: 'Langage clair', members: 18 } });
    expect(dossier!.rounds.map(({ date }) => date)).toEqual(ROUNDS);
    expect(dossier!.warnings.map(({ code, values }) => [code, values.count])).toContainEqual([
      'dossier-older',
      2,
    ]);
    expect(textsOf()).toEqual(textsOf(FIXTURE));
  });

  it('becomes one of this version: rounds in their folder, the version written down, all else kept', async () => {
    fs.chmodSync(join(folder, 'compass-2026-05-12.yaml'), 0o600);
    const migrated = await migrateDossier(folder, '2026-11-21');
    expect(migrated).toMatchObject({ from: 0, to: 1, backup: 'backup/version-0-2026-11-21' });
    expect(migrated!.moved).toContainEqual({
      from: 'compass-2026-11-03.yaml',
      to: 'compass/2026-11-03.yaml',
    });
    const { 'cop.yaml': profile, ...rest } = textsOf();
    const { 'cop.yaml': _before, ...rounds } = MIGRATED;
    expect(rest).toEqual(rounds);
    expect(profile).toContain('schemaVersion: 1\n');
    expect(profile!.replace('schemaVersion: 1\n', '')).toBe(original('cop.yaml'));
    expect(fs.statSync(join(folder, 'compass/2026-05-12.yaml')).mode & 0o777).toBe(0o600);
    const dossier = await loadDossier(folder);
    expect(dossier).toMatchObject({ isOlder: false, profile: { members: 18 } });
    expect(dossier!.rounds.map(({ date }) => date)).toEqual(ROUNDS);
  });

  it('is copied first, byte for byte, and the copy is no dossier of its own', async () => {
    fs.writeFileSync(join(folder, 'indicators.yaml'), Buffer.from([0x23, 0xe9, 0x0a]));
    fs.chmodSync(join(folder, 'cop.yaml'), 0o640);
    const { backup } = (await migrateDossier(folder, '2026-11-21'))!;
    const copy = join(folder, backup);
    for (const name of fs.readdirSync(FIXTURE)) {
      expect(fs.readFileSync(join(copy, name), 'utf8')).toBe(original(name));
    }
    expect([...fs.readFileSync(join(copy, 'indicators.yaml'))]).toEqual([0x23, 0xe9, 0x0a]);
    expect(fs.statSync(join(copy, 'cop.yaml')).mode & 0o777).toBe(0o640);
    expect((await loadDossier(folder))!.rounds).toHaveLength(2);
  });

  it('is brought up to date once; an older copy is never written over', async () => {
    await migrateDossier(folder, '2026-11-21');
    expect(await migrateDossier(folder, '2026-11-21')).toBeUndefined();
    fs.writeFileSync(join(folder, 'cop.yaml'), 'schemaVersion: 0\nname: Encore\n');
    const again = await migrateDossier(folder, '2026-11-21');
    expect(again).toMatchObject({ moved: [], backup: 'backup/version-0-2026-11-21-2' });
    expect(read('cop.yaml')).toBe('schemaVersion: 1\nname: Encore\n');
  });

  it('keeps a round of a day that the dossier holds already where it is', async () => {
    fs.mkdirSync(join(folder, 'compass'));
    fs.writeFileSync(join(folder, 'compass/2026-11-03.yaml'), 'mine: true\n');
    const { moved } = (await migrateDossier(folder, '2026-11-21'))!;
    expect(moved.map(({ from }) => from)).toEqual(['compass-2026-05-12.yaml']);
    expect(read('compass/2026-11-03.yaml')).toBe('mine: true\n');
    expect(read('compass-2026-11-03.yaml')).toBe(original('compass-2026-11-03.yaml'));
  });

  it('is migrated by one of two who do so at once', async () => {
    const both = await Promise.all([
      migrateDossier(folder, '2026-11-21'),
      migrateDossier(folder, '2026-11-21'),
    ]);
    expect(both.filter((one) => one !== undefined)).toHaveLength(1);
    expect(fs.readdirSync(join(folder, 'backup'))).toEqual(['version-0-2026-11-21']);
  });
});

describe('migrateFiles', () => {
  const files = (there: string) =>
    new Map([
      ['cop.yaml', 'schemaVersion: 0\nname: a\n'],
      ['compass-2026-05-12.yaml', 'answers: {}\n'],
      ['compass/2026-05-12.yaml', there],
    ]);

  it('leaves a round beside another of that day, and drops one that was moved already', () => {
    const kept = migrateFiles(files('answers: { a: 1 }\n'))!.files;
    expect([...kept.keys()].sort()).toEqual([
      'compass-2026-05-12.yaml',
      'compass/2026-05-12.yaml',
      'cop.yaml',
    ]);
    expect(kept.get('compass/2026-05-12.yaml')).toBe('answers: { a: 1 }\n');
    const moved = migrateFiles(files('answers: {}\n'))!.files;
    expect([...moved.keys()].sort()).toEqual(['compass/2026-05-12.yaml', 'cop.yaml']);
  });
});

describe('a dossier of this version', () => {
  it.each([
    ['without a number', 'name: a\n', []],
    ['with its number, whatever lies beside it', 'schemaVersion: 1\nname: a\n', ['compass-2026-05-12.yaml']],
  ])('%s is left alone', async (_, profile, beside) => {
    const own = makeFolder({ 'cop.yaml': profile });
    for (const name of beside) fs.writeFileSync(join(own, name), 'answers: {}\n');
    expect((await loadDossier(own))!.isOlder).toBe(false);
    expect(await migrateDossier(own, '2026-11-21')).toBeUndefined();
    expect(fs.readdirSync(own).sort()).toEqual([...beside, 'cop.yaml'].sort());
  });
});

describe('a migration that is interrupted', () => {
  it('loses nothing at any step, and the next one goes on', async () => {
    const whole = new FaultyDisk();
    await migrateDossier(folder, '2026-11-21');
    whole.repair();
    const after = textsOf();
    expect(whole.steps.length).toBeGreaterThan(15);
    for (let at = 1; at <= whole.steps.length; at += 1) {
      fs.rmSync(folder, { recursive: true });
      fs.cpSync(FIXTURE, folder, { recursive: true });
      const disk = new FaultyDisk({ at, kind: { code: 'EIO', lasts: true } });
      await migrateDossier(folder, '2026-11-21').catch(() => undefined);
      disk.repair();
      const where = `step ${at}, ${whole.steps[at - 1]}`;
      const dossier = await loadDossier(folder);
      expect(
        dossier!.rounds.map(({ date }) => date),
        where,
      ).toEqual(ROUNDS);
      for (const { path, date } of dossier!.rounds) {
        expect(fs.readFileSync(path, 'utf8'), where).toBe(original(`compass-${date}.yaml`));
      }
      await migrateDossier(folder, '2026-11-21');
      const { 'cop.yaml': profile, ...rounds } = textsOf();
      const { 'cop.yaml': signed, ...expected } = after;
      expect(rounds, where).toEqual(expected);
      expect([signed, original('cop.yaml')], where).toContain(profile);
      expect(fs.readdirSync(join(folder, 'backup')).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });
});
