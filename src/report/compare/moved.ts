/** Owns what moved between the last two rounds: answers that rose, that are new or gone, that fell. */
import type { MovedItem, RoundComparison } from '../../model/compass-comparison.js';
import { asValue, message } from '../../model/text.js';
import { type Block, bulletList, paragraph, type Span, span } from '../blocks.js';
import { type CompassWords, quotable, statementOf, stepText } from '../compass/input.js';
import type { CompareDetail } from './input.js';

/** A screen shows this many of a kind, and says how many there are. */
const SHOWN = 5;

/** That nothing moved is said too. */
export function movedBlocks({ moved }: RoundComparison, words: CompassWords, detail: CompareDetail): Block[] {
  if (moved.length === 0) return [paragraph(message('compare.moved.none'))];
  const up = moved.filter(({ change }) => (change ?? 0) > 0);
  const other = moved.filter(({ change }) => change === null);
  // The largest loss first.
  const down = moved.filter(({ change }) => (change ?? 0) < 0).reverse();
  return [
    ...listBlocks('up', up, words, detail),
    ...listBlocks('down', down, words, detail),
    ...listBlocks('other', other, words, detail),
  ];
}

function listBlocks(
  kind: string,
  items: readonly MovedItem[],
  words: CompassWords,
  { full }: CompareDetail,
): Block[] {
  if (items.length === 0) return [];
  const shown = full ? items : items.slice(0, SHOWN);
  const values = { count: items.length, more: items.length - shown.length };
  return [
    paragraph(message(`compare.moved.${kind}`, values)),
    bulletList(shown.map((one) => describe(one, words))),
  ];
}

function describe({ item, from, to }: MovedItem, words: CompassWords): Span[] {
  return [
    span(
      message('compare.moved.item', {
        statement: quotable(statementOf(words, item)),
        from: asValue(stepText(words, item, from)),
        to: asValue(stepText(words, item, to)),
      }),
    ),
  ];
}
