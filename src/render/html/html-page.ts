/** Owns the words of an HTML page: resolved, escaped, with line breaks, links to the web only, and text from right to left apart. */
import { safeHref } from '../../i18n/clean-text.js';
import type { Translator } from '../../i18n/translator.js';
import type { Text } from '../../model/text.js';
import type { Span } from '../../report/blocks.js';
import { escapeXml } from '../escape-xml.js';
import { resolveText } from '../resolve-text.js';

/** Scripts that run from right to left: kept from turning the words around them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

export class HtmlPage {
  readonly translator: Translator;
  #ids = 0;

  constructor(translator: Translator) {
    this.translator = translator;
  }

  /** A fresh id within the page. */
  id(prefix: string): string {
    this.#ids += 1;
    return `${prefix}-${this.#ids}`;
  }

  say(text: Text): string {
    const words = resolveText(text, this.translator);
    const escaped = escapeXml(words).replaceAll('\n', '<br>');
    return RIGHT_TO_LEFT.test(words) ? `<bdi>${escaped}</bdi>` : escaped;
  }

  /** The same words for an attribute. */
  attribute(text: Text): string {
    return escapeXml(resolveText(text, this.translator).replaceAll('\n', ' '));
  }

  word(id: string, values?: Parameters<Translator['t']>[1]): string {
    return this.say({ kind: 'message', id: `render.${id}`, ...(values ? { values } : {}) });
  }

  /** A label with the colon of the language. */
  label(label: Text): string {
    return this.word('label', { label: resolveText(label, this.translator) });
  }

  typed(text: string): string {
    return this.say({ kind: 'literal', text });
  }

  spans(spans: readonly Span[]): string {
    return spans.map((span) => this.#span(span)).join('');
  }

  #span({ text, strong, href }: Span): string {
    const words = this.say(text);
    const address = safeHref(href);
    const linked = address ? `<a href="${escapeXml(address)}" rel="noopener noreferrer">${words}</a>` : words;
    return strong && words !== '' ? `<strong>${linked}</strong>` : linked;
  }
}
