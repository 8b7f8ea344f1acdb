/** Owns running all scenarios in one folder, and everything that came of it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { main } from '../src/cli.js';
import { markedDossier } from './marked-dossier.js';
import { SCENARIOS, type Scenario } from './scenarios.js';

export interface Surroundings {
  folder: string;
  home: string;
  /** IANA name of the zone that the process is in. */
  zone: string;
  now: string;
  /** Of the environment, where it is another than usual. */
  env?: Readonly<Record<string, string>>;
}

export interface ScenarioRun {
  scenario: Scenario;
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface ScenarioRuns {
  runs: readonly ScenarioRun[];
  /** Every file in the folder afterwards but those that stood there before, by path from it. */
  files: ReadonlyMap<string, Buffer>;
}

/** 2026-11-21, noon in UTC. */
export const EPOCH = '1795262400';

/** Runs them in a folder that holds the files given. */
export async function runScenarios(
  run: typeof main,
  around: Surroundings,
  given: Readonly<Record<string, string | Uint8Array>> = markedDossier(),
  scenarios: readonly Scenario[] = SCENARIOS,
): Promise<ScenarioRuns> {
  for (const [name, text] of Object.entries(given)) {
    mkdirSync(dirname(join(around.folder, name)), { recursive: true });
    writeFileSync(join(around.folder, name), text);
  }
  process.env.TZ = around.zone;
  const runs: ScenarioRun[] = [];
  for (const scenario of scenarios) runs.push(await runScenario(run, scenario, around));
  return { runs, files: readFiles(around.folder, Object.keys(given)) };
}

/** Runs one; standard input is what the scenario types. */
export async function runScenario(
  run: typeof main,
  scenario: Scenario,
  around: Surroundings,
): Promise<ScenarioRun> {
  const written = { out: [] as Buffer[], err: [] as Buffer[] };
  const stream = (chunks: Buffer[]) => ({
    write: (text: string | Uint8Array) => chunks.push(Buffer.from(text as string)),
    isTTY: false,
  });
  const { folder, home, zone, now, env = {} } = around;
  const exitCode = await run(scenario.argv, {
    stdin: Readable.from(scenario.stdin === undefined ? [] : [Buffer.from(scenario.stdin)]),
    stdout: stream(written.out),
    stderr: stream(written.err),
    env: {
      LANG: 'fr_BE.UTF-8',
      HOME: home,
      TZ: zone,
      USER: 'zqxlogin',
      LOGNAME: 'zqxlogin',
      SOURCE_DATE_EPOCH: EPOCH,
      ...env,
    },
    cwd: folder,
    clock: () => new Date(now),
  });
  const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8');
  return { scenario, exitCode, stdout: text(written.out), stderr: text(written.err) };
}

function readFiles(folder: string, given: readonly string[]): Map<string, Buffer> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const names = files.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'));
  return new Map(
    names.filter((name) => !given.includes(name)).map((name) => [name, readFileSync(join(folder, name))]),
  );
}
