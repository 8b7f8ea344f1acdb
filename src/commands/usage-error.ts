/** Owns turning what commander refuses into our own coded errors, with the nearest right name. */
import type { CommanderError } from 'commander';
import { CopError, type ErrorCode } from '../errors.js';

const CODES: Record<string, ErrorCode> = {
  'commander.unknownOption': 'COP-USAGE-001',
  'commander.unknownCommand': 'COP-USAGE-002',
  'commander.missingArgument': 'COP-USAGE-003',
  'commander.optionMissingArgument': 'COP-USAGE-004',
  'commander.invalidArgument': 'COP-USAGE-005',
  'commander.excessArguments': 'COP-USAGE-006',
  'commander.conflictingOption': 'COP-USAGE-005',
};

/** What was typed stands between quotes in commander's message, and its own suggestion in brackets after it. */
export function toUsageError(error: CommanderError): CopError {
  const code = CODES[error.code] ?? 'COP-USAGE-005';
  const typed = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^?()]+)\?\)/i.exec(error.message)?.[1];
  return new CopError([{ code, values: { typed }, ...(suggestion ? { suggestion } : {}) }]);
}
