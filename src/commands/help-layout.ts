/** Owns how a page of help looks: in the user's language, within the width of the terminal, in signs that it can draw. */
import { type Command, Help } from 'commander';
import { widthOf } from '../i18n/lines.js';
import { plainSigns } from '../i18n/look.js';
import { wrapText } from '../i18n/wrap.js';
import { sayName, sayTerm } from './help-terms.js';
import type { Session } from './session.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Options:': 'options',
  'Arguments:': 'arguments',
  'Commands:': 'commands',
  'Global Options:': 'options',
};

/** Columns under which a description is easier to read below its term than beside it. */
const NARROW = 24;

/** Lays out the help of a command that is not yet parsed, and gives it back; commands added to it later take it over. */
export function layOutHelp(command: Command, session: Session): Command {
  return command
    .configureHelp({
      styleTitle: (title) => (TITLES[title] ? session.t(`cli.title.${TITLES[title]}`) : title),
      ...sayTerms(session),
      // The words say the choices themselves, in the user's language.
      argumentDescription: ({ description }) => description,
      formatItem: (term, termWidth, text) => formatItem(term, termWidth, text, session.width()),
      // Ours breaks no line at a no-break space.
      boxWrap: wrapText,
    })
    .configureOutput({
      writeOut: (page) => session.host.stdout.write(fitPage(page, session)),
      writeErr: () => {},
      getOutHelpWidth: () => session.width(),
    });
}

/** What commander calls commands, options and arguments, in the user's language. */
function sayTerms({ translator }: Session): Partial<Help> {
  const usual = new Help();
  return {
    commandUsage: (command) => sayTerm(usual.commandUsage(command), translator),
    subcommandTerm: (command) => sayTerm(usual.subcommandTerm(command), translator),
    optionTerm: (option) => sayTerm(usual.optionTerm(option), translator),
    argumentTerm: (argument) => sayName(usual.argumentTerm(argument), translator),
  };
}

/** A term with what it means beside it, or below it where there is no room. */
function formatItem(term: string, termWidth: number, text: string, width: number): string {
  if (text === '') return `  ${term}`;
  const room = width - termWidth - 4;
  if (room < NARROW) return `  ${term}\n${hang(wrapText(text, width - 6), '      ')}`;
  const beside = hang(wrapText(text, room), ' '.repeat(termWidth + 4)).trimStart();
  return `  ${term}${' '.repeat(termWidth - widthOf(term) + 2)}${beside}`;
}

function hang(text: string, margin: string): string {
  return text.replace(/^/gm, margin);
}

/** An example stays on one line, however long: it is there to be copied. A line that fits keeps its columns. */
function fitPage(page: string, session: Session): string {
  const signs = session.hasUnicode() ? page : plainSigns(page);
  const fits = (line: string) => line.startsWith('  cop ') || widthOf(line) <= session.width();
  return signs
    .split('\n')
    .map((line) => (fits(line) ? line : wrapText(line, session.width())))
    .join('\n');
}
