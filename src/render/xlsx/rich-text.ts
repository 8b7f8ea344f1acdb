/** Owns text with strong and quiet parts in one cell. */

import type { Translator } from '../../i18n/translator.js';
import type { Span } from '../../report/blocks.js';
import { resolveSpans, resolveText } from '../resolve-text.js';
import type { Cell } from './book/cell.js';
import type { Font, Style } from './book/style.js';
import { COLOURS } from './looks.js';
import { safeText } from './safe-text.js';
import { writeText } from './write-cell.js';

/** Writes spans into a cell: plain text where all of them are plain, else each in its own font; `before` stands in front of them. Gives the words. */
export function writeSpans(
  cell: Cell,
  spans: readonly Span[],
  translator: Translator,
  { before = '', ...style }: Style & { before?: string },
): string {
  const words = before + resolveSpans(spans, translator);
  writeText(cell, words, style);
  if (!spans.some(({ strong, quiet }) => strong || quiet)) return words;
  const parts = spans.map((span) => ({
    text: safeText(resolveText(span.text, translator)),
    font: fontOf(span, style.font ?? {}),
  }));
  const mark = before === '' ? [] : [{ text: before, font: style.font ?? {} }];
  cell.value = { richText: [...mark, ...parts.filter(({ text }) => text !== '')] };
  return words;
}

function fontOf({ strong, quiet }: Span, base: Font): Font {
  return {
    ...base,
    ...(strong ? { bold: true } : {}),
    ...(quiet ? { color: { argb: COLOURS.soft } } : {}),
  };
}
