/** Owns running many cases one after the other: what failed, with the seed that makes it again, and the worst time and memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { main } from '../../src/cli.js';
import { judge } from '../judge.js';
import { Random } from '../random.js';
import { runCase } from '../run-case.js';
import { Watchdog } from '../watchdog.js';
import type { Domain } from './domain.js';
import { DOMAINS } from './domains.js';

export interface FuzzRequest {
  run: typeof main;
  /** Seed of the first case; each case after it has the next one, so that it can be run alone. */
  seed: number;
  cases: number;
}

export interface FuzzFailure {
  domain: string;
  seed: number;
  argv: readonly string[];
  wrong: readonly string[];
}

export interface FuzzReport {
  cases: number;
  failures: readonly FuzzFailure[];
  /** How many cases ended with each exit code. */
  exits: Readonly<Record<string, number>>;
  slowest: { ms: number; domain: string; seed: number };
  largestMiB: number;
}

/** The domain of a case hangs on its seed alone. */
export async function runFuzz({ run, seed: first, cases }: FuzzRequest): Promise<FuzzReport> {
  const root = mkdtempSync(join(tmpdir(), 'cop-fuzz-'));
  const watchdog = new Watchdog();
  const failures: FuzzFailure[] = [];
  const exits: Record<string, number> = {};
  let slowest = { ms: 0, domain: '', seed: 0 };
  let largest = 0;
  for (let seed = first; seed < first + cases; seed += 1) {
    const random = new Random(seed);
    const domain = random.pick(TICKETS);
    const given = domain.make(random);
    watchdog.begin(seed, DOMAINS.indexOf(domain));
    const outcome = await runCase(run, given, root);
    watchdog.end();
    const wrong = judge(given, outcome);
    if (wrong.length > 0) failures.push({ domain: domain.name, seed, argv: given.argv, wrong });
    exits[outcome.exitCode] = (exits[outcome.exitCode] ?? 0) + 1;
    if (outcome.ms > slowest.ms) slowest = { ms: outcome.ms, domain: domain.name, seed };
    if (seed % 20 === 0) largest = Math.max(largest, process.memoryUsage.rss());
  }
  await watchdog.close();
  rmSync(root, { recursive: true, force: true });
  return { cases, failures, exits, slowest, largestMiB: largest / 2 ** 20 };
}

/** Each domain as often as its weight says. */
const TICKETS = DOMAINS.flatMap((domain) => Array<Domain>(domain.weight).fill(domain));
