/** Owns looking for private things in everything that cop makes, and for bytes that change with where and when it is run. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { main } from '../src/cli.js';
import { findMarks } from './find-marks.js';
import { forbidCalls } from './forbid-calls.js';
import { MARKS } from './marked-dossier.js';
import { runScenarios, type ScenarioRuns } from './run-scenarios.js';

export interface LeakReport {
  commands: number;
  filesSearched: number;
  failed: readonly string[];
  leaks: readonly string[];
  /** Outputs that differ between two machines. */
  unequal: readonly string[];
  /** Calls that would have opened a socket, looked up a name or started a program. */
  calls: readonly string[];
}

/** What the dossier says of persons; the other marks are of the machine and its user. */
const PERSONS = (
  ['personName', 'personMail', 'personUser', 'personAddress', 'exactTime', 'fewComment', 'oneAnswer'] as const
).map((name) => MARKS[name]);

/** Too short to be told from a word. */
const SHORTEST_NAME = 5;

/** Runs every command twice, as on two machines: other folder, home, login, locale, zone and time of day, the same date. */
export async function findLeaks(run: typeof main): Promise<LeakReport> {
  const calls = forbidCalls();
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cop-leaks-')));
  const zone = process.env.TZ;
  const [one, two] = [join(root, 'one'), join(root, 'two')];
  const here = await runScenarios(run, {
    folder: join(one, MARKS.folder, 'cop'),
    home: join(one, MARKS.home),
    zone: 'Pacific/Chatham',
    now: '2026-11-21T05:00:00Z',
  });
  const there = await runScenarios(run, {
    folder: join(two, 'other', 'cop'),
    home: join(two, 'home'),
    zone: 'America/Anchorage',
    now: '2026-12-24T23:30:00Z',
    env: { LANG: 'C', LC_ALL: 'tr_TR.UTF-8', USER: 'other', LOGNAME: 'other' },
  });
  process.env.TZ = zone;
  rmSync(root, { recursive: true });
  const machine = [root, process.cwd(), hostname(), userInfo().username].filter(
    (name) => name.length >= SHORTEST_NAME,
  );
  const marks = [...Object.values(MARKS), ...machine];
  return {
    commands: here.runs.length,
    filesSearched: here.files.size,
    failed: describeFailed(here),
    leaks: searchAll(here, marks),
    unequal: compare(here, there),
    calls,
  };
}

function describeFailed({ runs, files }: ScenarioRuns): string[] {
  return runs.flatMap(({ scenario, exitCode, stderr }) => {
    const command = `cop ${scenario.argv.join(' ')}`;
    const missing = scenario.outputs.filter((name) => !files.has(name));
    return [
      ...(exitCode > 1 ? [`${command}: exit ${exitCode}: ${stderr}`] : []),
      ...missing.map((name) => `${command}: made no ${name}`),
    ];
  });
}

/** Standard error names files where they are, for the person who typed: it is searched for marks of other persons alone. */
function searchAll({ runs, files }: ScenarioRuns, marks: readonly string[]): string[] {
  const printed = runs.flatMap(({ scenario, stdout, stderr }) => {
    const command = `cop ${scenario.argv.join(' ')}`;
    return [
      ...findMarks(`what ${command} prints`, Buffer.from(stdout), marks),
      ...findMarks(`what ${command} says`, Buffer.from(stderr), PERSONS),
    ];
  });
  return [...printed, ...[...files].flatMap(([name, bytes]) => findMarks(name, bytes, marks))];
}

function compare(here: ScenarioRuns, there: ScenarioRuns): string[] {
  const printed = here.runs.filter(({ stdout }, at) => stdout !== there.runs[at]!.stdout);
  // Response files have a name drawn at random: nobody can tell who answered when.
  const names = [...here.files.keys()].filter((name) => !name.startsWith('answers/'));
  const files = names.filter((name) => !there.files.get(name)?.equals(here.files.get(name)!));
  return [...printed.map(({ scenario }) => `what cop ${scenario.argv.join(' ')} prints`), ...files];
}
