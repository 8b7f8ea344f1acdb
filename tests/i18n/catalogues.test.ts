/** The interface in four languages: the same messages, valid ICU, the same placeholders, and every id used in the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ERROR_CATALOGUE } from '../../src/errors.js';
import { LANGS } from '../../src/model/lang.js';
import { interfaceText, terms } from '../content/wording-rules.js';
import { messageForms, placeholders, pluralForms, selections } from '../support/message-forms.js';

const catalogues = Object.fromEntries(LANGS.map((lang) => [lang, readCatalogue(lang)]));
const reference = catalogues.fr!;

function readCatalogue(lang: string): Record<string, string> {
  const flat: Record<string, string> = {};
  const visit = (prefix: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(`${prefix}.${key}`, inner);
    } else flat[prefix] = value as string;
  };
  for (const name of readdirSync(`locales/${lang}`)) {
    visit(name.replace('.yaml', ''), parse(readFileSync(`locales/${lang}/${name}`, 'utf8')));
  }
  return flat;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sourceFiles(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

describe.each(LANGS)('messages in %s', (lang) => {
  const catalogue = catalogues[lang]!;

  it('are the same as in French', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(reference).sort());
  });

  it('are text that ICU understands, with the placeholders of the French ones', () => {
    const wrong = Object.entries(catalogue).filter(([id, message]) => {
      if (typeof message !== 'string') return true;
      try {
        return placeholders(message, lang).join() !== placeholders(reference[id] ?? '', 'fr').join();
      } catch {
        return true;
      }
    });
    expect(wrong).toEqual([]);
  });

  it('use the fixed terms of docs/content.md', () => {
    const wrong = Object.entries(catalogue).flatMap(([id, message]) =>
      terms(message, lang).map((problem) => `${id}: ${problem}: ${message}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Pieces of a sentence begin or end with a space; the rest of the sentence stands in other messages. */
const PIECES = new Set([
  'compare.left-out.not-asked',
  'compare.left-out.other-version',
  'docx.pair',
  'guide.search.hit',
  'portfolio.common.origins',
  'survey-report.findings.try',
  'survey-report.remarks.file',
]);

describe.each(LANGS)('the words of each message in %s', (lang) => {
  const messages = Object.entries(catalogues[lang]!);

  it('keep the typography of the language, in every form of a plural and a choice, and are plain', () => {
    const wrong = messages.flatMap(([id, message]) =>
      messageForms(message, lang).flatMap((text) =>
        interfaceText(PIECES.has(id) ? text.trim() : text, lang).map(
          (problem) => `${id}: ${problem}: ${text}`,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('have the plural forms of the language, and exact numbers before them', () => {
    const known = new Intl.PluralRules(lang).resolvedOptions().pluralCategories as readonly string[];
    const wrong = messages.flatMap(([id, message]) =>
      pluralForms(message, lang)
        .filter(({ forms }) => forms.at(-1) !== 'other' || !forms.every((form) => isForm(form, known)))
        .map(({ name, forms }) => `${id}: ${name}: ${forms.join(' ')}`),
    );
    expect(wrong).toEqual([]);
  });

  it('choose between the same words as in French', () => {
    const differing = messages.filter(
      ([id, message]) => selections(message, lang).join() !== selections(reference[id]!, 'fr').join(),
    );
    expect(differing).toEqual([]);
  });
});

function isForm(form: string, known: readonly string[]): boolean {
  return /^=\d+$/.test(form) || known.includes(form);
}

it.each(['what', 'mend'])(
  '%s of every error is a sentence with its full stop, or ends in what it shows',
  (part) => {
    const wrong = LANGS.flatMap((lang) =>
      Object.entries(catalogues[lang]!)
        .filter(([id]) => /^errors\.COP-/.test(id) && id.endsWith(part))
        .flatMap(([id, message]) => messageForms(message, lang).map((text) => `${lang} ${id}: ${text}`))
        .filter((line) => !/([.?…]|: x)$/.test(line)),
    );
    expect(wrong).toEqual([]);
  },
);

describe('message ids', () => {
  it('of every error have what happened and how to mend it', () => {
    const missing = Object.keys(ERROR_CATALOGUE).flatMap((code) =>
      ['what', 'mend'].map((part) => `errors.${code}.${part}`).filter((id) => !(id in reference)),
    );
    expect(missing).toEqual([]);
  });

  it('that the code names as they are stand in the catalogue', () => {
    const used = sourceFiles('src').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\b(?:message|t)\(\s*'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map(
        (match) => match[1]!,
      ),
    );
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((id) => !(id in reference))).toEqual([]);
  });
});
