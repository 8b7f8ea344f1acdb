/** Owns what a domain of fuzzing is: one kind of file or words that a stranger may hand to cop. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random.js';
import type { Case } from '../run-case.js';

export interface Domain {
  name: string;
  /** Its part of all cases, beside the weights of the others. */
  weight: number;
  make(random: Random): Case;
}

/** The text of a file of the repository, which is also the folder that fuzzing runs from. */
export function readText(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}

/** The files below a folder of the repository whose names end so. */
export function listFiles(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
