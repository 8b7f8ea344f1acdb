/** Owns listing a folder. */
import { readdir } from 'node:fs/promises';

/** The names in a folder, sorted; undefined when the path is no folder or cannot be read. */
export async function readFolder(path: string): Promise<string[] | undefined> {
  const names = await readdir(path).catch(() => undefined);
  return names?.sort();
}
