/** Owns `cop kit`: the whole toolbox, blank, in one go, in one language or several. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { fail } from '../errors.js';
import { type OutputFile, writeFiles } from '../io/write-files.js';
import { isLang, LANGS, type Lang } from '../model/lang.js';
import { suggestionFor } from '../model/suggest.js';
import { readHouse } from './house-template.js';
import type { CommonFlags, Session } from './session.js';

interface KitFlags extends CommonFlags {
  /** An organisation's Word template: every document of the kit in it. */
  house?: string;
}

export function define(command: Command, session: Session): void {
  command
    .option('--house <docx>', session.t('cli.option.house'))
    .action(async (flags: KitFlags) => writeKit(flags, session));
}

/** Into the folder that `-o` names; with several languages into a folder a language below it. All files or none. */
async function writeKit(flags: KitFlags, session: Session): Promise<void> {
  const [folder, ...others] = flags.output ?? [];
  if (folder === undefined || others.length > 0)
    throw fail('COP-USAGE-004', { typed: '-o, --output <folder>' });
  const langs = readLangs(flags.lang, session);
  const { makeKit } = await import('./kit-files.js');
  const house = await readHouse(flags.house, session);
  const files: OutputFile[] = [];
  for (const lang of langs) {
    const home = langs.length > 1 ? join(folder, lang) : folder;
    for (const { name, bytes } of await makeKit(lang, house)) {
      files.push({ path: session.resolve(join(home, name)), bytes });
    }
  }
  await writeFiles(files, { force: flags.force ?? false });
  if (!flags.quiet) session.note(session.t('doc.kit.written', { count: files.length, folder }));
}

/** `--lang fr,nl`, in that order. Errors: COP-USAGE-005. */
function readLangs(typed: string | undefined, session: Session): Lang[] {
  if (typed === undefined) return [session.lang];
  const names = typed.split(',').map((name) => name.trim().toLowerCase());
  const langs = names.map((name) => {
    if (isLang(name)) return name;
    throw fail('COP-USAGE-005', { typed: `--lang ${typed}` }, suggestionFor(name, LANGS));
  });
  return [...new Set(langs)];
}
