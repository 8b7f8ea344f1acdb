/** Owns the fields of a template as neutral blocks: what the profile or the form knows, blank otherwise. */
import type { Profile } from '../model/profile.js';
import type { FieldSpec } from '../model/template.js';
import type { Block } from '../report/blocks.js';
import type { DocumentFill } from './build-document.js';
import type { Words } from './words.js';

/** One block a field, but those to leave out. */
export function fieldBlocks(
  block: { id: string; fields: readonly FieldSpec[] },
  words: Words,
  fill: DocumentFill,
): Block[] {
  return block.fields
    .filter(({ id }) => !fill.without?.has(`${block.id}.${id}`))
    .map((field) => fieldBlock(block.id, field, words, fill));
}

function fieldBlock(block: string, field: FieldSpec, words: Words, fill: DocumentFill): Block {
  const id = `${block}.${field.id}`;
  const path = `blocks.${block}.fields.${field.id}`;
  const label = words.say(`${path}.label`);
  const given = fill.values[id];
  const value = typeof given === 'string' ? given : profileFact(field.from, fill.profile);
  if (field.kind === 'choice') {
    const options = (field.options ?? []).map((option) => ({
      id: option,
      label: words.say(`${path}.options.${option}`),
      selected: option === value,
    }));
    return { kind: 'choice', id, label, options, multiple: false };
  }
  const hint = words.sayIf(`${path}.hint`);
  return {
    kind: 'field',
    id,
    label,
    lines: field.lines ?? 1,
    input: field.kind ?? 'text',
    ...(hint ? { hint } : {}),
    ...(value === undefined ? {} : { value }),
  };
}

/** A fact of the profile by its path (`profile.name`), as text; undefined when it is not known. */
function profileFact(from: string | undefined, profile: Profile | null): string | undefined {
  if (!from || !profile) return undefined;
  const fact = profile[from.replace(/^profile\./, '') as keyof Profile];
  if (fact === undefined) return undefined;
  return Array.isArray(fact) ? fact.join(', ') : String(fact);
}
