/** Real processes that work in one dossier at the same time: whatever each wrote is there afterwards. */
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { items } from '../support/answers.js';
import { COP, ensureBuilt } from '../support/built.js';
import { makeFolder } from '../support/run-cop.js';

beforeAll(ensureBuilt, 120_000);

/** `cop …argv` in a process of its own, with these lines typed; gives its exit code. */
function run(cwd: string, argv: readonly string[], lines: readonly string[] = []): Promise<number | null> {
  const child = spawn(process.execPath, [COP, ...argv], {
    cwd,
    env: { PATH: process.env.PATH, LANG: 'fr_BE.UTF-8', HOME: cwd },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  return new Promise((done) => child.once('exit', done));
}

const DATE = '2026-11-21';

it('lose nothing: two answer one round, one answers as another rater, two change the profile of an older dossier', async () => {
  const folder = makeFolder();
  const old = resolve('tests/fixtures/dossiers/version-0');
  cpSync(old, folder, { recursive: true });
  const phase = (id: string, value: number) => {
    const asked = items.filter((item) => item.phase === id);
    const flags = ['--accessible', '--date', DATE, '--phase', id];
    return run(folder, ['compass', ...flags], [...asked.map(() => String(value)), 'arrêter']);
  };
  const codes = await Promise.all([
    phase('preparation', 1),
    phase('growth', 3),
    run(folder, ['compass', '--accessible', '--date', DATE, '--rater', 'Koen'], ['4', 'arrêter']),
    run(folder, ['init', '--no-input', '--sponsor', 'Luc Vandenbroeck']),
    run(folder, ['init', '--no-input', '--core-group', '5']),
  ]);
  expect(codes).toEqual([0, 0, 0, 0, 0]);

  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const { answers } = parse(read(`compass/${DATE}.yaml`));
  const valuesOf = (id: string) => items.filter((item) => item.phase === id).map((item) => answers[item.id]);
  expect(new Set(valuesOf('preparation'))).toEqual(new Set([1]));
  expect(new Set(valuesOf('growth'))).toEqual(new Set([3]));
  expect(parse(read(`compass/${DATE}.koen.yaml`)).answers).toEqual({ [items[0]!.id]: 4 });
  expect(parse(read('cop.yaml'))).toMatchObject({
    schemaVersion: 1,
    name: 'Langage clair',
    members: 18,
    coreGroup: 5,
    sponsor: 'Luc Vandenbroeck',
    couleur: 'bleu',
  });
  for (const date of ['2026-05-12', '2026-11-03']) {
    expect(read(`compass/${date}.yaml`)).toBe(readFileSync(join(old, `compass-${date}.yaml`), 'utf8'));
  }
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => /\.(lock|tmp)$|unfinished/.test(name))).toEqual([]);
  expect(readdirSync(join(folder, 'backup'))).toHaveLength(1);
}, 60_000);
