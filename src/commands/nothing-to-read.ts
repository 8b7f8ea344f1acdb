/** Owns what is said where there is no export: folders are not searched, so those inside of them are named, ready to be typed. */
import { join } from 'node:path';
import { type CopError, fail } from '../errors.js';
import { readEntries } from '../io/read-folder.js';
import type { Session } from './session.js';

/** So many are named. */
const MOST_NAMED = 4;

/** COP-SURVEY-007 with the folders in `paths`, or COP-SURVEY-005 where there are none. */
export async function nothingToRead(paths: readonly string[], session: Session): Promise<CopError> {
  const listed = await Promise.all(paths.map((path) => foldersIn(path, session)));
  const folders = listed.flat();
  if (folders.length === 0) return fail('COP-SURVEY-005');
  const named = folders.slice(0, MOST_NAMED).map(asWord);
  const more = folders.length > MOST_NAMED ? ['…'] : [];
  return fail('COP-SURVEY-007', { count: folders.length, folders: [...named, ...more].join(' ') });
}

async function foldersIn(path: string, session: Session): Promise<string[]> {
  const entries = (await readEntries(session.resolve(path))) ?? [];
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return folders.map(({ name }) => join(path, name)).sort();
}

/** As it is typed in any shell. */
function asWord(path: string): string {
  return /[\s'&();$!]/.test(path) ? `"${path}"` : path;
}
