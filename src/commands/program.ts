/** Owns the program that commander parses: all names for help, and the one command that runs. */
import { Command } from 'commander';
import { version } from '../io/version.js';
import { examplesOf } from './examples.js';
import { layOutHelp } from './help-layout.js';
import { COMMANDS, type CommandEntry } from './registry.js';
import { addCommonOptions, type Session } from './session.js';

/** The program for the words typed: only the command they name is loaded. */
export async function buildProgram(argv: readonly string[], session: Session): Promise<Command> {
  const program = prepare(new Command('cop'), session)
    .description(session.t('cli.description'))
    .version(version(), '-V, --version', session.t('cli.option.version'))
    .enablePositionalOptions();
  const wanted = findEntry(argv);
  if (countLeading(argv) >= argv.length && !asksForHelp(argv)) await defineHome(program, session);
  for (const entry of COMMANDS) {
    const command = addPath(program, entry.path.split(' '), session);
    if (entry !== wanted) continue;
    (await entry.load()).define(command, session);
    addCommonOptions(command, session);
    command.addHelpText('before', () => showExamples(entry.path, session));
  }
  return program;
}

/** Every command with its options, for completions and the manual page. */
export async function describeCommands(session: Session): Promise<Command> {
  const program = prepare(new Command('cop'), session).description(session.t('cli.description'));
  for (const entry of COMMANDS) {
    const command = addPath(program, entry.path.split(' '), session);
    (await entry.load()).define(command, session);
    addCommonOptions(command, session);
  }
  return program;
}

/** Two lines that can be typed as they stand, each with what it does. */
function showExamples(path: string, session: Session): string {
  const lines = examplesOf(path, session.translator).flatMap(({ typed, what }) => [
    `  # ${what}`,
    `  ${typed}`,
  ]);
  return lines.length === 0 ? '' : `${session.t('examples.title')}\n${lines.join('\n')}\n`;
}

function asksForHelp(argv: readonly string[]): boolean {
  return argv.some((word) => ['-h', '--help', '-V', '--version'].includes(word));
}

/** `cop` alone says what to do next. */
async function defineHome(program: Command, session: Session): Promise<void> {
  (await import('./home.js')).define(program, session);
  addCommonOptions(program, session);
}

const WITH_VALUE = ['--lang', '--format'];

/**
 * The words typed with what stands before the command moved behind it: `--lang nl compass` → `compass --lang nl`; and `help` as
 * many tools take it: `help compass` → `compass --help`.
 */
export function commandFirst(argv: readonly string[]): readonly string[] {
  const count = countLeading(argv);
  const [first, ...rest] = argv.slice(count);
  const words = first === 'help' ? [...rest, '--help'] : argv.slice(count);
  return [...words, ...argv.slice(0, count)];
}

/** An option before the command that no command knows. */
export function strangeOption(argv: readonly string[], session: Session): string | undefined {
  const known = addCommonOptions(new Command(), session).options.flatMap(({ short, long }) => [short, long]);
  const leading = argv.slice(0, countLeading(argv)).filter((word) => word.startsWith('-'));
  return leading.find(
    (word) => ![...known, '-h', '--help', '-V', '--version'].includes(word.split('=', 1)[0]),
  );
}

/** The long options that every command takes. */
export function commonOptionNames(session: Session): string[] {
  return addCommonOptions(new Command(), session).options.flatMap(({ long }) => long ?? []);
}

/** The argument by the name that commander gives it, of the command that the words typed name; in the user's language. */
export function describeArgument(
  program: Command,
  argv: readonly string[],
  name: string,
): string | undefined {
  let command = program;
  for (const word of argv.filter((each) => !each.startsWith('-'))) {
    command = command.commands.find((each) => each.name() === word) ?? command;
  }
  return command.registeredArguments.find((argument) => argument.name() === name)?.description;
}

/** How many words stand before the command: options, and the values of those that take one. */
function countLeading(argv: readonly string[]): number {
  let count = 0;
  while (argv[count]?.startsWith('-')) count += WITH_VALUE.includes(argv[count]!) ? 2 : 1;
  return Math.min(count, argv.length);
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
  return layOutHelp(command, session)
    .exitOverride()
    .helpOption('-h, --help', session.t('cli.option.help'))
    .helpCommand(false)
    .showHelpAfterError(false);
}
