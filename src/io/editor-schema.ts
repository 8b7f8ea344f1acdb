/**
 * Owns the schema that an editor finds for a YAML file of ours: a copy in the hidden folder of its dossier, so that nothing is
 * fetched, named in the first line of the file by a path from there (docs/decisions/0011).
 */
import { lstat, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { findDossier } from './find-dossier.js';
import { readIfThere } from './read-input.js';
import { shippedPath } from './shipped.js';
import { writeFiles } from './write-files.js';

/** Files of `schemas/` for what people edit by hand. */
export type EditedFile =
  | 'profile'
  | 'answers'
  | 'action-plan'
  | 'survey-mapping'
  | 'survey'
  | 'survey-texts'
  | 'form';

/**
 * Puts the schema into `home`, the dossier around `path` unless told otherwise, and gives what stands behind `#` in the first
 * line of the file. Undefined where there is no dossier or the schema cannot be written: the file is as good without it.
 */
export async function placeSchema(
  path: string,
  kind: EditedFile,
  home: string | undefined = findDossier(dirname(path)),
): Promise<string | undefined> {
  if (home === undefined) return undefined;
  const target = join(home, '.cop', 'schemas', `${kind}.json`);
  const isPut = await putSchema(target, kind).catch(() => false);
  if (!isPut) return undefined;
  return ` yaml-language-server: $schema=${relative(dirname(path), target).split(sep).join('/')}`;
}

/** False where a folder on the way is a link: a dossier that a stranger sent writes nowhere else. */
async function putSchema(target: string, kind: EditedFile): Promise<boolean> {
  for (const folder of [dirname(target), dirname(dirname(target))]) {
    const info = await lstat(folder).catch(() => undefined);
    if (info?.isSymbolicLink()) return false;
  }
  const schema = await readFile(shippedPath('schemas', `${kind}.json`), 'utf8');
  if ((await readIfThere(target)) !== schema) {
    await writeFiles([{ path: target, bytes: schema }], { force: true });
  }
  return true;
}

/** The same as a line of text, empty where there is none: no dossier, or no path because the text goes to standard output. */
export async function schemaLine(path: string | undefined, kind: EditedFile, home?: string): Promise<string> {
  const comment = path === undefined ? undefined : await placeSchema(path, kind, home);
  return comment === undefined ? '' : `#${comment}\n`;
}
