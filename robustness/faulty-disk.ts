/** Owns a disk that fails: every step by which a file is written is counted, and any of them can be made to fail or to be the last. */
import fs from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** Steps on paths; opening counts when it is for writing. */
const PATH_STEPS = ['mkdir', 'open', 'writeFile', 'rename', 'link', 'chmod', 'utimes', 'rm'] as const;
const HANDLE_STEPS = ['writeFile', 'sync', 'close'] as const;

export interface Fault {
  /** Number of the step, from 1. */
  at: number;
  /** Only steps on paths that begin so count and fail: one drive of several. */
  within?: string;
  /** A code of the system, once or from then on; or the end of the process, before the step or in the midst of it. */
  kind: { code: string; lasts: boolean } | 'kill' | 'kill-midway';
}

type Step = (...values: unknown[]) => Promise<unknown>;

/** Holds from `new` to `repair`. Only `node:fs/promises` fails: what else writes would be a way round `writeFiles`. */
export class FaultyDisk {
  /** The steps so far, by name. */
  readonly steps: string[] = [];
  readonly #fault: Fault | undefined;
  readonly #restored: (() => void)[] = [];

  readonly #onStep: () => void;

  /** `onStep` is called before each step that counts. */
  constructor(fault?: Fault, onStep: () => void = () => {}) {
    this.#fault = fault;
    this.#onStep = onStep;
    const elsewhere = ([path]: readonly unknown[]): boolean => !String(path).startsWith(fault?.within ?? '');
    for (const name of PATH_STEPS) {
      this.#replace(fs.promises, name, (step, values) => isReading(step, values) || elsewhere(values));
    }
    syncBuiltinESMExports();
  }

  repair(): void {
    for (const restore of this.#restored) restore();
    syncBuiltinESMExports();
  }

  #replace(
    holder: object,
    name: string,
    passes: (name: string, values: readonly unknown[]) => boolean,
  ): void {
    const steps = holder as Record<string, Step>;
    const original = steps[name]!;
    steps[name] = async (...values) => {
      if (passes(name, values)) return original.apply(holder, values);
      const result = await this.#take(name, () => original.apply(holder, values), values, holder);
      if (name === 'open') this.#watch(result as FileHandle);
      return result;
    };
    this.#restored.push(() => {
      steps[name] = original;
    });
  }

  #watch(handle: FileHandle): void {
    for (const name of HANDLE_STEPS) this.#replace(handle, name, () => false);
  }

  async #take(
    name: string,
    step: () => Promise<unknown>,
    values: readonly unknown[],
    holder: object,
  ): Promise<unknown> {
    this.steps.push(name);
    this.#onStep();
    const { at, kind } = this.#fault ?? { at: 0, kind: 'kill' as const };
    const isNow = this.steps.length === at;
    if (typeof kind === 'object' && (isNow || (kind.lasts && at > 0 && this.steps.length > at))) {
      // A closed handle and a removed file need no room on a full disk.
      if (name === 'close' || name === 'rm') return step();
      throw Object.assign(new Error(`${kind.code}: ${name}`), { code: kind.code });
    }
    if (isNow && kind === 'kill') process.kill(process.pid, 'SIGKILL');
    if (isNow && kind === 'kill-midway') await dieMidway(name, step, values, holder);
    return step();
  }
}

/** Half of what was to be written is on the disk; any other step has just been done. */
async function dieMidway(
  name: string,
  step: () => Promise<unknown>,
  values: readonly unknown[],
  holder: object,
): Promise<void> {
  if (name === 'writeFile' && 'fd' in holder) {
    const bytes = Buffer.from(values[0] as string);
    await (holder as FileHandle).write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
  } else await step();
  process.kill(process.pid, 'SIGKILL');
}

function isReading(name: string, values: readonly unknown[]): boolean {
  return name === 'open' && (values[1] === undefined || values[1] === 'r');
}
