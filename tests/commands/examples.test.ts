/** The examples of each command's help run as they stand, in the folder of a CoP. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/commands/examples.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { makeFolder, runCop } from '../support/run-cop.js';

/** A command that asks a person cannot run without a terminal: it says so, and never hangs. */
const ASKS = new Set([
  'cop init ma-cop',
  'cop compass --express',
  'cop compass --answers reponses.yaml',
  'cop survey',
  'cop survey --lang nl',
]);

/** What two administrations hand on. */
const partials = new Map<string, string>();
beforeAll(async () => {
  const file = resolve('tests/fixtures/survey/survey-simulated.csv');
  for (const name of ['nord', 'sud']) {
    partials.set(name, (await runCop(['survey', 'score', file, '--wave', name, '--partial'])).stdout);
  }
});

/** All examples in one place, the working folder a dossier with an export in it. */
function makeDossiers(): string {
  const root = makeFolder();
  cpSync('examples', root, { recursive: true });
  const cwd = join(root, 'stuck-in-sharing');
  const survey = readFileSync('tests/fixtures/survey/survey-simulated.csv', 'utf8');
  writeFileSync(join(cwd, 'export.csv'), survey);
  mkdirSync(join(cwd, 'exports'));
  writeFileSync(join(cwd, 'exports', 'autre.csv'), survey);
  mkdirSync(join(cwd, 'partiels'));
  for (const [name, text] of partials) {
    writeFileSync(join(cwd, `${name}.json`), text);
    writeFileSync(join(cwd, 'partiels', `${name}.json`), text);
  }
  return cwd;
}

/** Words of a command line, with "…" as one word. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
}

describe('the examples of the help', () => {
  it('stand for every command', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(COMMANDS.map(({ path }) => path).sort());
  });

  it.each(Object.values(EXAMPLES).flat())('%s', async (line) => {
    const [, ...argv] = splitWords(line);
    const { exitCode, stderr } = await runCop(argv, { cwd: makeDossiers() });
    expect(stderr).not.toContain('COP-BUG');
    expect(exitCode, stderr).toBe(ASKS.has(line) ? 64 : 0);
  });

  it.each(Object.keys(EXAMPLES))('open the help of cop %s', async (path) => {
    const { stdout } = await runCop([...path.split(' '), '--help']);
    expect(stdout.startsWith('Exemples')).toBe(true);
    for (const example of EXAMPLES[path]!) expect(stdout).toContain(example);
  });
});
