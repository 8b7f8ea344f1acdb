/** Owns writing `cop.yaml`: readable, in the order of the profile, with what a person added by hand kept. */
import { dirname } from 'node:path';
import type { Profile } from '../model/profile.js';
import { PROFILE_FIELDS } from '../model/profile-schema.js';
import { type FileHead, openYamlMap, putValue } from './edit-yaml.js';
import { placeSchema } from './editor-schema.js';
import { withLock } from './lock-file.js';
import { printYaml } from './print-yaml.js';
import { readIfThere } from './read-input.js';
import { writeFiles } from './write-files.js';

/** What was read, what it became, and what stands above a new file. */
export interface ProfileChange extends FileHead {
  /** The profile as it was when it was read; empty for a new one. */
  base: Partial<Profile>;
  mine: Profile;
}

/**
 * Writes into `path` what changed since `base`; what another program changed there meanwhile stays, and so do comments and
 * unknown keys. Errors: those of `writeFiles`.
 */
export async function writeProfile(path: string, change: ProfileChange): Promise<void> {
  await withLock(path, async () => {
    const existing = await readIfThere(path);
    const schema = existing === undefined ? await placeSchema(path, 'profile', dirname(path)) : undefined;
    await writeFiles([{ path, bytes: formatProfile({ ...change, schema }, existing) }], { force: true });
  });
}

/** The text of the file; `existing` is what it holds now. */
export function formatProfile({ base, mine, ...head }: ProfileChange, existing?: string): string {
  const whole = openYamlMap(existing, head);
  for (const field of PROFILE_FIELDS) {
    const value = mine[field];
    if (JSON.stringify(value) === JSON.stringify(base[field])) continue;
    if (value === undefined) whole.document.delete(field);
    else putValue(whole, field, value, { order: PROFILE_FIELDS, flow: true });
  }
  return printYaml(whole.document, { flowCollectionPadding: false });
}
