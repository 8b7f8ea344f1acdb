/** Owns running a whole command in a test: `main` with captured streams, a fixed clock and a folder of one's own. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { main } from '../../src/cli.js';
import { plain } from './plain.js';

export interface CopRun {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface CopOptions {
  cwd?: string;
  /** All at once, or piece by piece as someone types. */
  stdin?: string | Uint8Array | AsyncIterable<string>;
  env?: Record<string, string>;
  columns?: number;
  /** What is written goes to a terminal; nothing is typed on one. */
  isTerminal?: boolean;
  /** ISO date and time of the run. */
  now?: string;
}

export type Main = typeof main;

/** Runs `cop …argv` without a terminal, in French, on 2026-11-21 unless told otherwise; `run` is another build of it. */
export async function runCop(
  argv: readonly string[],
  options: CopOptions = {},
  run: Main = main,
): Promise<CopRun> {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const stream = (chunks: Uint8Array[]) => ({
    write: (text: string | Uint8Array) => chunks.push(Buffer.from(text as string)),
    isTTY: options.isTerminal ?? false,
    ...(options.columns === undefined ? {} : { columns: options.columns }),
  });
  const cwd = options.cwd ?? makeFolder();
  const exitCode = await run(argv, {
    stdin: openStdin(options.stdin),
    stdout: stream(out),
    stderr: stream(err),
    env: { HOME: homeOf(cwd), ...(options.env ?? { LANG: 'fr_BE.UTF-8' }) },
    cwd,
    clock: () => new Date(options.now ?? '2026-11-21T10:00:00Z'),
  });
  return {
    exitCode,
    stdout: Buffer.concat(out).toString('utf8'),
    stderr: Buffer.concat(err).toString('utf8'),
  };
}

/** The same with ordinary spaces, so that what is expected can be typed. */
export async function runCopPlain(argv: readonly string[], options: CopOptions = {}): Promise<CopRun> {
  const { exitCode, stdout, stderr } = await runCop(argv, options);
  return { exitCode, stdout: plain(stdout), stderr: plain(stderr) };
}

/** Who runs cop in a folder keeps a home of their own, beside it: never the home of whoever runs the tests. */
function homeOf(cwd: string): string {
  return join(tmpdir(), 'homes', createHash('sha256').update(cwd).digest('hex').slice(0, 16));
}

function openStdin(stdin: CopOptions['stdin']): Readable {
  if (stdin === undefined) return Readable.from([]);
  const isWhole = typeof stdin === 'string' || stdin instanceof Uint8Array;
  return Readable.from(isWhole ? [Buffer.from(stdin as string)] : stdin);
}

/** A folder that belongs to one test, with these files by their path in it. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'cop-test-'));
  for (const [path, content] of Object.entries(files)) putFile(folder, path, content);
  return folder;
}

/** Writes a file by its path in `folder`, with the folders that it needs. */
export function putFile(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
