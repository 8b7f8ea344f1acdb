/** Owns noticing that a folder of a dossier is a link: a dossier that a stranger sent writes nowhere but in itself. */
import { access, lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail } from '../errors.js';
import { PROFILE_FILE } from './find-dossier.js';

/**
 * Looks at the folders between `path` and the dossier around it. Where the dossier itself lies is its owner's affair, and may be
 * behind a link. Errors: COP-WRITE-003 one of the folders inside is a link.
 */
export async function refuseLinkedFolders(path: string): Promise<void> {
  let link: string | undefined;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (link !== undefined && (await isDossier(folder)))
      throw fail('COP-WRITE-003', { path: link }, { place: { file: link } });
    const info = await lstat(folder).catch(() => undefined);
    if (info?.isSymbolicLink()) link = folder;
  }
}

function isDossier(folder: string): Promise<boolean> {
  return access(join(folder, PROFILE_FILE)).then(
    () => true,
    () => false,
  );
}
