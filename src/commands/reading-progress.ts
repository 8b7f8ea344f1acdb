/** Owns the one line on standard error that says how far a long reading is; only on a terminal. */
import type { Session } from './session.js';

/** A line that changes more often than this only flickers. */
const EVERY_MS = 100;
/** Work that is over by then needs no line. */
const QUIET_MS = 500;

export class ReadingProgress {
  readonly #files: number;
  readonly #session: Session;
  readonly #startedAt: number;
  #shownAt = 0;
  #file = 0;
  #rows = 0;

  constructor(files: number, session: Session) {
    this.#files = files;
    this.#session = session;
    this.#startedAt = session.host.clock().getTime();
  }

  begin(): void {
    this.#file += 1;
    this.#show();
  }

  add(rows: number): void {
    this.#rows += rows;
    this.#show();
  }

  clear(): void {
    if (this.#shownAt === 0) return;
    this.#session.host.stderr.write('\r\u001b[K');
    this.#shownAt = 0;
  }

  #show(): void {
    const { stderr, clock } = this.#session.host;
    if (stderr.isTTY !== true) return;
    const now = clock().getTime();
    if (now - this.#startedAt < QUIET_MS || now - this.#shownAt < EVERY_MS) return;
    this.#shownAt = now;
    const values = { file: this.#file, files: this.#files, responses: this.#rows };
    stderr.write(`\r\u001b[K${this.#session.t('survey-score.progress', values)}`);
  }
}
