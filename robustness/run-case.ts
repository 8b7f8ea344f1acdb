/** Owns running one command on files of its own, in this process, and what it left behind. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { main } from '../src/cli.js';

/** A command line with the files that it finds in its folder. */
export interface Case {
  argv: readonly string[];
  files: Readonly<Record<string, Uint8Array | string>>;
  stdin?: Uint8Array | string;
}

export interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
  /** How long it took; where the machine had other work in between, how long it worked for this. */
  ms: number;
  /** What lies in the folder afterwards and was not there before, by path from it. */
  made: ReadonlyMap<string, Uint8Array>;
  /** Names beside the folder, where nothing may be written. */
  beside: readonly string[];
}

const NOW = '2026-11-21T10:00:00Z';

/** Runs the case in `root`/here, which is emptied first. Never throws: what `main` throws becomes exit code -1. */
export async function runCase(
  run: typeof main,
  { argv, files, stdin }: Case,
  root: string,
): Promise<Outcome> {
  const folder = join(root, 'here');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const written = { out: [] as Buffer[], err: [] as Buffer[] };
  const stream = (chunks: Buffer[]) => ({
    write: (text: string | Uint8Array) => chunks.push(Buffer.from(text as string)),
    isTTY: false,
  });
  const host = {
    stdin: Readable.from(stdin === undefined ? [] : [Buffer.from(stdin as string)]),
    stdout: stream(written.out),
    stderr: stream(written.err),
    env: { LANG: 'fr_BE.UTF-8', HOME: join(root, 'home') },
    cwd: folder,
    clock: () => new Date(NOW),
  };
  const [start, before] = [performance.now(), process.cpuUsage()];
  const exitCode = await run(argv, host).catch((cause: unknown) => {
    written.err.push(Buffer.from(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)));
    return -1;
  });
  const { user, system } = process.cpuUsage(before);
  const ms = Math.min(performance.now() - start, (user + system) / 1000);
  return {
    exitCode,
    stdout: Buffer.concat(written.out).toString('utf8'),
    stderr: Buffer.concat(written.err).toString('utf8'),
    ms,
    made: madeFiles(folder, Object.keys(files)),
    beside: readdirSync(root).filter((name) => name !== 'here'),
  };
}

function madeFiles(folder: string, given: readonly string[]): Map<string, Uint8Array> {
  const made = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (!given.includes(name)) made.set(name, readFileSync(path));
  }
  return made;
}
