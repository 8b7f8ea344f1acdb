/** Owns writing `cop.yaml`: readable, in a fixed order, with what a person added by hand kept. */
import { Document, isMap, isScalar, type Pair, parseDocument } from 'yaml';
import type { Profile } from '../model/profile.js';
import { PROFILE_FIELDS } from '../model/profile-schema.js';
import { readIfThere } from './read-input.js';
import { writeFiles } from './write-files.js';

/**
 * Writes the profile into `path`; comments and unknown keys that are there are kept, fields it no longer has are taken out.
 * `head` is the comment of a new file. Errors: those of `writeFiles`.
 */
export async function writeProfile(path: string, profile: Profile, head: string): Promise<void> {
  const existing = await readIfThere(path);
  await writeFiles([{ path, bytes: formatProfile(profile, head, existing) }], { force: true });
}

export function formatProfile(profile: Profile, head: string, existing?: string): string {
  const found = existing === undefined ? undefined : parseDocument(existing, { version: '1.2' });
  const document = found && isMap(found.contents) ? (found as Document) : new Document({});
  if (document !== found) document.commentBefore = ` ${head}`;
  for (const field of PROFILE_FIELDS) {
    const value = profile[field];
    if (value === undefined) document.delete(field);
    else if (JSON.stringify(plainOf(document, field)) !== JSON.stringify(value)) {
      document.set(field, document.createNode(value, { flow: true }));
    }
  }
  if (isMap(document.contents)) document.contents.items.sort((a, b) => rankOf(a) - rankOf(b));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function plainOf(document: Document, field: string): unknown {
  return (document.toJS() as Record<string, unknown> | null)?.[field];
}

/** Fields in the order of the profile; whatever else stands in the file comes after them, as it was. */
function rankOf({ key }: Pair): number {
  const index = (PROFILE_FIELDS as readonly unknown[]).indexOf(isScalar(key) ? key.value : key);
  return index < 0 ? PROFILE_FIELDS.length : index;
}
