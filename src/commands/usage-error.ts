/** Owns turning what commander refuses into our own coded errors, with the nearest right name. */
import type { CommanderError } from 'commander';
import { CopError, type ErrorCode } from '../errors.js';
import { suggestName } from '../model/suggest.js';

const CODES: Record<string, ErrorCode> = {
  'commander.unknownOption': 'COP-USAGE-001',
  'commander.unknownCommand': 'COP-USAGE-002',
  'commander.missingArgument': 'COP-USAGE-003',
  'commander.optionMissingArgument': 'COP-USAGE-004',
  'commander.invalidArgument': 'COP-USAGE-005',
  'commander.excessArguments': 'COP-USAGE-006',
  'commander.conflictingOption': 'COP-USAGE-005',
};

/** What a usage error is told from beside commander's words. */
export interface UsageContext {
  /** An option before the command that nothing knows: commander takes what follows it for a command. */
  strangeOption?: string | undefined;
  /** The options that it may have been meant for. */
  options: readonly string[];
  /** A term of the help, such as `--lang <lang>`, in the user's language. */
  say(term: string): string;
  /** What an argument is, in the user's language. */
  describe(argument: string): string | undefined;
}

/** What was typed stands between quotes in commander's message, and its own suggestion in brackets after it. */
export function toUsageError(error: CommanderError, context: UsageContext): CopError {
  const code = CODES[error.code] ?? 'COP-USAGE-005';
  const typed = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const { strangeOption } = context;
  if (code === 'COP-USAGE-002' && strangeOption) {
    return usageError('COP-USAGE-001', strangeOption, suggestName(strangeOption, context.options));
  }
  if (code === 'COP-USAGE-003') return usageError(code, context.describe(typed) ?? typed);
  return usageError(
    code,
    code === 'COP-USAGE-004' ? context.say(typed) : typed,
    /\(Did you mean (?:one of )?([^?()]+)\?\)/i.exec(error.message)?.[1],
  );
}

function usageError(code: ErrorCode, typed: string, suggestion?: string): CopError {
  return new CopError([{ code, values: { typed }, ...(suggestion ? { suggestion } : {}) }]);
}
