/** Owns listing a folder. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileError, isAbsent } from './read-input.js';

/** The names in a folder, sorted; undefined when the path is no folder. Errors: those of `readEntries`. */
export async function readFolder(path: string): Promise<string[] | undefined> {
  const entries = await readEntries(path);
  return entries?.map(({ name }) => name).sort();
}

/**
 * What lies in a folder; undefined when the path is no folder. A folder that cannot be read is not an empty one. Errors:
 * COP-FILE-003 no permission, -007 the drive does not give it.
 */
export async function readEntries(path: string): Promise<Dirent[] | undefined> {
  return readdir(path, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    if (isAbsent(cause)) return undefined;
    throw fileError(path, cause);
  });
}
