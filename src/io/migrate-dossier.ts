/** Owns bringing a dossier on disk up to date: a copy of it first, then one file after the other, each whole. */

import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SCHEMA_VERSION } from '../model/profile-schema.js';
import { ROUNDS_FOLDER } from '../model/round.js';
import { PROFILE_FILE } from './find-dossier.js';
import { withLock } from './lock-file.js';
import { type DossierFiles, migrateFiles } from './migrations.js';
import { orCannotWrite } from './or-cannot-write.js';
import { refuseLinkedFolders } from './refuse-linked-folders.js';
import { writeFiles } from './write-files.js';

interface Move {
  from: string;
  to: string;
}

/** What became of a dossier. Paths are those in it. */
export interface Migrated {
  from: number;
  to: number;
  moved: readonly Move[];
  /** The folder that holds the dossier as it was. */
  backup: string;
}

/** The folders of a dossier that hold texts of ours; `''` is its own. */
const FOLDERS = ['', ROUNDS_FOLDER, 'survey/'] as const;

/**
 * Brings the dossier in `folder` to the version of this product; undefined when it is of that version. `cop.yaml` says so only
 * once all else is in its place: whatever interrupts this, the next run goes on, and the copy holds what was there before.
 * `date` (ISO) names the copy. Errors: COP-WRITE-002 and those of reading.
 */
export async function migrateDossier(folder: string, date: string): Promise<Migrated | undefined> {
  return withLock(join(folder, PROFILE_FILE), async () => {
    const before = await readTexts(folder);
    const migrated = migrateFiles(before);
    if (!migrated) return undefined;
    const { from, files: after } = migrated;
    const backup = await backUp(folder, [...before.keys()], `backup/version-${from}-${date}`);
    const moves = listMoves(before, after);
    const moved = [];
    for (const move of moves) if (await moveFile(folder, move)) moved.push(move);
    const placed = new Set(moves.map(({ to }) => to));
    const changed = [...after].filter(([path, text]) => before.get(path) !== text && !placed.has(path));
    await writeFiles(lastly(changed, folder), { force: true });
    return { from, to: SCHEMA_VERSION, moved, backup };
  });
}

async function readTexts(folder: string): Promise<DossierFiles> {
  const texts = new Map<string, string>();
  for (const inner of FOLDERS) {
    const entries = await readdir(join(folder, inner), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile() || entry.name.startsWith('.') || !/\.(?:ya?ml|json)$/i.test(entry.name)) continue;
      const path = inner + entry.name;
      texts.set(path, await orCannotWrite(join(folder, path), () => readFile(join(folder, path), 'utf8')));
    }
  }
  return texts;
}

/** Copies files, byte for byte, into a new folder of the dossier that has its name only once it is whole. Gives the name. */
async function backUp(folder: string, paths: readonly string[], wanted: string): Promise<string> {
  const staging = join(folder, 'backup', '.unfinished');
  await refuseLinkedFolders(staging);
  await orCannotWrite(staging, () => rm(staging, { recursive: true, force: true }));
  for (const path of paths) {
    const original = join(folder, path);
    const { mode } = await orCannotWrite(original, () => stat(original));
    const bytes = await orCannotWrite(original, () => readFile(original));
    await writeFiles([{ path: join(staging, path), bytes }], { force: true, mode: mode & 0o777 });
  }
  const name = await freeName(folder, wanted);
  await orCannotWrite(join(folder, name), () => rename(staging, join(folder, name)));
  return name;
}

/** An older copy is never written over. */
async function freeName(folder: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await stat(join(folder, name)).catch(() => undefined))) return name;
  }
}

/** Texts that stand under another name afterwards; one that stood there already is only taken away. */
function listMoves(before: DossierFiles, after: DossierFiles): Move[] {
  const placed = new Set<string>();
  return [...before]
    .filter(([path]) => !after.has(path))
    .flatMap(([from, text]) => {
      const to = [...after.keys()].find((path) => after.get(path) === text && !placed.has(path));
      if (to === undefined) return [];
      placed.add(to);
      return [{ from, to }];
    });
}

/** False when something else stands in that place meanwhile: it stays, and so does this file. */
async function moveFile(folder: string, move: Move): Promise<boolean> {
  const [from, to] = [join(folder, move.from), join(folder, move.to)];
  await refuseLinkedFolders(to);
  return orCannotWrite(to, async () => {
    await mkdir(dirname(to), { recursive: true });
    if (await isSame(from, to)) await rm(from);
    else if (await stat(to).catch(() => undefined)) return false;
    else await rename(from, to);
    return true;
  });
}

/** What an interrupted run of a program that copies may have left: the file under both names. */
async function isSame(one: string, other: string): Promise<boolean> {
  const second = await readFile(other).catch(() => undefined);
  return second?.equals(await readFile(one)) ?? false;
}

/** `cop.yaml` comes last: it says that all is done. */
function lastly(changed: readonly (readonly [string, string])[], folder: string) {
  const rest = changed.filter(([path]) => path !== PROFILE_FILE);
  const profile = changed.filter(([path]) => path === PROFILE_FILE);
  return [...rest, ...profile].map(([path, bytes]) => ({ path: join(folder, path), bytes }));
}
