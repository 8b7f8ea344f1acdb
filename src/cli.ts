/** Owns one run of `cop`: from the words typed to an exit code. What no command needs is not loaded here. */

import { chooseLang } from './commands/choose-lang.js';
import type { Host } from './commands/host.js';
import { EXIT, type ExitCode } from './errors.js';
import { CACHED_HELP_WIDTH, readCachedHelp } from './io/cached-help.js';
import { version } from './io/version.js';

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs with the real process. */
export async function run(process: NodeJS.Process): Promise<ExitCode> {
  const { argv, stdin, stdout, stderr, env } = process;
  // A reader that went away (`cop … | head`) ends the output, it is no error of ours.
  stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit(EXIT.done);
  });
  // A terminal that was closed takes no more words; what was answered is on disk.
  stderr.on('error', () => {});
  const onInterrupt = (listener: () => void): (() => void) => {
    for (const signal of ENDING_SIGNALS) process.on(signal, listener);
    return () => {
      for (const signal of ENDING_SIGNALS) process.removeListener(signal, listener);
    };
  };
  const clock = (): Date => new Date();
  return main(argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd(), clock, onInterrupt });
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
