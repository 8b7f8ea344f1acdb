/** Owns driving the real command on a pseudo-terminal: keys in, the screen as a person sees it out. */
import { createRequire } from 'node:module';
import { type IPty, spawn } from '@lydell/node-pty';
import { COP } from './built.js';
import { plain } from './plain.js';

// It says that it is a module and is none: node would not find the names in it.
const { Terminal } = createRequire(import.meta.url)('@xterm/headless') as typeof import('@xterm/headless');

export interface PtyOptions {
  cwd: string;
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  /** Within an interactive shell, which takes over when the command is stopped. */
  inShell?: boolean;
}

const KEYS: Readonly<Record<string, string>> = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  delete: '\u001b[3~',
  home: '\u001b[H',
  enter: '\r',
  escape: '\u001b',
  backspace: '\u007f',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-u': '\u0015',
  'ctrl-z': '\u001a',
};

const PATIENCE_MS = 15_000;

export class PtyRun {
  /** Resolves when the process has ended. */
  readonly ended: Promise<{ exitCode: number; signal?: number | undefined }>;
  hasEnded = false;
  /** Everything that was written, escapes included. */
  output = '';
  readonly #pty: IPty;
  readonly #terminal: InstanceType<typeof Terminal>;
  readonly #listeners = new Set<() => void>();

  constructor(argv: readonly string[], { cwd, columns = 80, rows = 24, env = {}, inShell }: PtyOptions) {
    this.#terminal = new Terminal({ cols: columns, rows, allowProposedApi: true });
    const [program, words] = inShell ? ['bash', ['--norc', '-i']] : [process.execPath, [COP, ...argv]];
    this.#pty = spawn(program, words, {
      cols: columns,
      rows,
      cwd,
      name: env.TERM ?? 'xterm-256color',
      env: { PATH: process.env.PATH ?? '', LANG: 'fr_BE.UTF-8', HOME: cwd, ...env },
    });
    this.#pty.onData((data) => {
      this.output += data;
      this.#terminal.write(data, () => {
        for (const listener of this.#listeners) listener();
      });
    });
    if (inShell) this.press(`'${[process.execPath, COP, ...argv].join("' '")}'`, 'enter');
    this.ended = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        this.hasEnded = true;
        resolve({ exitCode, signal });
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** The lines of the window, every kind of space as a space, none at their ends. */
  screen(): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, row) => {
      const line = active.getLine(active.baseY + row)?.translateToString(true) ?? '';
      return plain(line).trimEnd();
    });
  }

  text(): string {
    return this.screen().join('\n');
  }

  /** Where the cursor stands, in the window. */
  cursor(): { row: number; column: number } {
    const { cursorX, cursorY } = this.#terminal.buffer.active;
    return { row: cursorY, column: cursorX };
  }

  /** Presses keys: names such as `up` and `enter`, all else as it is typed. */
  press(...keys: readonly string[]): void {
    for (const key of keys) this.#pty.write(KEYS[key] ?? key);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: string): void {
    this.#pty.kill(signal);
  }

  /** Closes the terminal, as one closes its window. */
  hangUp(): void {
    (this.#pty as IPty & { destroy(): void }).destroy();
  }

  /** Waits until the window shows something. Fails, with the window, when it does not within a while. */
  async sees(wanted: string | RegExp): Promise<void> {
    const isThere = (): boolean => {
      const text = this.text();
      return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
    };
    if (isThere()) return;
    await new Promise<void>((resolve, reject) => {
      const done = (settle: () => void): void => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        settle();
      };
      const look = (): void => {
        if (isThere()) done(resolve);
      };
      const timer = setTimeout(
        () => done(() => reject(new Error(`never saw ${String(wanted)} in:\n${this.text()}`))),
        PATIENCE_MS,
      );
      this.#listeners.add(look);
    });
  }
}
