/** Every page of help in every language: what is typed stays as it is, all else is said in the user's language. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sayName, sayTerm } from '../../src/commands/help-terms.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { LANGS } from '../../src/model/lang.js';
import { runCop } from '../support/run-cop.js';
import { translatorOf } from '../support/translator.js';

const placeholdersOf = (lang: string): Record<string, string> =>
  parse(readFileSync(`locales/${lang}/cli.yaml`, 'utf8')).placeholder;

/** Words of English that commander or we would leave in another language; those that are words there too are none. */
function englishWords(lang: string): Set<string> {
  const own = placeholdersOf(lang);
  const ids = Object.entries(placeholdersOf('en')).flat();
  const ours = new Set(Object.values(own));
  const usual = [
    'Usage',
    'Options',
    'Arguments',
    'Commands',
    'Global',
    'default',
    'choices',
    'preset',
    'env',
  ];
  return new Set([...ids, ...usual].filter((word) => !ours.has(word)));
}

/** Titles and what stands between brackets or in the first column of arguments: all that no description says. */
function framesOf(page: string): string[] {
  const titles = page.split('\n').flatMap((line) => /^[\p{L} ’]+(?=[\s\u00a0]?:)/u.exec(line)?.[0] ?? []);
  const placeholders = page.split('\n').flatMap((line) =>
    line.startsWith('  cop ') || line.startsWith('  #')
      ? []
      : // "[options]" of a usage line, "<file...>" of an option; not a key of a file.
        (line.match(/[<[][\p{L}=|.]+[>\]]/gu) ?? []),
  );
  return [...titles, ...placeholders];
}

const PATHS = ['', ...COMMANDS.map(({ path }) => path)];

describe.each(LANGS)('in %s', (lang) => {
  it.each(PATHS)('cop %s --help leaves no word of another language', async (path) => {
    const argv = [...path.split(' ').filter(Boolean), '--help', '--lang', lang];
    const { stdout, exitCode } = await runCop(argv, { columns: 200 });
    expect(exitCode).toBe(0);
    const frames = framesOf(stdout);
    expect(frames.length).toBeGreaterThan(2);
    const words = frames.flatMap((frame) => frame.match(/[\p{L}]+/gu) ?? []);
    if (lang !== 'en') {
      const english = englishWords(lang);
      const allowed = lang === 'fr' ? ['Options', 'Arguments'] : [];
      expect(words.filter((word) => english.has(word) && !allowed.includes(word))).toEqual([]);
    }
    expect(stdout).not.toMatch(/\((?:default|choices|preset|env):/);
  });

  it('names each placeholder in that language', () => {
    const translator = translatorOf(lang);
    for (const [id, word] of Object.entries(placeholdersOf(lang))) expect(sayName(id, translator)).toBe(word);
  });
});

describe('a term', () => {
  it('keeps what is typed, and says what stands between brackets', () => {
    const dutch = translatorOf('nl');
    expect(sayTerm('-o, --output <file...>', dutch)).toBe('-o, --output <bestand...>');
    expect(sayTerm('cop compass score [options] <files...>', dutch)).toBe(
      'cop compass score [opties] <bestanden...>',
    );
    expect(sayTerm('--fail-under <phase=score...>', dutch)).toBe('--fail-under <fase=score...>');
    expect(sayTerm('--no-input', dutch)).toBe('--no-input');
  });

  it('that nobody translated is a bug', () => {
    expect(() => sayName('thing', translatorOf('fr'))).toThrow('cli.placeholder.thing');
  });
});
