/** Owns which fields and questions of a document stand together in one table. */
import type { Block, Choice, Field } from '../../report/blocks.js';

/** A block, or fields and questions drawn as one table. */
export type Drawn =
  | Exclude<Block, Field | Choice>
  | { kind: 'fields'; fields: (Field | Choice)[] }
  | { kind: 'wide-field'; field: Field };

/** Fields and questions that follow each other, together; one that stands alone may have the whole width. */
export function groupFields(blocks: readonly Block[]): Drawn[] {
  const drawn: Drawn[] = [];
  for (const block of blocks) {
    const last = drawn.at(-1);
    if (block.kind !== 'field' && block.kind !== 'choice') drawn.push(block);
    else if (last?.kind === 'fields') last.fields.push(block);
    else drawn.push({ kind: 'fields', fields: [block] });
  }
  return drawn.map((group) => {
    const [first, second] = group.kind === 'fields' ? group.fields : [];
    return first?.kind === 'field' && first.wide && !second ? { kind: 'wide-field', field: first } : group;
  });
}
