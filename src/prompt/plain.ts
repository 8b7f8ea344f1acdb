/** Owns running a session in plain lines: what is said, one line typed, what it changes. */
import { printLines } from '../i18n/lines.js';
import type { TextLook } from '../i18n/look.js';
import type { Translator } from '../i18n/translator.js';
import { Pen } from './pen.js';
import { readLine } from './plain-input.js';
import { tellState } from './plain-text.js';
import type { SessionRun } from './session-run.js';

export interface PlainLines {
  /** The next line typed; undefined when there is no more. */
  next(): Promise<string | undefined>;
  write(text: string): void;
  look: TextLook;
}

/** Runs until the session has its outcome; the end of the input stops it. */
export async function runPlain(run: SessionRun, translator: Translator, lines: PlainLines): Promise<void> {
  while (run.state.outcome === undefined) {
    const before = run.state;
    lines.write(tellState(before, translator, lines.look));
    if (before.view.kind === 'help') {
      await run.apply({ type: 'cancel' });
      continue;
    }
    const typed = await lines.next();
    await takeLine(run, typed, translator, lines);
  }
}

async function takeLine(
  run: SessionRun,
  typed: string | undefined,
  translator: Translator,
  lines: PlainLines,
): Promise<void> {
  if (typed === undefined) return run.apply({ type: 'stop' });
  const events = readLine(run.state, typed, translator);
  const notice = run.notice;
  for (const event of events ?? []) await run.apply(event);
  const problem = 'problem' in run.state.view ? run.state.view.problem : undefined;
  if (events === undefined || problem) {
    say(
      translator.t(`prompt.problem.${problem ?? 'not-understood'}`, { typed: typed.trim() }),
      translator,
      lines,
    );
  }
  if (run.notice !== undefined && run.notice !== notice) say(run.notice, translator, lines);
}

function say(text: string, translator: Translator, { write, look }: PlainLines): void {
  write(printLines(new Pen(translator, look).wrap(text), look));
}
