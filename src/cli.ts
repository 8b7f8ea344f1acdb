/** Owns one run of `cop`: from the words typed to an exit code. What no command needs is not loaded here. */

import { chooseLang } from './commands/choose-lang.js';
import type { Host } from './commands/host.js';
import { EXIT, type ExitCode } from './errors.js';
import { CACHED_HELP_WIDTH, readCachedHelp } from './io/cached-help.js';
import { version } from './io/version.js';

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs with the real process. */
export async function run(process: NodeJS.Process): Promise<ExitCode> {
  const { stdout } = process;
  let lost: NodeJS.ErrnoException | undefined;
  stdout.on('error', (cause: NodeJS.ErrnoException) => {
    // A reader that went away (`cop … | head`) has seen enough: no error, and files are still to be written.
    if (cause.code !== 'EPIPE') lost = cause;
  });
  const words = process.argv.slice(2);
  const host = hostOf(process);
  const exitCode = await main(words, host);
  await new Promise((resolve) => stdout.write('', resolve));
  if (!lost) return exitCode;
  const { reportLostOutput } = await import('./commands/run-command.js');
  return reportLostOutput(lost, words, host);
}

/** Node makes the streams of input and of errors when they are first asked for, and most commands read and warn of nothing. */
function hostOf(process: NodeJS.Process): Host {
  return {
    get stdin() {
      return process.stdin;
    },
    get stderr() {
      return stderrOf(process);
    },
    stdout: process.stdout,
    env: process.env,
    cwd: process.cwd(),
    clock: () => new Date(),
    onInterrupt: (listener) => listen(process, ENDING_SIGNALS, listener),
    suspend: () => process.kill(process.pid, 'SIGTSTP'),
    onContinue: (listener) => listen(process, ['SIGCONT'], listener),
  };
}

/** A terminal that was closed takes no more words; what was answered is on disk. */
function stderrOf({ stderr }: NodeJS.Process): NodeJS.WriteStream {
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => {});
  return stderr;
}

function listen(
  process: NodeJS.Process,
  signals: readonly NodeJS.Signals[],
  listener: () => void,
): () => void {
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.removeListener(signal, listener);
  };
}

/** Runs the command that `argv` names. Never throws: every error is printed in the user's language. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    host.stdout.write(`${version()}\n`);
    return EXIT.done;
  }
  const help = isHelp(argv) && (host.stdout.columns ?? CACHED_HELP_WIDTH) >= CACHED_HELP_WIDTH;
  const page = help ? readCachedHelp(chooseLang(argv, host)) : undefined;
  if (page !== undefined) {
    host.stdout.write(page);
    return EXIT.done;
  }
  const { runCommand } = await import('./commands/run-command.js');
  return runCommand(argv, host);
}

/** `cop --help`, with or without a language. */
function isHelp(argv: readonly string[]): boolean {
  const words = argv.filter(
    (word, index) => word !== '--lang' && argv[index - 1] !== '--lang' && !word.startsWith('--lang='),
  );
  return words.length === 1 && (words[0] === '--help' || words[0] === '-h');
}
