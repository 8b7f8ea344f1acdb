/** Owns finding the dossier around a folder, and its first language: what a start needs before anything is loaded. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const PROFILE_FILE = 'cop.yaml';

/** The folder with `cop.yaml`, from `folder` upwards; undefined outside of any dossier. */
export function findDossier(folder: string): string | undefined {
  if (existsSync(join(folder, PROFILE_FILE))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findDossier(parent);
}

/** A profile is a page at most; its languages stand in it far before this. */
const PEEKED_BYTES = 16 * 1024;

/**
 * The first of the `languages` of the dossier around `folder`, by a look at the text alone: this runs at every start, and
 * whoever reads the profile for good says what is wrong with it. Undefined when there is no dossier or no language in sight.
 */
export function peekDossierLang(folder: string): string | undefined {
  const dossier = findDossier(folder);
  if (dossier === undefined) return undefined;
  const found = /^["']?languages["']?[ \t]*:[ \t]*(?:\[\s*|\r?\n[ \t]*-[ \t]*)?["']?([A-Za-z]{2})\b/m;
  return found.exec(peek(join(dossier, PROFILE_FILE)))?.[1]?.toLowerCase();
}

function peek(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(PEEKED_BYTES);
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, PEEKED_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
