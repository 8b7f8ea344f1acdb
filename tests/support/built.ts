/** Owns a built product for tests that start real processes: built once, when it is missing or older than its sources. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const SOURCES = ['src', 'locales', 'questionnaires', 'templates', 'scripts', 'package.json'];
const LOCK = 'node_modules/.cop-build.lock';

/** The command as a user starts it. */
export const COP = join(process.cwd(), 'bin', 'cop.js');

/** Builds when needed; of several test processes one builds and the others wait. */
export async function ensureBuilt(): Promise<void> {
  while (isStale()) {
    if (!takeLock()) {
      await setTimeout(200);
      continue;
    }
    try {
      if (isStale())
        execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'pipe', env: pathWithBin() });
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    // A lock that old was left by a run that was killed.
    const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 120_000) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function pathWithBin(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${join(process.cwd(), 'node_modules', '.bin')}:${process.env.PATH ?? ''}` };
}

function isStale(): boolean {
  const built = statSync('dist/types/index.d.ts', { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || !existsSync('dist/cli.js') || newest(SOURCES) > built;
}

function newest(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const info = statSync(path);
    return info.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : info.mtimeMs;
  });
  return Math.max(0, ...times);
}
