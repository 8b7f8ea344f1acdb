/** Owns what `-o` means: the ending of each file chooses its format, and all files are written or none. */
import { extname } from 'node:path';
import { fail } from '../errors.js';
import { checkTarget, type OutputFile, writeFiles } from '../io/write-files.js';
import { suggestionFor } from '../model/suggest.js';
import type { CommonFlags, Session } from './session.js';

/** Formats by ending, without the dot. Each is made only when asked for, for the file at `path` (absent for standard output). */
export type Formats = Readonly<Record<string, (path?: string) => Promise<Uint8Array | string>>>;

/**
 * Makes and writes the files that `-o` names; says so on standard error. `-` is standard output in the format of
 * `--format`. Returns false when nothing was asked for.
 */
export async function writeOutputs(formats: Formats, flags: CommonFlags, session: Session): Promise<boolean> {
  const chosen = await checkOutputs(Object.keys(formats), flags, session);
  const files: OutputFile[] = [];
  for (const { name, format } of chosen) {
    const make = formats[format]!;
    if (name === '-') session.host.stdout.write(await make());
    else {
      const path = session.resolve(name);
      files.push({ path, bytes: await make(path) });
    }
  }
  await writeFiles(files, { force: flags.force ?? false });
  if (!flags.quiet) {
    for (const { name } of chosen.filter((file) => file.name !== '-')) {
      session.note(session.t('cli.written', { path: name }));
    }
  }
  return chosen.length > 0;
}

/**
 * The files that `-o` names with their formats, before any work is done for them. Errors: COP-USAGE-007 a name without a
 * format, COP-WRITE-001, -003 and -004 a target that cannot be.
 */
export async function checkOutputs(
  formats: readonly string[],
  flags: CommonFlags,
  session: Session,
): Promise<readonly { name: string; format: string }[]> {
  const named = (flags.output ?? []).map((name) => ({ name, format: formatOf(name, flags, formats) }));
  // A file that is named twice is one file.
  const chosen = [...new Map(named.map((one) => [session.resolve(one.name), one])).values()];
  const paths = chosen.filter(({ name }) => name !== '-').map(({ name }) => session.resolve(name));
  for (const path of paths) await checkTarget(path, flags.force ?? false);
  return chosen;
}

function formatOf(name: string, flags: CommonFlags, formats: readonly string[]): string {
  const format = (name === '-' ? (flags.format ?? 'json') : extname(name).slice(1)).toLowerCase();
  if (formats.includes(format)) return format;
  const values = { path: name, format, formats: formats.join(', ') };
  throw fail('COP-USAGE-007', values, suggestionFor(format, formats));
}
