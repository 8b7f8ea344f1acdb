/** Owns one command in a process of its own, on a disk that may fail or end it, or that is killed from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Fault, FaultyDisk } from './faulty-disk.js';
import { importBuild } from './import-build.js';
import { EPOCH } from './run-scenarios.js';

export interface CrashRequest {
  argv: readonly string[];
  folder: string;
  /** Beside the folder, within the same one: steps elsewhere do not count. */
  home: string;
  stdin: string;
  fault?: Fault['kind'];
  /** Number of the step at which the fault happens, from 1. */
  at?: number;
  /** Kills the process that many milliseconds after its first step. */
  killAfterMs?: number;
}

export interface CrashAnswer {
  /** Null when it was killed. */
  exitCode: number | null;
  stderr: string;
  /** How many steps by which files are written, and how long from the first to the end; 0 when it was killed. */
  steps: number;
  writingMs: number;
  /** Time that the machine worked for it, whatever else it did, and memory; 0 when it was killed. */
  ms: number;
  memoryMiB: number;
}

export const NOW = '2026-11-21T10:00:00Z';
/** The word that tells the program to be such a process. */
export const CHILD = '--crash-child';
/** Where it tells that it begins to write, and at the end how it went. */
const TELLS = 3;
const BEGINS = '\n';

/** What such a process does: the command that `given` describes. */
export async function beChild(given: string): Promise<void> {
  const { argv, folder, home, fault, at = 0 } = JSON.parse(given) as CrashRequest;
  const { main } = await importBuild();
  let began = 0;
  const disk = new FaultyDisk({ at, kind: fault ?? 'kill', within: dirname(folder) }, () => {
    if (began === 0) writeSync(TELLS, BEGINS);
    began ||= performance.now();
  });
  process.exitCode = await main(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: { LANG: 'fr_BE.UTF-8', HOME: home, SOURCE_DATE_EPOCH: EPOCH },
    cwd: folder,
    clock: () => new Date(NOW),
  });
  const writingMs = began === 0 ? 0 : performance.now() - began;
  const { user, system } = process.cpuUsage();
  const figures = { writingMs, ms: (user + system) / 1000, memoryMiB: mostMiB() };
  writeSync(TELLS, JSON.stringify({ steps: disk.steps.length, ...figures }));
}

/** The most memory it held at once. What the system counts of a process begins with what its parent held. */
function mostMiB(): number {
  const path = '/proc/self/status';
  const kibibytes = existsSync(path) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
  return Number(kibibytes ?? process.resourceUsage().maxRSS) / 1024;
}

/** Runs a command in a new process of the running program. */
export async function runChild(request: CrashRequest): Promise<CrashAnswer> {
  const argv = [process.argv[1]!, CHILD, JSON.stringify(request)];
  const child = spawn(process.execPath, argv, { stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
  child.stdin!.on('error', () => {});
  child.stdin!.end(request.stdin);
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const tells = child.stdio[TELLS] as NodeJS.ReadableStream;
  if (request.killAfterMs !== undefined) killLater(child, tells, request.killAfterMs);
  const [stderr, told, exitCode] = await Promise.all([text(child.stderr!), text(tells), ended]);
  const figures = { steps: 0, writingMs: 0, ms: 0, memoryMiB: 0, ...JSON.parse(told.trim() || '{}') };
  return { exitCode, stderr, ...figures };
}

function killLater(child: ChildProcess, tells: NodeJS.ReadableStream, ms: number): void {
  tells.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms));
}
