/** Owns a mail as plain text: paragraphs parted by an empty line, lists with hyphens. */
import type { Translator } from '../../i18n/translator.js';
import type { Block } from '../../report/blocks.js';
import { resolveSpans, resolveText } from '../resolve-text.js';

/** The text ends with a line end. */
export function renderMailText(blocks: readonly Block[], translator: Translator): string {
  return `${blocks.map((block) => renderBlock(block, translator)).join('\n\n')}\n`;
}

function renderBlock(block: Block, translator: Translator): string {
  switch (block.kind) {
    case 'heading':
      return resolveText(block.text, translator).toLocaleUpperCase(translator.locale);
    case 'paragraph':
      return resolveSpans(block.spans, translator);
    case 'list':
      return block.items.map((spans) => `- ${resolveSpans(spans, translator)}`).join('\n');
    case 'key-values':
      return block.pairs
        .map(({ key, value }) => {
          const label = translator.t('docx.pair', { label: resolveText(key, translator) });
          return `${label}${resolveSpans(value, translator)}`;
        })
        .join('\n');
    default:
      throw new TypeError(`a mail has no ${block.kind}`);
  }
}
