/** Owns writing: every file whole or not at all, never over a file unasked, never through a link. */

import { chmod, chown, link, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail } from '../errors.js';
import { orCannotWrite } from './or-cannot-write.js';
import { refuseLinkedFolders } from './refuse-linked-folders.js';
import { sweepLeftovers, temporaryPath } from './temporary-path.js';

export interface OutputFile {
  path: string;
  bytes: Uint8Array | string;
}

export interface WriteOptions {
  /** Replace files that exist. */
  force: boolean;
  /** Permissions of a new file; an existing one keeps its own. */
  mode?: number;
}

/**
 * Writes files, each through a temporary file in the same folder, fsync and rename. All targets are checked, and all temporary
 * files are whole on disk, before the first takes its place: a full disk changes nothing. Without `force` not even a file that
 * appears meanwhile is replaced. Errors: COP-WRITE-001 exists, -002 cannot write, -003 is a link, -004 is a folder, -005 is no
 * file of data.
 */
export async function writeFiles(files: readonly OutputFile[], options: WriteOptions): Promise<void> {
  for (const { path } of files) await checkTarget(path, options.force);
  const staged: Staged[] = [];
  try {
    for (const file of files) {
      const { path } = file;
      const temporary = await temporaryPath(path);
      staged.push({ path, temporary });
      await orCannotWrite(path, () => stage(file, temporary, options.mode ?? 0o644));
    }
    for (const one of staged) await orCannotWrite(one.path, () => commit(one, options.force));
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => {});
  }
}

/** A file that is whole under a name of its own, and the name it is to have. */
interface Staged {
  path: string;
  temporary: string;
}

/** Refuses a target before any work is done for it. */
export async function checkTarget(path: string, force: boolean): Promise<void> {
  await refuseLinkedFolders(path);
  const info = await lstat(path).catch(() => undefined);
  if (!info) return;
  const place = { file: path };
  if (info.isDirectory()) throw fail('COP-WRITE-004', { path }, { place });
  if (info.isSymbolicLink()) throw fail('COP-WRITE-003', { path }, { place });
  if (!info.isFile()) throw fail('COP-WRITE-005', { path }, { place });
  if (!force) throw fail('COP-WRITE-001', { path }, { place });
}

async function stage({ path, bytes }: OutputFile, temporary: string, mode: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await sweepLeftovers(path);
  const existing = await lstat(path).catch(() => undefined);
  const handle = await open(temporary, 'wx', existing ? existing.mode & 0o777 : mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync().catch(ignoreUnsupported);
  } finally {
    await handle.close();
  }
  if (!existing) return;
  // Whose it was: only an administrator who writes into another's folder can and need keep that.
  await chown(temporary, existing.uid, existing.gid).catch(() => {});
  await chmod(temporary, existing.mode & 0o777);
}

async function commit({ path, temporary }: Staged, force: boolean): Promise<void> {
  if (force || !(await linkAnew(temporary, path))) await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Gives the file its name if nothing has it. False where the drive has no second names for a file. */
async function linkAnew(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    throw fail('COP-WRITE-001', { path }, { place: { file: path }, cause });
  }
}

/** Makes the rename itself durable where the system can do so for a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (!handle) return;
  await handle.sync().catch(() => {});
  await handle.close();
}

/** Some network drives know no fsync. */
function ignoreUnsupported(cause: NodeJS.ErrnoException): void {
  if (!['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(cause.code ?? '')) throw cause;
}
