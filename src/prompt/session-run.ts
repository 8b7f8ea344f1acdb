/** Owns a running session: events one after the other, each answer kept before the next state shows. */
import { type Key, readKey } from './keys.js';
import type { Entries } from './question.js';
import { step } from './session.js';
import type { SessionEvent, SessionState } from './session-state.js';

/** What became of a change: all entries as they are kept now, and a remark when they could not be kept where they should. */
interface Kept {
  entries: Entries;
  notice?: string;
}

export type Keep = (entries: Entries) => Promise<Kept>;

export class SessionRun {
  state: SessionState;
  notice: string | undefined;
  /** Called after every change; set by whoever shows the session. */
  onChange: () => void = () => {};
  onError: (cause: unknown) => void = () => {};
  readonly #keep: Keep | undefined;
  readonly #keys: Key[] = [];
  #working: Promise<void> | undefined;

  constructor(state: SessionState, keep?: Keep) {
    this.state = state;
    this.#keep = keep;
  }

  /** Takes a key; it is read once those before it are done with, so that typing ahead of a slow disk loses nothing. */
  press(key: Key): void {
    this.#keys.push(key);
    this.#working ??= this.#work();
  }

  /** Settles when every key pressed so far has had its effect. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async apply(event: SessionEvent): Promise<void> {
    const next = step(this.state, event);
    if (next === this.state) return;
    const kept = next.entries !== this.state.entries ? await this.#keep?.(next.entries) : undefined;
    if (kept) this.notice = kept.notice;
    this.state = kept ? { ...next, entries: kept.entries } : next;
  }

  async #work(): Promise<void> {
    // Not before `#working` is set: a first key without effect would be done with sooner, and no key ever be read again.
    await Promise.resolve();
    try {
      for (let key = this.#keys.shift(); key; key = this.#keys.shift()) {
        const event = readKey(this.state, key);
        if (event) await this.apply(event);
        this.onChange();
      }
    } catch (cause) {
      this.onError(cause);
    } finally {
      this.#working = undefined;
    }
  }
}
