/** Owns giving a neutral text its words: every renderer asks here, and gets text that is harmless to show. */

import { cleanText } from '../i18n/clean-text.js';
import type { Translator } from '../i18n/translator.js';
import type { Text } from '../model/text.js';
import type { Span } from '../report/blocks.js';

/** The words in the translator's language, without what a terminal or a file format would obey. */
export function resolveText(text: Text, translator: Translator): string {
  return cleanText(text.kind === 'literal' ? text.text : translator.t(text.id, text.values));
}

/** The words of all spans, one after the other. */
export function resolveSpans(spans: readonly Span[], translator: Translator): string {
  return spans.map((span) => resolveText(span.text, translator)).join('');
}
