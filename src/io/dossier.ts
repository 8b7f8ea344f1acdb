/** Owns the dossier of a CoP on disk: finding it, its profile, and which files of rounds and waves it holds. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Warning } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import { throwFindings } from '../model/path-finding.js';
import type { Profile } from '../model/profile.js';
import { parseProfile } from '../model/profile-schema.js';
import { compareRounds, parseActionsName, parseRoundName, type Round } from '../model/round.js';
import { findDossier, PROFILE_FILE } from './find-dossier.js';
import { readInput } from './read-input.js';
import { parseYaml } from './yaml.js';

interface RoundFile extends Round {
  path: string;
}

/** What a dossier holds, by path; nothing but the profile is read yet. */
export interface Dossier {
  folder: string;
  profile: Profile;
  /** Newest first. */
  rounds: readonly RoundFile[];
  /** Action plans, newest first. */
  actions: readonly { date: string; path: string }[];
  /** Results of surveys (`survey/<wave>.json`), by wave, newest name first. */
  waves: readonly { wave: string; path: string }[];
  warnings: readonly Warning[];
}

/** The dossier around the first of `folders` that stands in one, or null. Errors: those of `readProfile`. */
export async function loadDossier(...folders: readonly string[]): Promise<Dossier | null> {
  for (const folder of folders) {
    const found = findDossier(folder);
    if (found !== undefined) return readDossier(found);
  }
  return null;
}

/** The dossier in `folder`. Errors: those of `readProfile`. */
export async function readDossier(folder: string): Promise<Dossier> {
  const { profile, warnings } = await readProfile(join(folder, PROFILE_FILE));
  const [compass, survey] = await Promise.all([list(join(folder, 'compass')), list(join(folder, 'survey'))]);
  return {
    folder,
    profile,
    rounds: compass
      .flatMap(({ name, path }) => {
        const round = parseRoundName(name);
        return round ? [{ ...round, path }] : [];
      })
      .sort(compareRounds),
    actions: compass.flatMap(({ name, path }) => {
      const date = parseActionsName(name);
      return date === undefined ? [] : [{ date, path }];
    }),
    waves: survey
      .filter(({ name }) => name.endsWith('.json'))
      .map(({ name, path }) => ({ wave: name.slice(0, -'.json'.length), path })),
    warnings: [...warnings, ...compass.flatMap(({ name }) => strangeFile(name))],
  };
}

/**
 * The profile in a `cop.yaml`. Errors: COP-FILE-* and COP-YAML-*; COP-DOSSIER-001 a wrong value, -002 no name, all together.
 */
export async function readProfile(path: string): Promise<{ profile: Profile; warnings: readonly Warning[] }> {
  const text = new TextDecoder().decode(await readInput(path, LIMITS.textFileBytes));
  const { value, locate } = parseYaml(text, path);
  const { profile, findings, warnings } = parseProfile(value);
  throwFindings(findings, { locate });
  return { profile, warnings };
}

/** The visible files of a folder, last name first; none when the folder is missing or closed. */
async function list(folder: string): Promise<{ name: string; path: string }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ name, path: join(folder, name) }))
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** A YAML file that is neither a round nor an action plan: mostly the conflict copy that a shared drive made. */
function strangeFile(name: string): Warning[] {
  if (!/\.ya?ml$/i.test(name) || parseRoundName(name) || parseActionsName(name)) return [];
  return [{ code: 'dossier-strange-file', values: { file: `compass/${name}` } }];
}
