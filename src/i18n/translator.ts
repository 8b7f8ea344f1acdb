/** Owns turning message ids and values into words of one language, with its numbers, dates and plurals. */
import { IntlMessageFormat } from 'intl-messageformat';

/** Looks up a message of one language by its dotted id (`area.key`); in ICU syntax. */
export type Catalogue = (id: string) => string | undefined;

export type FormattedValue =
  | string
  | number
  | { format: 'score' | 'decimal' | 'integer'; value: number }
  | { format: 'percent'; rate: number }
  | { format: 'date' | 'short-date'; iso: string }
  | { format: 'message'; id: string; values?: Readonly<Record<string, FormattedValue>> }
  | { format: 'list'; items: readonly FormattedValue[] };

/** Belgian locales, so that numbers and dates look as they do in the reader's letters. */
const LOCALES: Record<string, string> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' };

/** The language with its country: `fr` → `fr-BE`. */
export function localeOf(lang: string): string {
  return LOCALES[lang] ?? lang;
}

/** `{name}`, or braces quoted as ICU quotes them (`'{{body}}'`). */
const PLACE_OR_QUOTE = /\{(\w+)\}|'(\{[^']*)'/g;
/** A message of words, places and quoted braces: no plural, no choice, no other apostrophe. */
const PLAIN = /^(?:[^{}']|\{\w+\}|'\{[^']*'(?!'))*$/;

export class Translator {
  readonly lang: string;
  readonly locale: string;
  readonly #catalogue: Catalogue;
  readonly #compiled = new Map<string, IntlMessageFormat>();
  readonly #numbers = new Map<string, Intl.NumberFormat>();

  constructor(lang: string, catalogue: Catalogue) {
    this.lang = lang;
    this.locale = localeOf(lang);
    this.#catalogue = catalogue;
  }

  has(id: string): boolean {
    return this.#catalogue(id) !== undefined;
  }

  /** The message in this language. An unknown id is a bug of ours and throws a TypeError that names it. */
  t(id: string, values: Readonly<Record<string, FormattedValue>> = {}): string {
    const source = this.#catalogue(id);
    if (source === undefined) throw new TypeError(`no message ${id} in ${this.lang}`);
    if (!source.includes('{') && !source.includes("'")) return source;
    const plain = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, this.#plain(value)]),
    );
    return PLAIN.test(source) ? fillIn(source, plain) : String(this.#compile(id, source).format(plain));
  }

  /** A score 0–100 to whole points. */
  score(value: number): string {
    return this.#write(roundHalfUp(value, 0), { maximumFractionDigits: 0 });
  }

  /** A statistic to two decimals (or as many as asked). */
  decimal(value: number, digits = 2): string {
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return this.#write(roundHalfUp(value, digits), options);
  }

  integer(value: number): string {
    return this.#write(value, { maximumFractionDigits: 0 });
  }

  /** A rate 0–1 as a percentage with at most one decimal and the space of the language. */
  percent(rate: number): string {
    return this.#write(roundHalfUp(rate, 3), { style: 'percent', maximumFractionDigits: 1 });
  }

  /** An ISO date (YYYY-MM-DD) written out: 21 novembre 2026. */
  date(iso: string): string {
    const date = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
    if (Number.isNaN(date.getTime())) return iso;
    const written = new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
    // French writes the first of a month, and no other day, as an ordinal; Intl does not know.
    return this.lang === 'fr' ? written.replace(/^1 /, '1er ') : written;
  }

  /** An ISO date as a table has room for: 21/11/2026, 21.11.2026, and in English, where figures alone are read two ways, 21 Nov 2026. */
  shortDate(iso: string): string {
    const date = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
    if (Number.isNaN(date.getTime())) return iso;
    const month = this.lang === 'en' ? 'short' : '2-digit';
    const parts = { day: '2-digit', month, year: 'numeric', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(this.locale, parts).format(date);
  }

  /** Words joined as the language does: a, b et c. */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(items);
  }

  #plain(value: FormattedValue): string | number {
    if (typeof value !== 'object') return value;
    switch (value.format) {
      case 'score':
        return this.score(value.value);
      case 'decimal':
        return this.decimal(value.value);
      case 'integer':
        return this.integer(value.value);
      case 'percent':
        return this.percent(value.rate);
      case 'date':
        return this.date(value.iso);
      case 'short-date':
        return this.shortDate(value.iso);
      case 'message':
        return this.t(value.id, value.values);
      case 'list':
        return this.list(value.items.map((item) => String(this.#plain(item))));
    }
  }

  #compile(id: string, source: string): IntlMessageFormat {
    const known = this.#compiled.get(id);
    if (known) return known;
    const compiled = new IntlMessageFormat(source, this.locale, undefined, { ignoreTag: true });
    this.#compiled.set(id, compiled);
    return compiled;
  }

  /** With a minus sign: Intl writes a hyphen, as on a keyboard. */
  #write(value: number, options: Intl.NumberFormatOptions): string {
    return this.#number(options).format(value).replace('-', '−');
  }

  #number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const known = this.#numbers.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(this.locale, options);
    this.#numbers.set(key, made);
    return made;
  }
}

/**
 * Puts values in their places as ICU does. Messages that only do so are most of them, and the first that is read by the ICU
 * parser costs a tenth of a start. A place without a value is a bug of ours and throws a TypeError that names it.
 */
function fillIn(source: string, values: Readonly<Record<string, string | number>>): string {
  return source.replace(PLACE_OR_QUOTE, (_, name: string | undefined, quoted: string | undefined) => {
    if (name === undefined) return quoted!;
    const value = values[name];
    if (value === undefined) throw new TypeError(`no value for {${name}} in: ${source}`);
    return String(value);
  });
}

/** Half away from zero on the decimal that is shown, so that 62.5 is shown alike in a workbook and in a terminal. */
function roundHalfUp(value: number, digits: number): number {
  const factor = 10 ** digits;
  const scaled = Math.abs(value) * factor;
  return (Math.sign(value) * Math.round(Number(scaled.toPrecision(12)))) / factor;
}
