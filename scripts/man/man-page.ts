/** Owns the manual page cop(1): every command with its options and examples, out of what `--help` shows. */
import type { Argument, Command, Option } from 'commander';
import { examplesOf } from '../../src/commands/examples.js';
import { sayTerm } from '../../src/commands/help-terms.js';
import { COMMANDS } from '../../src/commands/registry.js';
import type { Session } from '../../src/commands/session.js';
import { EXIT } from '../../src/errors.js';
import type { Translator } from '../../src/i18n/translator.js';
import { escapeRoff, macro } from './roff.js';

const ENVIRONMENT = ['ACCESSIBLE', 'NO_COLOR', 'LC_ALL', 'SOURCE_DATE_EPOCH', 'XDG_STATE_HOME'] as const;
const FILES = ['cop.yaml', 'compass/', 'survey/', 'documents/', '.cop/'] as const;

/** `root` is the whole tree of commands, in the language of the session; `common` are the names of options that all take. */
export function manPage(root: Command, common: readonly string[], session: Session, version: string): string {
  const say = (id: string): string => session.t(`man.${id}`);
  const lines = [
    macro('TH', 'COP', '1', '', `cop ${version}`, say('manual')),
    '.nh',
    '.ad l',
    section(say('name')),
    `cop \\- ${escapeRoff(say('what'))}`,
    section(say('synopsis')),
    '.B cop',
    escapeRoff(say('usage')),
    section(say('description')),
    escapeRoff(session.t('cli.description')),
    ...['home', 'streams'].flatMap((id) => ['.PP', escapeRoff(say(id))]),
    section(say('commands')),
    ...COMMANDS.flatMap(({ path }) => describeCommand(root, path, common, session)),
    section(say('options')),
    escapeRoff(say('common')),
    ...commonOptions(root, common).flatMap((option) => describeOption(option, session.translator)),
    section(say('exit-status')),
    ...Object.values(EXIT).flatMap((code) => item(macro('B', String(code)), say(`exit.${code}`))),
    section(say('environment')),
    ...ENVIRONMENT.flatMap((name) => item(macro('B', name), say(`environment-of.${name}`))),
    section(say('files')),
    ...FILES.flatMap((name) => item(macro('I', name), say(`file.${name.replaceAll(/[./]/g, '')}`))),
    section(say('see-also')),
    escapeRoff(say('further')),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string): string {
  return macro('SH', title.toUpperCase());
}

function item(term: string, text: string): string[] {
  return ['.TP', term, escapeRoff(text)];
}

function describeCommand(root: Command, path: string, common: readonly string[], session: Session): string[] {
  const command = findCommand(root, path);
  const own = command.options.filter(({ long }) => !common.includes(long ?? ''));
  const { translator } = session;
  const nameOf = (argument: Argument): string => sayTerm(humanReadable(argument), translator);
  return [
    macro('SS', [`cop ${path}`, ...command.registeredArguments.map(nameOf)].join(' ')),
    escapeRoff(command.description()),
    ...command.registeredArguments.flatMap((argument) =>
      item(macro('I', nameOf(argument)), argument.description),
    ),
    ...own.flatMap((option) => describeOption(option, translator)),
    ...showExamples(path, translator),
  ];
}

function findCommand(root: Command, path: string): Command {
  return path.split(' ').reduce((above, name) => {
    const found = above.commands.find((command) => command.name() === name);
    if (!found) throw new TypeError(`no command ${path}`);
    return found;
  }, root);
}

function humanReadable(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

function describeOption({ flags, description }: Option, translator: Translator): string[] {
  return item(macro('B', sayTerm(flags, translator)), description);
}

/** The options that all commands take, as the first one has them. */
function commonOptions(root: Command, names: readonly string[]): Option[] {
  const [first] = root.commands;
  return first?.options.filter(({ long }) => names.includes(long ?? '')) ?? [];
}

/** What is typed, below what it does, as in the help. */
function showExamples(path: string, translator: Translator): string[] {
  return examplesOf(path, translator).flatMap(({ typed, what }) => [
    '.PP',
    escapeRoff(what),
    '.EX',
    escapeRoff(`  ${typed}`),
    '.EE',
  ]);
}
