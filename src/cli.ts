/** Owns one run of `cop`: from the words typed to an exit code. Nothing here loads a command that does not run. */
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { chooseLang } from './commands/choose-lang.js';
import type { Host } from './commands/host.js';
import { printFindings } from './commands/print-findings.js';
import { COMMANDS, type CommandEntry } from './commands/registry.js';
import { addCommonOptions, Session } from './commands/session.js';
import { toUsageError } from './commands/usage-error.js';
import { CopError, EXIT, type ExitCode } from './errors.js';
import { Translator } from './i18n/translator.js';
import { loadCatalogue } from './io/load-catalogue.js';

/** Runs with the real process. */
export async function run(process: NodeJS.Process): Promise<ExitCode> {
  const { argv, stdin, stdout, stderr, env } = process;
  // A reader that went away (`cop … | head`) ends the output, it is no error of ours.
  stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit(EXIT.done);
  });
  return main(argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd(), clock: () => new Date() });
}

/** Runs the command that `argv` names. Never throws: every error is printed in the user's language. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    host.stdout.write(`${version()}\n`);
    return EXIT.done;
  }
  const lang = chooseLang(argv, host);
  const session = new Session(host, lang, new Translator(lang, loadCatalogue(lang)));
  try {
    const program = await buildProgram(argv, session);
    await program.parseAsync([...argv], { from: 'user' });
    return session.exitCode;
  } catch (cause) {
    return report(cause, argv, session);
  }
}

function report(cause: unknown, argv: readonly string[], session: Session): ExitCode {
  if (cause instanceof CommanderError && cause.exitCode === 0) return EXIT.done;
  const known = cause instanceof CommanderError ? toUsageError(cause) : cause;
  const error =
    known instanceof CopError
      ? known
      : new CopError([{ code: 'COP-BUG-001', values: { detail: firstLine(known) } }], { cause: known });
  printFindings(error, session);
  if (argv.includes('--debug')) session.note(stackOf(cause));
  return error.exitCode;
}

function firstLine(cause: unknown): string {
  return String(cause instanceof Error ? cause.message : cause).split('\n', 1)[0] ?? '';
}

function stackOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

function version(): string {
  return (createRequire(import.meta.url)('cop-boussole/package.json') as { version: string }).version;
}

async function buildProgram(argv: readonly string[], session: Session): Promise<Command> {
  const program = prepare(new Command('cop'), session)
    .description(session.t('cli.description'))
    .version(version(), '-V, --version', session.t('cli.option.version'))
    .enablePositionalOptions();
  const wanted = findEntry(argv);
  for (const entry of COMMANDS) {
    const command = addPath(program, entry.path.split(' '), session);
    if (entry !== wanted) continue;
    (await entry.load()).define(command, session);
    addCommonOptions(command, session);
  }
  return program;
}

/** The entry with the longest path that the words typed begin with, options left aside. */
function findEntry(argv: readonly string[]): CommandEntry | undefined {
  const words = argv.filter((word) => !word.startsWith('-'));
  return [...COMMANDS]
    .sort((a, b) => b.path.length - a.path.length)
    .find(({ path }) => path.split(' ').every((word, index) => words[index] === word));
}

function addPath(parent: Command, [word = '', ...rest]: readonly string[], session: Session): Command {
  const found = parent.commands.find((command) => command.name() === word);
  const command = found ?? prepare(parent.command(word), session);
  if (rest.length > 0) return addPath(command, rest, session);
  const path = [word];
  for (let up = command.parent; up?.parent; up = up.parent) path.unshift(up.name());
  return command.description(session.t(`cli.command.${path.join('-')}`));
}

/** Errors thrown rather than exiting, help in the user's language. */
function prepare(command: Command, session: Session): Command {
  const titles: Record<string, string> = {
    'Usage:': 'usage',
    'Options:': 'options',
    'Arguments:': 'arguments',
    'Commands:': 'commands',
    'Global Options:': 'options',
  };
  return command
    .exitOverride()
    .helpOption('-h, --help', session.t('cli.option.help'))
    .helpCommand(false)
    .showHelpAfterError(false)
    .configureHelp({
      styleTitle: (title) => (titles[title] ? session.t(`cli.title.${titles[title]}`) : title),
    })
    .configureOutput({
      writeOut: (text) => session.host.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => session.width(),
    });
}
