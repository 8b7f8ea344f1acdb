/** Owns how a person is asked in this run: on a screen, in plain lines, or not at all. */
import { createInterface } from 'node:readline';
import { fail } from '../errors.js';
import type { TextLook } from '../i18n/look.js';
import type { Entries, Questionnaire } from '../prompt/question.js';
import { startSession } from '../prompt/session.js';
import { type Keep, SessionRun } from '../prompt/session-run.js';
import type { CommonFlags, Session } from './session.js';
import { textLook } from './text-look.js';

/** What came of a questionnaire: the id of an ending, `stopped` by the person, or `interrupted`. */
interface Asked {
  entries: Entries;
  outcome: string;
}

export interface Asker {
  ask(questionnaire: Questionnaire, entries?: Entries, keep?: Keep): Promise<Asked>;
  close(): void;
}

/**
 * The way to ask that fits: plain lines when that is wanted (also from a pipe) or the terminal cannot draw, else a screen.
 * `command` names what runs, for the advice. Errors: COP-USAGE-008 when nobody can be asked.
 */
export function openAsker(command: string, flags: CommonFlags, session: Session): Asker {
  if (flags.input === false) throw fail('COP-USAGE-008', { command });
  if (session.accessible) return openPlain(flags, session);
  if (!session.canAsk(flags)) throw fail('COP-USAGE-008', { command });
  return session.host.env.TERM === 'dumb' ? openPlain(flags, session) : openScreen(flags, session);
}

function openScreen(flags: CommonFlags, session: Session): Asker {
  const { stdin, stderr, suspend, onContinue } = session.host;
  const { width: _width, ...look } = textLook(flags, session);
  return {
    async ask(questionnaire, entries, keep) {
      const { runOnTerminal } = await import('../prompt/terminal.js');
      const run = new SessionRun(startSession(questionnaire, entries), keep);
      const { signal, release } = listenForEnd(session);
      const output = stderr as typeof stderr & NodeJS.WritableStream;
      const terminal = {
        ...{ input: stdin, output, signal, look: { ...look, colour: canColour(flags, session) } },
        ...(suspend && onContinue ? { job: { suspend, onContinue } } : {}),
      };
      try {
        const isWhole = await runOnTerminal(run, session.translator, terminal);
        return { entries: run.state.entries, outcome: isWhole ? run.state.outcome! : 'interrupted' };
      } finally {
        release();
      }
    },
    close() {},
  };
}

/** Questions stand on standard error, whose colour does not hang on where the result goes. */
function canColour(flags: CommonFlags, { host: { env } }: Session): boolean {
  return flags.color !== false && !env.NO_COLOR;
}

/** Aborts when the process is asked to end or the keyboard goes away. */
function listenForEnd({ host }: Session): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const forget = host.onInterrupt?.(abort);
  host.stdin.once('end', abort);
  return {
    signal: controller.signal,
    release() {
      forget?.();
      host.stdin.removeListener('end', abort);
    },
  };
}

function openPlain(flags: CommonFlags, session: Session): Asker {
  const { host } = session;
  const reader = createInterface({ input: host.stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const typed = reader[Symbol.asyncIterator]();
  const look: TextLook = { ...textLook(flags, session), colour: false, accessible: true };
  let forget: (() => void) | undefined;
  const interruption = new Promise<'interrupted'>((resolve) => {
    forget = host.onInterrupt?.(() => resolve('interrupted'));
  });
  return {
    async ask(questionnaire, entries, keep) {
      const { runPlain } = await import('../prompt/plain.js');
      const run = new SessionRun(startSession(questionnaire, entries), keep);
      const lines = {
        look,
        write: (text: string) => host.stderr.write(text),
        next: async () => ((await typed.next()) as IteratorResult<string, undefined>).value,
      };
      const end = await Promise.race([runPlain(run, session.translator, lines), interruption]);
      return { entries: run.state.entries, outcome: end ?? run.state.outcome! };
    },
    close() {
      forget?.();
      reader.close();
    },
  };
}
