/** Owns ending a run that hangs: a thread beside it that says which case was running, then kills the process. */
import { Worker } from 'node:worker_threads';

/** No case may take as long; what does would never have ended. */
const HANGS_AFTER_MS = 30_000;

const SOURCE = `
const { workerData: { cells, limit } } = require('node:worker_threads');
const view = new Float64Array(cells);
setInterval(() => {
  const [since, seed, domain] = view;
  if (since === 0 || Date.now() - since < limit) return;
  require('node:fs').writeSync(2, '\\nA case hangs: --seed ' + seed + ' --cases 1, domain number ' + domain + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 500);
`;

/** Watches one case at a time. */
export class Watchdog {
  readonly #view: Float64Array;
  readonly #thread: Worker;

  constructor() {
    const cells = new SharedArrayBuffer(24);
    this.#view = new Float64Array(cells);
    this.#thread = new Worker(SOURCE, { eval: true, workerData: { cells, limit: HANGS_AFTER_MS } });
    this.#thread.unref();
  }

  begin(seed: number, domain: number): void {
    this.#view.set([Date.now(), seed, domain]);
  }

  end(): void {
    this.#view[0] = 0;
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}
