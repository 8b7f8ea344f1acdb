/** Owns writing `cop.yaml`: readable, in the order of the profile, with what a person added by hand kept. */
import type { YAMLMap } from 'yaml';
import type { Profile } from '../model/profile.js';
import { PROFILE_FIELDS } from '../model/profile-schema.js';
import { openYamlMap, putValue } from './edit-yaml.js';
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
  const document = openYamlMap(existing, head);
  for (const field of PROFILE_FIELDS) {
    const value = profile[field];
    if (value === undefined) document.delete(field);
    else
      putValue(document, document.contents as YAMLMap, field, value, { order: PROFILE_FIELDS, flow: true });
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
