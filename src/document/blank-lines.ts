/** Owns room to write in by hand, where nothing can be computed or is known yet. */
import type { Text } from '../model/text.js';
import type { Block } from '../report/blocks.js';

/** `id` is the slot it stands in. */
export function blankLines(id: string, label: Text, lines = 4): Block {
  return { kind: 'field', id: `${id}.own`, label, lines, input: 'text', wide: true };
}
