/** Owns a mail as HTML that mail programs show alike: paragraphs, headings, lists, no styles of its own to speak of. */

import { safeHref } from '../../i18n/clean-text.js';
import type { Translator } from '../../i18n/translator.js';
import type { Block } from '../../report/blocks.js';
import { escapeXml } from '../escape-xml.js';
import { resolveSpans, resolveText } from '../resolve-text.js';

/** A whole page, for the HTML part of a mail. Throws a TypeError for a block that no mail has, such as a table. */
export function renderMailHtml(blocks: readonly Block[], subject: string, translator: Translator): string {
  const body = blocks.map((block) => renderBlock(block, translator)).join('\n');
  return [
    '<!doctype html>',
    `<html lang="${translator.lang}">`,
    `<head><meta charset="utf-8"><title>${escapeXml(subject)}</title></head>`,
    '<body style="font-family: Arial, sans-serif; font-size: 11pt; line-height: 1.4; max-width: 40em">',
    body,
    '</body></html>',
    '',
  ].join('\n');
}

function renderBlock(block: Block, translator: Translator): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="font-size: 12pt">${escapeXml(resolveText(block.text, translator))}</h2>`;
    case 'paragraph':
      return `<p>${richText(resolveSpans(block.spans, translator))}</p>`;
    case 'list':
      return `<ul>${block.items.map((spans) => `<li>${richText(resolveSpans(spans, translator))}</li>`).join('')}</ul>`;
    case 'key-values':
      return `<dl>${block.pairs
        .map(({ key, value }) => {
          const term = escapeXml(resolveText(key, translator));
          return `<dt><strong>${term}</strong></dt><dd>${richText(resolveSpans(value, translator))}</dd>`;
        })
        .join('')}</dl>`;
    default:
      throw new TypeError(`a mail has no ${block.kind}`);
  }
}

/** Line ends kept, web addresses made links. */
function richText(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => {
      const href = index % 2 === 1 ? safeHref(part) : undefined;
      return href
        ? `<a href="${escapeXml(href)}">${escapeXml(part)}</a>`
        : escapeXml(part).replace(/\n/g, '<br>');
    })
    .join('');
}
