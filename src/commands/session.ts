/** Owns what every command shares in one run: language, printing, flags that all take. */
import { isAbsolute, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { EXIT, type ExitCode, type Warning } from '../errors.js';
import { cleanText, quoteValues } from '../i18n/clean-text.js';
import { plainSigns } from '../i18n/look.js';
import type { Translator } from '../i18n/translator.js';
import { wrapText } from '../i18n/wrap.js';
import type { Lang } from '../model/lang.js';
import { drawsUnicode } from './console-signs.js';
import type { Host } from './host.js';

/** Flags that every command takes. */
export interface CommonFlags {
  lang?: string;
  output?: string[];
  format?: string;
  json?: boolean;
  quiet?: boolean;
  force?: boolean;
  input?: boolean;
  color?: boolean;
  accessible?: boolean;
  debug?: boolean;
}

export class Session {
  readonly host: Host;
  readonly lang: Lang;
  readonly translator: Translator;
  /** Plain lines for a screen reader, asked for in the command or of the whole machine. */
  readonly accessible: boolean;
  /** What the run ends with; a command sets it when it finished but a gate failed. */
  exitCode: ExitCode = EXIT.done;
  /** Every command with its options; set by the run, since a command cannot know the list that it stands in. */
  describeCommands: () => Promise<Command> = () => Promise.reject(new TypeError('no commands'));

  readonly #saidOfDossier = new Set<string>();

  /** `argv`: the words typed, for what has to be known before they are understood. */
  constructor(host: Host, lang: Lang, translator: Translator, argv: readonly string[] = []) {
    this.host = host;
    this.accessible = host.env.ACCESSIBLE === '1' || argv.includes('--accessible');
    this.lang = lang;
    this.translator = translator;
  }

  t(id: string, values?: Parameters<Translator['t']>[1]): string {
    return this.translator.t(id, values);
  }

  /** A result, on standard output. */
  print(text: string): void {
    this.host.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /**
   * Everything that is not a result, on standard error: what a file brings in cannot command the terminal, and on a terminal
   * no word is broken at its edge.
   */
  note(text: string): void {
    const { stderr } = this.host;
    stderr.write(`${this.#fit(cleanText(text), stderr)}\n`);
  }

  warn(warnings: readonly Warning[], place?: string): void {
    for (const { code, values } of warnings) {
      this.note(`${place ? `${place}: ` : ''}${this.t(`warnings.${code}`, quoteValues(values))}`);
    }
  }

  /** A result in a sentence or two, on standard output; on a terminal no word is broken at its edge. */
  say(text: string): void {
    const { stdout } = this.host;
    this.print(this.#fit(cleanText(text), stdout));
  }

  /** In the signs that the console can draw, and within its width where it has one. */
  #fit(text: string, { isTTY, columns }: Host['stdout']): string {
    const signs = this.hasUnicode() ? text : plainSigns(text);
    return isTTY && columns ? wrapText(signs, columns) : signs;
  }

  /** False for consoles that cannot draw blocks and typographic signs. */
  hasUnicode(): boolean {
    return drawsUnicode(this.host.env);
  }

  /** What was noticed in a dossier; said once, however many parts of a command open it. */
  noteDossier(dossier: { warnings: readonly Warning[] } | null | undefined): void {
    const unsaid = (dossier?.warnings ?? []).filter(
      (warning) => !this.#saidOfDossier.has(JSON.stringify(warning)),
    );
    for (const warning of unsaid) this.#saidOfDossier.add(JSON.stringify(warning));
    this.warn(unsaid);
  }

  /** Today here as an ISO date; SOURCE_DATE_EPOCH, where it is set, gives the same day in UTC wherever it is read. */
  today(): string {
    const epoch = this.host.env.SOURCE_DATE_EPOCH;
    // Eleven digits reach beyond the year 5000; more is no date.
    if (epoch && /^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
    const now = this.host.clock();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  /** A path as typed, seen from the folder the command runs in. */
  resolve(path: string): string {
    return isAbsolute(path) ? path : resolve(this.host.cwd, path);
  }

  /** A path as people see it: from the current folder where it lies in there. */
  display(path: string): string {
    const seen = relative(this.host.cwd, path);
    return seen === '' || seen.startsWith('..') || isAbsolute(seen) ? path : seen;
  }

  /** Width in columns that text may take: the terminal's, 80 when it is none; never under 40 or over 120. */
  width(): number {
    return Math.min(120, Math.max(40, this.host.stdout.columns ?? 80));
  }

  /** Colour only on a terminal that wants it, and never as the only sign. */
  hasColour(flags: CommonFlags): boolean {
    if (flags.color === false || this.host.env.NO_COLOR || this.accessible) return false;
    return this.host.stdout.isTTY === true && this.host.env.TERM !== 'dumb';
  }

  /** True when a person can be asked: a terminal at both ends and no `--no-input`. */
  canAsk(flags: CommonFlags): boolean {
    return flags.input !== false && this.host.stdin.isTTY === true && this.host.stderr.isTTY === true;
  }
}

/** One command: `define` adds its arguments, options and action to a commander command that has name and summary already. */
export interface CommandModule {
  define(command: Command, session: Session): void;
}

/** Adds the flags that every command takes. */
export function addCommonOptions(command: Command, session: Session): Command {
  const say = (id: string): string => session.t(`cli.option.${id}`);
  return command
    .option('--lang <lang>', say('lang'))
    .option('-o, --output <file...>', say('output'))
    .option('--format <format>', say('format'))
    .option('--json', say('json'))
    .option('-q, --quiet', say('quiet'))
    .option('-f, --force', say('force'))
    .option('--no-input', say('no-input'))
    .option('--no-color', say('no-color'))
    .option('--accessible', say('accessible'))
    .option('--debug', say('debug'))
    .hook('preAction', showInFormat);
}

/** A format that is asked for without a file is that of the screen, or of the next command of a pipe. */
function showInFormat(command: Command): void {
  const { format, output } = command.opts<CommonFlags>();
  if (format !== undefined && output === undefined) command.setOptionValue('output', ['-']);
}
