/** The manual page cop(1): all that the help knows, in each language, in signs that every man reads. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { makeManPage } from '../../scripts/man/make-man-page.js';
import { escapeRoff } from '../../scripts/man/roff.js';
import { examplesOf } from '../../src/commands/examples.js';
import { sayTerm } from '../../src/commands/help-terms.js';
import { describeCommands } from '../../src/commands/program.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { Session } from '../../src/commands/session.js';
import { EXIT } from '../../src/errors.js';
import { LANGS } from '../../src/model/lang.js';
import { ensureBuilt } from '../support/built.js';
import { translatorOf } from '../support/translator.js';

const MACROS = ['TH', 'SH', 'SS', 'TP', 'PP', 'B', 'I', 'EX', 'EE', 'nh', 'ad'];

describe.each(LANGS)('in %s', (lang) => {
  it('names every command, option, example and exit code', async () => {
    const page = await makeManPage(lang, '1.0.0');
    const session = new Session({ env: {} } as never, lang, translatorOf(lang));
    const root = await describeCommands(session);
    const flags = root.commands.flatMap(function all(command: Command): string[] {
      return [...command.options.map((option) => option.flags), ...command.commands.flatMap(all)];
    });
    const wanted = [
      ...COMMANDS.map(({ path }) => `.SS "cop ${escapeRoff(path)}`),
      ...flags.map((each) => `.B "${escapeRoff(sayTerm(each, session.translator))}"`),
      ...COMMANDS.flatMap(({ path }) => examplesOf(path, session.translator)).map(({ typed }) =>
        escapeRoff(`  ${typed}`),
      ),
      ...Object.values(EXIT).map((code) => `.B "${code}"`),
      escapeRoff(session.t('cli.description')),
    ];
    expect(flags.length).toBeGreaterThan(100);
    expect(wanted.filter((part) => !page.includes(part))).toEqual([]);
  });

  it('is ASCII, and obeys no word that is not a macro of ours', async () => {
    const page = await makeManPage(lang, '1.0.0');
    expect(page).toMatch(/^[\x20-\x7e\n]+$/);
    const controls = page.split('\n').filter((line) => /^['.]/.test(line));
    expect(controls.filter((line) => !MACROS.includes(/^\.([A-Za-z]+)/.exec(line)?.[1] ?? ''))).toEqual([]);
    // A term without its text, or an example left open, would spoil what follows.
    expect(page).not.toMatch(/\.TP\n[^\n]*\n\./);
    expect(page.match(/^\.EX$/gm)!.length).toBe(page.match(/^\.EE$/gm)!.length);
    expect(page).not.toMatch(/\n\n/);
  });
});

it('escapes what man would obey', () => {
  expect(escapeRoff("a\\b\n.TH x\n'y")).toBe("a\\eb\n\\&.TH x\n\\&'y");
  expect(escapeRoff('--lang « é »\u00a0: 😀')).toBe(
    '\\-\\-lang \\[u00AB] \\[u00E9] \\[u00BB]\\ : \\[u1F600]',
  );
});

it('is built, and installed by npm', { timeout: 120_000 }, async () => {
  await ensureBuilt();
  const { man, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(man).toEqual(['./dist/man/man1/cop.1']);
  expect(readFileSync(man[0], 'utf8')).toBe(await makeManPage('en', version));
});
