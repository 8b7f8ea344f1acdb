/** Owns drafts: what is answered but not yet handed in or written, in the user's own state folder, for its owner alone. */
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readIfThere } from './read-input.js';
import { type Environment, stateFolder } from './recovery.js';
import { writeFiles } from './write-files.js';
import { formatYaml, parseYaml } from './yaml.js';

/** For its owner alone, like every file of answers. */
export const PRIVATE = 0o600;

/** Where the draft `name` of a kind is kept. */
export function draftPath(kind: 'survey' | 'documents', name: string, env: Environment): string {
  return join(stateFolder(env), kind, `${name.replace(/[^\w-]/g, '_')}.yaml`);
}

/** What the draft holds; undefined when there is none that can be read. */
export async function readDraft(path: string): Promise<unknown> {
  try {
    const text = await readIfThere(path);
    return text === undefined ? undefined : parseYaml(text, path).value;
  } catch {
    return undefined;
  }
}

/** Errors: COP-WRITE-002. */
export async function writeDraft(path: string, value: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(() => {});
  await writeFiles([{ path, bytes: formatYaml(value) }], { force: true, mode: PRIVATE });
}

/** Removes what is no longer needed; nothing is thrown. */
export async function dropDraft(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => {});
}
