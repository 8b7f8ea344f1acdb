/** Owns the shared strings part: every text of the workbook, once, by the number that its cells give. */
import type { RichText } from '../book/cell.js';
import { element, escapeXml, xmlPart } from '../xml.js';
import { MAIN } from './namespaces.js';
import { runFontXml } from './style-xml.js';

export class StringTable {
  readonly #entries: string[] = [];
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  numberOf(text: string | RichText): number {
    this.#uses += 1;
    const xml = typeof text === 'string' ? textXml(text) : richXml(text);
    const known = this.#numbers.get(xml);
    if (known !== undefined) return known;
    const number = this.#entries.push(`<si>${xml}</si>`) - 1;
    this.#numbers.set(xml, number);
    return number;
  }

  /** `xl/sharedStrings.xml`, once every cell has been asked for. */
  xml(): string {
    const counts = { count: this.#uses, uniqueCount: this.#entries.length };
    return xmlPart(element('sst', { xmlns: MAIN, ...counts }, this.#entries.join('')));
  }
}

function richXml({ richText }: RichText): string {
  return richText.map(({ text, font }) => `<r>${runFontXml(font)}${textXml(text)}</r>`).join('');
}

/** Space at an end and line feeds are kept only when it says so. */
function textXml(text: string): string {
  const keeps = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${keeps}>${escapeXml(text)}</t>`;
}
