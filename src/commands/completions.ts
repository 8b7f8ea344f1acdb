/** Owns `cop completions`: the script that lets a shell complete commands and options. */
import { Argument, type Command } from 'commander';
import { type CompletionTree, renderCompletions, SHELLS, type Shell } from '../render/completions.js';
import type { Session } from './session.js';

export function define(command: Command, session: Session): void {
  command
    .addArgument(new Argument('<shell>', session.t('cli.argument.shell')).choices(SHELLS))
    .action(async (shell: Shell) => {
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
