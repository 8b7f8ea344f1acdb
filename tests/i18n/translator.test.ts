/** The short way that messages without plurals take says what ICU says. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { Translator } from '../../src/i18n/translator.js';
import { openCatalogue } from '../../src/io/open-catalogue.js';
import { listShipped, readShipped } from '../../src/io/shipped.js';
import { LANGS } from '../../src/model/lang.js';

const one = (source: string) => new Translator('fr', () => source);

describe('a message', () => {
  it('has values put in their places, as often as they stand', () => {
    expect(one('{a} et {b}, {a}').t('m', { a: '$&', b: 2 })).toBe('$& et 2, $&');
  });

  it('keeps quoted braces, and an apostrophe that quotes nothing', () => {
    expect(one("à la place de '{{body}}'").t('m')).toBe('à la place de {{body}}');
    expect(one("l'un et {a}").t('m', { a: 1 })).toBe("l'un et 1");
    expect(one("it''s {a}").t('m', { a: 1 })).toBe("it's 1");
  });

  it('without a value for a place is an error that names it', () => {
    expect(() => one('{a} et {b}').t('m', { a: 1 })).toThrow('{b}');
  });
});

describe('a number', () => {
  it('below zero has a minus sign, not the hyphen of Intl', () => {
    const french = new Translator('fr', () => undefined);
    const written = [french.score(-39.4), french.decimal(-0.5), french.integer(-2), french.percent(-0.125)];
    expect(written).toEqual(['−39', '−0,50', '−2', '−12,5\u00a0%']);
  });
});

describe('a date', () => {
  const written = (iso: string) =>
    LANGS.map((lang) => new Translator(lang, () => undefined)).map((each) => [
      each.date(iso),
      each.shortDate(iso),
    ]);

  it('is written out in text, and short in a table; in English with its month in letters', () => {
    expect(written('2026-03-01')).toEqual([
      ['1er mars 2026', '01/03/2026'],
      ['1 maart 2026', '01/03/2026'],
      ['1. März 2026', '01.03.2026'],
      ['1 March 2026', '01 Mar 2026'],
    ]);
  });

  it('that is none stays as it is', () => {
    expect(new Set(written('2026-printemps').flat())).toEqual(new Set(['2026-printemps']));
  });
});

describe.each(LANGS)('every message in %s', (lang) => {
  const catalogue = openCatalogue(lang);
  const ids = listShipped(`locales/${lang}`).flatMap((area) =>
    idsOf(readShipped(`locales/${lang}/${area}`), area),
  );

  it('reads as ICU reads it', () => {
    const translator = new Translator(lang, catalogue);
    expect(ids.length).toBeGreaterThan(500);
    for (const id of ids) {
      const source = catalogue(id)!;
      const values = Object.fromEntries([...source.matchAll(/\{(\w+)/g)].map(([, name]) => [name!, 3]));
      const icu = new IntlMessageFormat(source, translator.locale, undefined, { ignoreTag: true });
      expect(translator.t(id, values), id).toBe(String(icu.format(values)));
    }
  });
});

function idsOf(value: unknown, id: string): string[] {
  if (typeof value !== 'object' || value === null) return [id];
  return Object.entries(value).flatMap(([key, below]) => idsOf(below, `${id}.${key}`));
}
