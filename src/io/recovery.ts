/** Owns recovery files: where answers go while their own file cannot be written (a full disk, a drive that went away). */
import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AnswerSet } from '../model/answers.js';
import { type AnswersWords, formatAnswersYaml } from './answers-yaml.js';
import { writeFiles } from './write-files.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The recovery file of the answers kept in `path`: in the user's own state folder, under a name that tells nothing of the
 * path it stands for.
 */
export function recoveryPath(path: string, env: Environment): string {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 24);
  return join(stateFolder(env), 'recovery', `${name}.yaml`);
}

/** Where cop keeps what is its user's own affair, never beside other people's files. */
export function stateFolder(env: Environment): string {
  const home = env.HOME || env.USERPROFILE || homedir();
  return join(env.XDG_STATE_HOME || env.LOCALAPPDATA || join(home, '.local', 'state'), 'cop');
}

/** False when it cannot be written either; nothing is thrown. */
export async function writeRecovery(path: string, set: AnswerSet, words: AnswersWords): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFiles([{ path, bytes: formatAnswersYaml(set, words) }], { force: true, mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

/** What is kept for answers that moved from one path to another goes along; nothing is thrown. */
export async function moveRecovery(from: string, to: string, env: Environment): Promise<void> {
  await rename(recoveryPath(from, env), recoveryPath(to, env)).catch(() => {});
}

/** Removes what is no longer needed; nothing is thrown. */
export async function dropRecovery(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => {});
}
