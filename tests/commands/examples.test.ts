/** The examples of each command's help run as they stand, in the folder of a CoP. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { examplesOf } from '../../src/commands/examples.js';
import { COMMANDS } from '../../src/commands/registry.js';
import type { Translator } from '../../src/i18n/translator.js';
import { LANGS } from '../../src/model/lang.js';
import { makeFolder, runCop } from '../support/run-cop.js';
import { translatorOf } from '../support/translator.js';

/** A command that asks a person cannot run without a terminal: it says so, and never hangs. */
const ASKS = new Set(['init 0', 'compass 0', 'compass 1', 'survey 0', 'survey 1']);

/** What two administrations hand on. */
const partials: string[] = [];
beforeAll(async () => {
  const file = resolve('tests/fixtures/survey/survey-simulated.csv');
  for (const name of ['2025', '2026']) {
    partials.push((await runCop(['survey', 'score', file, '--wave', name, '--partial'])).stdout);
  }
});

/** The names that the examples of a language give to what is there already. */
const THERE = ['partials', 'north', 'south'] as const;

/** All examples in one place, the working folder a dossier with an export in it. */
function makeDossiers(translator: Translator): string {
  const root = makeFolder();
  cpSync('examples', root, { recursive: true });
  const cwd = join(root, 'stuck-in-sharing');
  const survey = readFileSync('tests/fixtures/survey/survey-simulated.csv', 'utf8');
  writeFileSync(join(cwd, 'export.csv'), survey);
  writeFileSync(join(cwd, 'export-2025.csv'), survey);
  const [together, ...halves] = THERE.map((name) => translator.t(`examples.name.${name}`));
  mkdirSync(join(cwd, together!));
  for (const [index, half] of halves.entries()) {
    writeFileSync(join(cwd, `${half}.json`), partials[index]!);
    writeFileSync(join(cwd, together!, `${half}.json`), partials[index]!);
  }
  return cwd;
}

/** Words of a command line, with "…" as one word. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
}

describe.each(LANGS)('the examples of the help in %s', (lang) => {
  const translator = translatorOf(lang);
  const lines = COMMANDS.flatMap(({ path }) =>
    examplesOf(path, translator).map(({ typed }, index) => [typed, `${path} ${index}`] as const),
  );

  it('are two for every command', () => {
    expect(lines.length).toBe(2 * COMMANDS.length);
    // Nothing is left between braces, and no line is there twice.
    expect(lines.filter(([typed]) => /[{}]/.test(typed))).toEqual([]);
  });

  // A whole kit is a second's work: it is made once.
  const quick = lines.filter(([, id]) => lang === 'fr' || !id.startsWith('kit'));

  it.each(quick)('%s', async (line, id) => {
    const [, ...argv] = splitWords(line);
    const env = { LANG: lang };
    const { exitCode, stderr } = await runCop(argv, { cwd: makeDossiers(translator), env });
    expect(stderr).not.toContain('COP-BUG');
    expect(exitCode, stderr).toBe(ASKS.has(id) ? 64 : 0);
  });

  it.each(COMMANDS.map(({ path }) => path))('open the help of cop %s', async (path) => {
    const { stdout } = await runCop([...path.split(' '), '--help'], { env: { LANG: lang } });
    expect(stdout.startsWith(translator.t('examples.title'))).toBe(true);
    for (const { typed, what } of examplesOf(path, translator)) {
      expect(stdout).toContain(typed);
      expect(stdout.replace(/\s+/g, ' ')).toContain(what.replace(/\s+/g, ' '));
    }
  });
});
