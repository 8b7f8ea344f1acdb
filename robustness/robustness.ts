/** Owns `npm run robustness -- [--instants N] [--sessions N] [--cases N] [--seed N] [--only PART…]`: everything at once, and one table of it. */
import { parseArgs } from 'node:util';
import { beChild, CHILD } from './crash-child.js';
import type { CrashReport } from './crashes.js';
import type { DrivesReport } from './drives.js';
import type { FuzzReport } from './fuzz/run-fuzz.js';
import { importBuild } from './import-build.js';
import type { InstallReport } from './install-clean.js';
import type { LeakReport } from './leaks.js';
import { LIMIT_CASES, type LimitOutcome, tryLimit } from './limits.js';
import { Random } from './random.js';
import { runJobs } from './run-jobs.js';
import { SCENARIOS } from './scenarios.js';
import type { SessionsReport } from './sessions.js';
import { formatTable, type Part } from './table.js';

const { values } = parseArgs({
  args: process.argv[2] === CHILD ? [] : process.argv.slice(2),
  options: {
    /** How often each writing command is killed. */
    instants: { type: 'string', default: '100' },
    sessions: { type: 'string', default: '300' },
    /** Of fuzzing; `npm run fuzz` tries more. */
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    only: { type: 'string', multiple: true },
    /** One piece of the work, whose report goes to standard output: what one process tells the one that started it. */
    piece: { type: 'string' },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const JOBS = 2;
const CASES_A_PIECE = 2_500;

/**
 * Each piece of the work by the first word of its name; what follows the colon says which. What a piece needs is loaded by it
 * alone: the many processes that are killed shall start soon.
 */
const PIECES: Readonly<Record<string, (which: number) => Promise<unknown>>> = {
  command: async (which) => {
    const { crashCommand } = await import('./crashes.js');
    return crashCommand(SCENARIOS[which]!, Number(values.instants), new Random(seed + which));
  },
  sessions: async (which) => {
    const { killSessions } = await import('./sessions.js');
    return killSessions(Number(values.sessions), new Random(seed + which));
  },
  drives: async () => (await import('./drives.js')).tryDrives(),
  leaks: async () => {
    const { findLeaks } = await import('./leaks.js');
    return findLeaks((await importBuild()).main);
  },
  limit: (which) => tryLimit(LIMIT_CASES[which]!),
  fuzz: async (which) => {
    const { runFuzz } = await import('./fuzz/run-fuzz.js');
    const cases = Math.min(CASES_A_PIECE, Number(values.cases) - which * CASES_A_PIECE);
    return runFuzz({ run: (await importBuild()).main, seed: seed + which * CASES_A_PIECE, cases });
  },
  install: async () => (await import('./install-clean.js')).installClean(),
};

/** The parts of the table, in its order, each with how to do it. */
const PARTS: Readonly<Record<string, () => Promise<readonly Part[]>>> = {
  commands: async () => {
    const reports = await runPieces<CrashReport>('command', SCENARIOS.length);
    return [
      part('kills of writing commands', reports, ({ kills }) => kills, 'kills'),
      // What is wrong is told once, above.
      {
        ...part('failing disk, every step of every writing command', reports, ({ faults }) => faults),
        wrong: [],
      },
    ];
  },
  sessions: async () => {
    const reports = await runPieces<SessionsReport>('sessions', 1);
    const confirmed = reports.reduce((sum, report) => sum + report.confirmed, 0);
    const name = `kills of the interactive session (${confirmed} answers confirmed)`;
    return [part(name, reports, ({ kills }) => kills, 'kills')];
  },
  drives: async () => {
    const [report] = await runPieces<DrivesReport>('drives', 1);
    const name = `drives full, read-only, gone${report!.skipped ? ` (${report!.skipped})` : ''}`;
    return [part(name, [report!], ({ tried }) => tried)];
  },
  leaks: async () => {
    const [report] = await runPieces<LeakReport>('leaks', 1);
    const { commands, filesSearched, failed, leaks, unequal, calls } = report!;
    const wrong = [...failed, ...unequal.map((name) => `differs on another machine: ${name}`), ...calls];
    return [
      {
        name: 'files and screens searched for secrets',
        tried: filesSearched + commands,
        wrong: leaks,
        sums: 'leaks',
      },
      { name: 'commands without a socket, with equal bytes elsewhere', tried: commands, wrong },
    ];
  },
  limits: async () => {
    const reports = await runPieces<LimitOutcome>('limit', LIMIT_CASES.length);
    const named = reports.map((report) => ({
      ...report,
      wrong: report.wrong.map((text) => `${report.name}: ${text}`),
      worstMs: report.ms,
      worstMiB: report.memoryMiB,
    }));
    return [part('files past a limit, or made to take long', named, () => 1, 'limits')];
  },
  fuzz: async () => {
    const reports = await runPieces<FuzzReport>('fuzz', Math.ceil(Number(values.cases) / CASES_A_PIECE));
    const named = reports.map(({ cases, failures, slowest, largestMiB }) => ({
      cases,
      wrong: failures.map(
        (failure) => `npm run fuzz -- --seed ${failure.seed} --cases 1: ${failure.wrong.join('; ')}`,
      ),
      worstMs: slowest.ms,
      worstMiB: largestMiB,
    }));
    return [part('hostile inputs (fuzzing)', named, ({ cases }) => cases)];
  },
  install: async () => {
    const reports = await runPieces<InstallReport>('install', 1);
    return [part('clean install without scripts, build, SBOM', reports, () => 1)];
  },
};

interface Report {
  wrong: readonly string[];
  worstMs?: number;
  worstMiB?: number;
}

function part<T extends Report>(
  name: string,
  reports: readonly T[],
  count: (report: T) => number,
  sums?: Part['sums'],
): Part {
  return {
    name,
    tried: reports.reduce((sum, report) => sum + count(report), 0),
    wrong: reports.flatMap(({ wrong }) => wrong),
    worstMs: Math.max(0, ...reports.map(({ worstMs = 0 }) => worstMs)),
    worstMiB: Math.max(0, ...reports.map(({ worstMiB = 0 }) => worstMiB)),
    ...(sums ? { sums } : {}),
  };
}

function runPieces<T>(kind: string, count: number): Promise<T[]> {
  const { instants, sessions, cases } = values;
  const shared = ['--seed', String(seed), '--instants', instants, '--sessions', sessions, '--cases', cases];
  const argvs = Array.from({ length: count }, (_, which) => ['--piece', `${kind}:${which}`, ...shared]);
  return runJobs<T>(argvs, JOBS, (done, of) => process.stderr.write(`  ${kind} ${done} of ${of}\n`));
}

async function runAll(): Promise<void> {
  process.stdout.write(`seed ${seed}\n`);
  const start = performance.now();
  const parts: Part[] = [];
  for (const name of values.only ?? Object.keys(PARTS)) parts.push(...(await PARTS[name]!()));
  process.stdout.write(formatTable(parts, performance.now() - start));
  process.exitCode = parts.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

if (process.argv[2] === CHILD) await beChild(process.argv[3]!);
else if (values.piece === undefined) await runAll();
else {
  const [kind = '', which] = values.piece.split(':');
  process.stdout.write(JSON.stringify(await PIECES[kind]!(Number(which))));
}
