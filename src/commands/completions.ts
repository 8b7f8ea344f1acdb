/** Owns `cop completions`: the script that lets a shell complete commands and options. */
import { Argument, type Command } from 'commander';
import { fail } from '../errors.js';
import { suggestionFor } from '../model/suggest.js';
import { type CompletionTree, renderCompletions, SHELLS } from '../render/completions.js';
import type { Session } from './session.js';

export function define(command: Command, session: Session): void {
  // Completed in the terminal; another word is refused by us, with the nearest.
  const shells = new Argument('<shell>', session.t('cli.argument.shell')).choices(SHELLS);
  command.addArgument(shells.argParser((typed) => typed)).action(async (typed: string) => {
    const shell = SHELLS.find((each) => each === typed);
    if (!shell) throw fail('COP-USAGE-005', { typed }, suggestionFor(typed, SHELLS));
    session.print(renderCompletions(shell, toTree(await session.describeCommands())));
  });
}

function toTree(command: Command): CompletionTree {
  return {
    name: command.name(),
    options: command.options.filter(({ hidden }) => !hidden).flatMap(({ long }) => (long ? [long] : [])),
    words: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    commands: command.commands.map(toTree),
  };
}
