/** Owns `cop kit`: the whole toolbox, blank, in one go, in one language or several. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { fail } from '../errors.js';
import { type OutputFile, writeFiles } from '../io/write-files.js';
import { isLang, type Lang } from '../model/lang.js';
import { sayTerm } from './help-terms.js';
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
  if (folder === undefined || folder === '-')
    throw fail('COP-USAGE-003', { typed: sayTerm('-o <folder>', session.translator) });
  if (others.length > 0) throw fail('COP-USAGE-006');
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

/** `--lang fr,nl`, in that order. */
function readLangs(typed: string | undefined, session: Session): Lang[] {
  const names = (typed ?? session.lang).split(',').map((name) => name.trim().toLowerCase());
  return [...new Set(names.filter(isLang))];
}
