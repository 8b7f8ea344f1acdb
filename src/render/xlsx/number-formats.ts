/** Owns the formats of numbers and dates: codes that every language of Excel shows with its own separators. */
import type { Cell } from '../../report/blocks.js';

type Shown = Extract<Cell, { kind: 'number' }>['show'];

/** English writes `66.7%`; the others put a no-break space before the sign. */
export function numberFormat(show: Shown, lang: string): string {
  switch (show) {
    case 'score':
    case 'integer':
      return '0';
    case 'decimal':
      return '0.00';
    case 'percent':
      return lang === 'en' ? '0.0%' : '0.0\u00A0%';
  }
}

const DATE_FORMATS: Readonly<Record<string, string>> = { de: 'dd\\.mm\\.yyyy', en: 'dd mmm yyyy' };

/** A day as people of the language write it in a table. */
export function dateFormat(lang: string): string {
  return DATE_FORMATS[lang] ?? 'dd/mm/yyyy';
}
