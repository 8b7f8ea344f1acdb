/** Owns finding the pitfalls an organisation adds. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder `pitfalls` with rules in it, from `folder` upwards: beside the dossiers of an organisation, or in one of them. */
export function findPitfallsFolder(folder: string): string | undefined {
  const here = join(folder, 'pitfalls');
  if (existsSync(join(here, 'rules.yaml'))) return here;
  const parent = dirname(folder);
  return parent === folder ? undefined : findPitfallsFolder(parent);
}
