// Times how long a command takes until a text stands on the screen of a terminal.
import { spawn } from '@lydell/node-pty';

const PATIENCE_MS = 30_000;

/** Milliseconds from the start to the text; the command is then ended. Rejects when the text does not come. */
export function timeUntilSeen([program, ...args], { text, cwd }) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const env = { PATH: process.env.PATH, HOME: cwd, LANG: 'fr_BE.UTF-8' };
    const terminal = spawn(program, args, { cols: 80, rows: 24, cwd, name: 'xterm-256color', env });
    const patience = setTimeout(() => end(reject, new Error(`never seen: ${text}\n${seen}`)), PATIENCE_MS);
    let seen = '';
    terminal.onData((data) => {
      seen += data;
      if (seen.includes(text)) end(resolve, Number(process.hrtime.bigint() - start) / 1e6);
    });
    function end(settle, value) {
      clearTimeout(patience);
      terminal.onExit(() => settle(value));
      terminal.kill('SIGKILL');
    }
  });
}
