/** Owns running one command in the user's language, and what becomes of an error. */
import { type Command, CommanderError } from 'commander';
import { CopError, EXIT, type ExitCode, fail } from '../errors.js';
import { Translator } from '../i18n/translator.js';
import { openCatalogue } from '../io/open-catalogue.js';
import { checkLang, chooseLang } from './choose-lang.js';
import { sayTerm } from './help-terms.js';
import type { Host } from './host.js';
import { printFindings } from './print-findings.js';
import {
  buildProgram,
  commandFirst,
  commonOptionNames,
  describeArgument,
  describeCommands,
  strangeOption,
} from './program.js';
import { Session } from './session.js';
import { toUsageError } from './usage-error.js';

/** Never throws. */
export async function runCommand(typed: readonly string[], host: Host): Promise<ExitCode> {
  const argv = commandFirst(typed);
  const session = openSession(argv, host);
  session.describeCommands = () => describeCommands(session);
  let program: Command | undefined;
  try {
    checkLang(argv);
    program = await buildProgram(argv, session);
    await program.parseAsync([...argv], { from: 'user' });
    return session.exitCode;
  } catch (cause) {
    if (!(cause instanceof CommanderError) || !program) return report(cause, argv, session);
    return cause.exitCode === 0
      ? EXIT.done
      : report(usageError(cause, program, typed, session), argv, session);
  }
}

function usageError(
  cause: CommanderError,
  program: Command,
  typed: readonly string[],
  session: Session,
): CopError {
  return toUsageError(cause, {
    strangeOption: strangeOption(typed, session),
    options: commonOptionNames(session),
    say: (term) => sayTerm(term, session.translator),
    describe: (name) => describeArgument(program, commandFirst(typed), name),
  });
}

/** Says that standard output took less than was written to it, such as a full disk behind `>`. */
export function reportLostOutput(
  cause: NodeJS.ErrnoException,
  typed: readonly string[],
  host: Host,
): ExitCode {
  const error = fail('COP-WRITE-006', { reason: cause.code ?? String(cause) }, { cause });
  return report(error, typed, openSession(commandFirst(typed), host));
}

function openSession(argv: readonly string[], host: Host): Session {
  const lang = chooseLang(argv, host);
  return new Session(host, lang, new Translator(lang, openCatalogue(lang)), argv);
}

function report(cause: unknown, argv: readonly string[], session: Session): ExitCode {
  const error =
    cause instanceof CopError
      ? cause
      : new CopError([{ code: 'COP-BUG-001', values: { detail: firstLine(cause) } }], { cause });
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
