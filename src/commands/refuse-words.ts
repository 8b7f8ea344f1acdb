/** Owns what becomes of a word after a command that takes none: it was meant as one of the command's own commands. */
import type { Command } from 'commander';
import { fail } from '../errors.js';
import { suggestName } from '../model/suggest.js';

/** Errors: COP-USAGE-002 with the nearest command. */
export function refuseWords(command: Command): void {
  const [typed] = command.args;
  if (typed === undefined) return;
  const names = command.commands.map((known) => known.name());
  const near = suggestName(typed, names);
  throw fail('COP-USAGE-002', { typed }, near === undefined ? {} : { suggestion: near });
}
