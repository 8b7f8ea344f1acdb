/** Owns writing: every file whole or not at all, never over a file unasked, never through a link. */

import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail } from '../errors.js';

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
 * Writes files one after the other, each through a temporary file in the same folder, fsync and rename. All targets are
 * checked before the first is written. Errors: COP-WRITE-001 exists, -002 cannot write, -003 is a link, -004 is a folder.
 */
export async function writeFiles(files: readonly OutputFile[], options: WriteOptions): Promise<void> {
  for (const { path } of files) await checkTarget(path, options.force);
  for (const file of files) await writeWhole(file, options.mode);
}

/** Refuses a target before any work is done for it. */
export async function checkTarget(path: string, force: boolean): Promise<void> {
  const info = await lstat(path).catch(() => undefined);
  if (!info) return;
  const place = { file: path };
  if (info.isDirectory()) throw fail('COP-WRITE-004', { path }, { place });
  if (info.isSymbolicLink()) throw fail('COP-WRITE-003', { path }, { place });
  if (!force) throw fail('COP-WRITE-001', { path }, { place });
}

async function writeWhole({ path, bytes }: OutputFile, mode = 0o644): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const existing = await lstat(path).catch(() => undefined);
    const handle = await open(temporary, 'wx', existing ? existing.mode & 0o777 : mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (existing) await chmod(temporary, existing.mode & 0o777);
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw fail('COP-WRITE-002', { path, reason }, { place: { file: path }, cause });
  }
}

/** Makes the rename itself durable where the system can do so for a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (!handle) return;
  await handle.sync().catch(() => {});
  await handle.close();
}
