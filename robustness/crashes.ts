/** Owns killing every writing command at many instants, and making its disk fail at every step: every file is whole, old or new. */
import { type CrashAnswer, type CrashRequest, NOW, runChild } from './crash-child.js';
import { CrashPlace } from './crash-place.js';
import { FaultyDisk } from './faulty-disk.js';
import { importBuild } from './import-build.js';
import type { Random } from './random.js';
import { runScenario } from './run-scenarios.js';
import { SCENARIOS, type Scenario } from './scenarios.js';

export interface CrashReport {
  kills: number;
  faults: number;
  wrong: readonly string[];
  worstMs: number;
  worstMiB: number;
}

const FAULTS = ['ENOSPC', 'EROFS', 'EACCES', 'EIO', 'ESTALE', 'ENOENT', 'EDQUOT', 'ENXIO'] as const;
/** After one kill in so many the command is run again, and must clear away what was left. */
const RUN_AGAIN = 12;

/** One command: `instants` is how often it is killed at least. Nothing is reported of a command that writes nothing. */
export async function crashCommand(
  scenario: Scenario,
  instants: number,
  random: Random,
): Promise<CrashReport> {
  const place = new CrashPlace(scenario);
  await makeInputs(scenario, place);
  const crash = new Crash(place, random);
  const first = await crash.run({});
  const writes = first.exitCode !== null && first.exitCode <= 1 && place.learn();
  if (writes) {
    place.addOldFiles();
    const sound = await crash.run({});
    crash.expect('undisturbed', sound, { mayLeave: false, isDone: true });
    await crash.killAtSteps(sound, instants);
    await crash.killAtInstants(sound, instants - crash.kills);
    await crash.failAtSteps(sound, instants);
  } else if (scenario.outputs.length > 0) {
    crash.wrong.push(`cop ${scenario.argv.join(' ')}: exit ${first.exitCode}: ${first.stderr}`);
  }
  place.remove();
  const { kills, faults, wrong } = crash;
  return { kills, faults, wrong, worstMs: first.ms, worstMiB: first.memoryMiB };
}

/** Runs first what makes a file that the command reads. */
async function makeInputs({ argv }: Scenario, place: CrashPlace): Promise<void> {
  const makers = SCENARIOS.filter(({ outputs }) => outputs.some((name) => argv.includes(name)));
  for (const maker of makers.filter((other) => other.argv !== argv)) {
    const { folder, home } = place;
    await runChild({ argv: maker.argv, folder, home, stdin: maker.stdin ?? '' });
    place.keepAsBefore();
  }
}

class Crash {
  kills = 0;
  faults = 0;
  readonly wrong: string[] = [];
  readonly #place: CrashPlace;
  readonly #random: Random;

  constructor(place: CrashPlace, random: Random) {
    this.#place = place;
    this.#random = random;
  }

  run(how: Partial<CrashRequest>): Promise<CrashAnswer> {
    this.#place.reset();
    return this.#runHere(how);
  }

  #runHere(how: Partial<CrashRequest>): Promise<CrashAnswer> {
    const { scenario, folder, home } = this.#place;
    return runChild({ argv: argvOf(scenario), folder, home, stdin: scenario.stdin ?? '', ...how });
  }

  expect(when: string, answer: CrashAnswer, state: Parameters<CrashPlace['judge']>[0]): void {
    const unexpected =
      state.isDone && (answer.exitCode ?? 70) > 1 ? [`exit ${answer.exitCode}: ${answer.stderr}`] : [];
    this.#note(when, [...unexpected, ...this.#place.judge(state)]);
  }

  #note(when: string, found: readonly string[]): void {
    this.wrong.push(...found.map((text) => `cop ${this.#place.scenario.argv.join(' ')}, ${when}: ${text}`));
  }

  /** Before each step, and in the midst of it; where they are more than `most`, at so many of them evenly spread. */
  async killAtSteps({ steps }: CrashAnswer, most: number): Promise<void> {
    const every = Math.max(1, (2 * steps) / most);
    for (let place = 0; place < 2 * steps; place += every) {
      const at = 1 + Math.floor(place / 2);
      const fault = Math.floor(place) % 2 === 0 ? 'kill' : 'kill-midway';
      const killed = await this.run({ at, fault });
      if (killed.exitCode !== null) this.#note(`${fault} at step ${at}`, ['it was not killed']);
      await this.#judgeKilled(`${fault} at step ${at} of ${steps}`, killed);
    }
  }

  /** From outside, at any time between its first step and its end. */
  async killAtInstants({ writingMs }: CrashAnswer, count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      const killAfterMs = this.#random.next() * writingMs;
      const killed = await this.run({ killAfterMs });
      await this.#judgeKilled(`killed ${killAfterMs.toFixed(2)} ms after its first step`, killed);
    }
  }

  async #judgeKilled(when: string, killed: CrashAnswer): Promise<void> {
    this.kills += 1;
    this.expect(when, killed, { mayLeave: killed.exitCode === null, isDone: killed.exitCode !== null });
    // What was typed would be taken for answers to other questions.
    if (this.kills % RUN_AGAIN !== 0 || this.#place.scenario.stdin !== undefined) return;
    this.#place.age();
    const again = await this.#runHere({});
    this.expect(`run again after ${when}`, again, { mayLeave: false, isDone: true });
  }

  /**
   * In this process: nothing dies of it. Each step fails, in turn alone or with all that follow; where they are more than `most`,
   * so many of them evenly spread.
   */
  async failAtSteps({ steps }: CrashAnswer, most: number): Promise<void> {
    const { main } = await importBuild();
    const { folder, home, root, scenario } = this.#place;
    const around = { folder, home, zone: 'UTC', now: NOW };
    for (let place = 1; place <= steps; place += Math.max(1, steps / most)) {
      const at = Math.floor(place);
      const code = FAULTS[at % FAULTS.length]!;
      const lasts = Math.floor(at / FAULTS.length) % 2 === 0;
      this.#place.reset();
      const disk = new FaultyDisk({ at, kind: { code, lasts }, within: root });
      const { exitCode, stderr } = await runScenario(main, { ...scenario, argv: argvOf(scenario) }, around);
      disk.repair();
      this.faults += 1;
      const found = scenario.stdin === undefined ? judgeFailed(exitCode, stderr) : [];
      const isDone = scenario.stdin === undefined && exitCode <= 1;
      this.#note(`${code} ${lasts ? 'from' : 'at'} step ${at} of ${steps}`, [
        ...found,
        ...this.#place.judge({ mayLeave: false, isDone }),
      ]);
    }
  }
}

/** Whoever types has no file to write over. */
function argvOf({ argv, stdin }: Scenario): readonly string[] {
  return stdin === undefined ? [...argv, '--force', '--no-input'] : argv;
}

function judgeFailed(exitCode: number, stderr: string): string[] {
  // What comes after the last rename is done already.
  if (exitCode <= 1) return [];
  return [
    ...(exitCode === 73 ? [] : [`exit ${exitCode}`]),
    ...(/COP-WRITE-002/.test(stderr) ? [] : [`no word of it: ${stderr.slice(0, 200)}`]),
    ...(/\bE[A-Z]{3,}\b/.test(stderr) ? [`a code instead of words: ${stderr.slice(0, 200)}`] : []),
  ];
}
