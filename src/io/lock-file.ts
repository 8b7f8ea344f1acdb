/** Owns taking turns: one process at a time changes a file that several may write. */
import { open, rm, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** A lock that has stood still this long belongs to a process that died: a save takes a few milliseconds. */
const STALE_MS = 2000;
const RETRY_MS = 15;

/**
 * Runs `work` while no other process holds the lock of `path` (`<path>.lock` beside it). Waits for its turn; a lock whose
 * holder died is broken. Where the folder takes no lock at all, the work runs without: the write itself will say what is wrong.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  const isHeld = await takeLock(lock);
  try {
    return await work();
  } finally {
    if (isHeld) await rm(lock, { force: true }).catch(() => {});
  }
}

async function takeLock(lock: string): Promise<boolean> {
  let seen = '';
  let since = performance.now();
  for (;;) {
    const outcome = await tryLock(lock);
    if (outcome !== 'taken') return outcome === 'held';
    const now = await identify(lock);
    if (now !== seen) {
      seen = now;
      since = performance.now();
    } else if (performance.now() - since > STALE_MS && (await identify(lock)) === seen) {
      await rm(lock, { force: true }).catch(() => {});
    }
    await setTimeout(RETRY_MS);
  }
}

async function tryLock(lock: string): Promise<'held' | 'taken' | 'impossible'> {
  try {
    await (await open(lock, 'wx', 0o600)).close();
    return 'held';
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EEXIST' ? 'taken' : 'impossible';
  }
}

/** Which lock it is, by its file and time: two looks at the same lock give the same text. */
async function identify(lock: string): Promise<string> {
  const info = await stat(lock).catch(() => undefined);
  return info ? `${info.ino}:${info.mtimeMs}` : '';
}
