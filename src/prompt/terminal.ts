/** Owns a session on a terminal: keys in, screens out, on a screen of its own that is put away at the end. */
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { type Line, printLines, widthOf } from '../i18n/lines.js';
import type { TextLook } from '../i18n/look.js';
import type { Translator } from '../i18n/translator.js';
import type { Screen } from './fit.js';
import type { Key } from './keys.js';
import { drawScreen } from './screen.js';
import type { SessionRun } from './session-run.js';

export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream & { columns?: number; rows?: number };
  look: Omit<TextLook, 'width'>;
  /** Aborts when the process is asked to end or the terminal goes away. */
  signal: AbortSignal;
  /** Leaving the terminal to the shell for a while (Ctrl-Z), where the system knows that. */
  job?: { suspend(): void; onContinue(listener: () => void): () => void };
}

interface Config {
  run: SessionRun;
  terminal: Terminal;
  draw: () => Screen;
  look: TextLook;
}

/** A screen of its own, and pasted text told apart from typed text. */
const ENTER_SCREEN = '\u001b[?1049h\u001b[?2004h\u001b[H\u001b[2J';
const LEAVE_SCREEN = '\u001b[?2004l\u001b[?1049l';
const WIPE = '\u001b[H\u001b[2J';

/** Runs until the session has its outcome. Gives false when it was interrupted; what was confirmed is kept all the same. */
export async function runOnTerminal(
  run: SessionRun,
  translator: Translator,
  terminal: Terminal,
): Promise<boolean> {
  const { input, output, look, signal } = terminal;
  const draw = (): Screen => {
    const width = Math.max(20, (output.columns ?? 80) - 1);
    const height = Math.max(5, (output.rows ?? 24) - 1);
    const notice = run.notice === undefined ? {} : { notice: run.notice };
    return drawScreen(run.state, translator, { look: { ...look, width }, height, ...notice });
  };
  output.write(ENTER_SCREEN);
  try {
    const config = { run, terminal, draw, look: { ...look, width: 0 } };
    await ask(config, { input, output, signal, clearPromptOnDone: true });
    return true;
  } catch (cause) {
    if (isInterruption(cause)) return false;
    throw cause;
  } finally {
    await run.idle();
    output.write(LEAVE_SCREEN);
  }
}

function isInterruption(cause: unknown): boolean {
  return cause instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(cause.name);
}

const ask = createPrompt<void, Config>(({ run, terminal, draw, look }, done) => {
  const [, setTick] = useState(0);
  const reader = useRef<Reader | undefined>(undefined);
  const failure = useRef<unknown>(undefined);
  const isPasting = useRef(false);
  const show = (): void => setTick((tick) => tick + 1);
  useEffect((rl) => {
    reader.current = rl as unknown as Reader;
    show();
    const onError = (cause: unknown): void => {
      failure.current = cause;
      show();
    };
    return listen(run, terminal, reader.current, { show, onError });
  }, []);
  useKeypress((key: Key) => {
    if (key.name === 'paste-start' || key.name === 'paste-end')
      isPasting.current = key.name === 'paste-start';
    else run.press(isPasting.current ? { sequence: key.sequence, pasted: true } : key);
    show();
  });
  if (failure.current !== undefined) throw failure.current;
  if (run.state.outcome !== undefined) done();
  return printScreen(draw(), look, reader.current);
});

/** What readline knows of the line one types in; we keep the text ourselves and tell it where the cursor stands. */
interface Reader {
  line: string;
  cursor: number;
  history: string[];
  on(event: 'SIGTSTP', listener: () => void): unknown;
  removeListener(event: 'SIGTSTP', listener: () => void): unknown;
}

/** Shows the session again when it changes, when the window does, and when the process comes back from the background. */
function listen(
  run: SessionRun,
  terminal: Terminal,
  reader: Reader,
  { show, onError }: { show(): void; onError(cause: unknown): void },
): () => void {
  const { output, job } = terminal;
  const redraw = (): void => {
    output.write(WIPE);
    show();
  };
  run.onChange = show;
  run.onError = onError;
  output.on('resize', redraw);
  const forget = job ? listenToJob(job, terminal, reader, show) : undefined;
  return () => {
    output.removeListener('resize', redraw);
    forget?.();
  };
}

/** Gives the terminal back as it was when the person leaves for the shell, and takes it again when they return. */
function listenToJob(
  { suspend, onContinue }: NonNullable<Terminal['job']>,
  { input, output }: Terminal,
  reader: Reader,
  show: () => void,
): () => void {
  const keyboard = input as Partial<Pick<NodeJS.ReadStream, 'setRawMode'>>;
  const comeBack = (): void => {
    // The shell may have set the terminal another way since: what is set already would not be set again.
    keyboard.setRawMode?.(false);
    keyboard.setRawMode?.(true);
    output.write(ENTER_SCREEN);
    show();
  };
  const leave = (): void => {
    output.write(LEAVE_SCREEN);
    keyboard.setRawMode?.(false);
    suspend();
    // Here the process goes on, or was not stopped because no shell could call it back.
    comeBack();
  };
  reader.on('SIGTSTP', leave);
  const forget = onContinue(comeBack);
  return () => {
    reader.removeListener('SIGTSTP', leave);
    forget();
  };
}

/** The text above and on the cursor's line, and the text below it, as the prompt wants them. */
function printScreen(
  { lines, cursor }: Screen,
  look: TextLook,
  reader: Reader | undefined,
): [string, string] {
  const print = (some: Screen['lines']): string => printLines(some, look).replace(/\n$/, '');
  const above = print(lines.slice(0, cursor.row + 1));
  const below = print(lines.slice(cursor.row + 1));
  if (!reader) return [above, below];
  // Never empty: on an empty line readline takes Ctrl-D for the end of its input, and the session would hang.
  const after = textAfter(lines[cursor.row] ?? [], cursor.column);
  reader.line = after === '' ? ' ' : after;
  reader.cursor = 0;
  reader.history = [];
  return [after === '' ? `${above} ` : above, below];
}

/** What stands on a line from a column on. */
function textAfter(line: Line, column: number): string {
  const text = line
    .map((piece) => piece.text)
    .join('')
    .replace(/(?<! ) +$/, '');
  let before = 0;
  while (before < text.length && widthOf(text.slice(0, before)) < column) before += 1;
  return text.slice(before);
}
