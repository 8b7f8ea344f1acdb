/** Owns taking turns: one process at a time changes a file that several may write. */
import { createHash } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';

/** A lock that has stood still this long belongs to a process that died: a save takes a few milliseconds. */
const STALE_MS = 2000;
const RETRY_MS = 15;

/**
 * Runs `work` while no other process holds the lock of `path` (`<path>.lock` beside it). Waits for its turn; a lock whose
 * holder died is broken: at once when that was on this machine, else once it has stood still for a while. Where the folder
 * takes no lock at all, the work runs without: the write itself will say what is wrong.
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
    }
    const isLeft = performance.now() - since > STALE_MS || isOrphan(now);
    if (isLeft && (await identify(lock)) === now) await rm(lock, { force: true }).catch(() => {});
    else await setTimeout(RETRY_MS);
  }
}

async function tryLock(lock: string): Promise<'held' | 'taken' | 'impossible'> {
  try {
    await writeFile(lock, `${process.pid} ${machine()}`, { flag: 'wx', mode: 0o600 });
    return 'held';
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EEXIST' ? 'taken' : 'impossible';
  }
}

/** This machine, without telling its name: the lock may stand on a shared drive. */
function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 16);
}

/** Which lock it is and who holds it: two looks at the same lock give the same text. */
async function identify(lock: string): Promise<string> {
  const info = await stat(lock).catch(() => undefined);
  const holder = await readFile(lock, 'utf8').catch(() => '');
  return info ? `${holder}\n${info.ino}:${info.mtimeMs}` : '';
}

/** True when the holder ran on this machine and is no more. */
function isOrphan(identity: string): boolean {
  const [, pid, where] = /^(\d+) (\w+)\n/.exec(identity) ?? [];
  if (pid === undefined || where !== machine()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
