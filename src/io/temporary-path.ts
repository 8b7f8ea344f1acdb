/** Owns the names of files that are being written, and clearing away those of a process that died. */
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A temporary file that old was left by a process that died. */
const LEFT_BEHIND_MS = 60_000;
/** Even of four bytes each, as many characters leave room for the rest of a name. */
const KEPT_CHARACTERS = 40;

/** Hidden, in the folder of `path`, with a part drawn at random. */
export async function temporaryPath(path: string): Promise<string> {
  // Loaded for those that write: it is a large part of Node.
  const { randomBytes } = await import('node:crypto');
  return join(dirname(path), `${prefixOf(path)}${randomBytes(6).toString('hex')}.tmp`);
}

/** Removes what earlier attempts to write `path` left half-written. Nothing is thrown. */
export async function sweepLeftovers(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  const prefix = prefixOf(path);
  for (const name of names) {
    if (!name.startsWith(prefix) || !/^[0-9a-f]{12}\.tmp$/.test(name.slice(prefix.length))) continue;
    const left = join(dirname(path), name);
    const info = await stat(left).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > LEFT_BEHIND_MS) await rm(left, { force: true }).catch(() => {});
  }
}

function prefixOf(path: string): string {
  return `.${[...basename(path)].slice(0, KEPT_CHARACTERS).join('')}.`;
}
