/** The line that leads an editor to the schema of a file: it holds offline, on any machine, and is nobody's burden. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemsOf } from '../support/json-schema.js';
import { makeFolder, runCop } from '../support/run-cop.js';

/** Questions that `cop survey` puts to a member of a CoP whose size is not known. */
const SURVEY_QUESTIONS = 35;
const LINE = /^# yaml-language-server: \$schema=(\S+)\n/;

/** The schema that the first line of a file leads to, by its name in `schemas/`. */
function schemaOf(path: string): string {
  const [, address = ''] = LINE.exec(readFileSync(path, 'utf8')) ?? [];
  const target = resolve(dirname(path), address);
  const name = target.split(/[\\/]/).at(-1)!;
  expect(readFileSync(target, 'utf8')).toBe(readFileSync(join('schemas', name), 'utf8'));
  return name.replace(/\.json$/, '');
}

async function cop(argv: readonly string[], cwd: string, stdin?: string): Promise<void> {
  const { exitCode, stderr } = await runCop(argv, { cwd, ...(stdin === undefined ? {} : { stdin }) });
  expect(exitCode, stderr).toBe(0);
}

describe('in a dossier', () => {
  const cwd = makeFolder();

  beforeAll(async () => {
    await cop(['init', '--name', 'CoP « Écrire »', '--members', '40'], cwd);
    writeFileSync(join(cwd, 'export.csv'), readFileSync('tests/fixtures/survey/survey-simulated.csv'));
    await cop(['compass', '--accessible', '--express'], cwd, '3\n2\nx\nq\n');
    await cop(['survey', 'inspect', 'export.csv', '--write-map', 'export.map.yaml'], cwd);
    await cop(['doc', 'action-plan', '-o', 'compass/2026-11-21.actions.yaml'], cwd);
    await cop(['doc', 'charter', '-o', 'documents/charter.yaml'], cwd);
    await cop(['survey', 'inspect', 'export.csv', '--draft', 'own'], cwd);
  });

  it.each([
    ['cop.yaml', 'profile'],
    ['compass/2026-11-21.yaml', 'answers'],
    ['compass/2026-11-21.actions.yaml', 'action-plan'],
    ['export.map.yaml', 'survey-mapping'],
    ['documents/charter.yaml', 'form'],
    ['own/instrument.yaml', 'survey'],
    ['own/locales/fr.yaml', 'survey-texts'],
  ])('%s names the schema %s, and is as it says', (name, schema) => {
    const path = join(cwd, name);
    expect(schemaOf(path)).toBe(schema);
    expect(problemsOf(schema, parse(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('stays where it is when answers and a profile are written again, and out when a person took it out', async () => {
    for (const name of ['cop.yaml', 'compass/2026-11-21.yaml']) {
      const path = join(cwd, name);
      const text = readFileSync(path, 'utf8');
      await cop(['init', '--members', '41'], cwd);
      await cop(['compass', '--accessible'], cwd, '1\n4\nq\n');
      expect(LINE.test(readFileSync(path, 'utf8'))).toBe(true);
      writeFileSync(path, text.replace(LINE, '# à moi\n'));
      await cop(['init', '--members', '42'], cwd);
      await cop(['compass', '--accessible'], cwd, '1\n2\nq\n');
      expect(readFileSync(path, 'utf8').startsWith('# à moi\n')).toBe(true);
    }
  });

  it('is not seen by what reads the dossier', async () => {
    const portfolio = await runCop(['portfolio', '.', '--json'], { cwd });
    expect(JSON.parse(portfolio.stdout).cops).toMatchObject([{ name: 'CoP « Écrire »' }]);
    const checked = await runCop(['validate', '.'], { cwd });
    expect(checked.exitCode, checked.stderr).toBe(0);
    expect(checked.stdout).toContain('cop.yaml');
    for (const { stdout, stderr } of [portfolio, checked]) expect(stdout + stderr).not.toContain('.cop/');
  });

  it('renews a schema of another version', async () => {
    const other = makeFolder();
    mkdirSync(join(other, '.cop/schemas'), { recursive: true });
    writeFileSync(join(other, '.cop/schemas/profile.json'), '{}');
    await cop(['init', '--name', 'Neuve'], other);
    expect(schemaOf(join(other, 'cop.yaml'))).toBe('profile');
  });
});

it('is left out outside of a dossier, where -o writes what it names and nothing else', async () => {
  const cwd = makeFolder();
  await cop(['doc', 'charter', '-o', 'form.yaml'], cwd);
  await cop(['compass', '--accessible', '--express', '--answers', 'a.yaml'], cwd, '3\nq\n');
  expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'form.yaml']);
  for (const name of readdirSync(cwd)) expect(readFileSync(join(cwd, name), 'utf8')).not.toMatch(LINE);
});

it('is left out of a member’s response, and of what goes to standard output', async () => {
  const cwd = makeFolder();
  await cop(['init', '--name', 'CoP'], cwd);
  // Begins, answers one question, passes the others, and hands in.
  const lines = ['1', '4', ...Array<string>(SURVEY_QUESTIONS - 1).fill('>'), '2'];
  await cop(['survey', '--accessible', '--to', 'answers'], cwd, `${lines.join('\n')}\n`);
  const [response, ...others] = readdirSync(join(cwd, 'answers'));
  expect(others).toEqual([]);
  expect(readFileSync(join(cwd, 'answers', response!), 'utf8')).not.toMatch(LINE);
  const { stdout } = await runCop(['doc', 'charter', '-o', '-', '--format', 'yaml'], { cwd });
  expect(stdout.startsWith('document: charter\n')).toBe(true);
});

it('never goes through a link', async () => {
  const cwd = makeFolder();
  const elsewhere = makeFolder();
  symlinkSync(elsewhere, join(cwd, '.cop'));
  await cop(['init', '--name', 'CoP'], cwd);
  expect(readFileSync(join(cwd, 'cop.yaml'), 'utf8')).not.toMatch(LINE);
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(lstatSync(join(cwd, '.cop')).isSymbolicLink()).toBe(true);
});
