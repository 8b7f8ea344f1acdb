/** Owns finding dossiers of CoPs in and under folders. */
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../errors.js';
import { PROFILE_FILE } from './find-dossier.js';
import { fileError } from './read-input.js';

/** Folders nested deeper than this are not looked into. */
const DEPTH = 6;

/**
 * The dossiers in the given folders: a folder with `cop.yaml` is one, others are searched, hidden ones and links left out. Each
 * comes once, sorted by path within its folder. Errors: COP-FILE-001 a folder that is not there, COP-PORTFOLIO-001 no dossier.
 */
export async function findDossiers(folders: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const folder of folders) {
    const path = await realpath(folder).catch((cause) => {
      throw fileError(folder, cause);
    });
    for (const dossier of await search(path, DEPTH)) found.add(dossier);
  }
  if (found.size === 0) throw fail('COP-PORTFOLIO-001', { path: folders.join(', ') });
  return [...found];
}

async function search(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.some((entry) => entry.name === PROFILE_FILE && entry.isFile())) return [folder];
  if (depth === 0) return [];
  const below = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort();
  const found: string[] = [];
  for (const name of below) found.push(...(await search(join(folder, name), depth - 1)));
  return found;
}
