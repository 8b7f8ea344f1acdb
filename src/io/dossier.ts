/** Owns the dossier of a CoP on disk: finding it, its profile, and which files of rounds and waves it holds. */
import { join } from 'node:path';
import type { Warning } from '../errors.js';
import { originalOf } from '../model/conflict-copy.js';
import { throwFindings } from '../model/path-finding.js';
import type { Profile } from '../model/profile.js';
import { type ParsedProfile, parseProfile, SCHEMA_VERSION } from '../model/profile-schema.js';
import {
  compareRounds,
  parseActionsName,
  parseLooseName,
  parseRoundName,
  type Round,
} from '../model/round.js';
import { findDossier, PROFILE_FILE } from './find-dossier.js';
import { readEntries } from './read-folder.js';
import { readYaml } from './read-yaml.js';

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
  /** It keeps things as an older version did: read as it is, brought up to date by whatever writes in it. */
  isOlder: boolean;
}

/** The dossier around the first of `folders` that stands in one, or null. Errors: those of `readProfile`. */
export async function loadDossier(...folders: readonly string[]): Promise<Dossier | null> {
  for (const folder of folders) {
    const found = findDossier(folder);
    if (found !== undefined) return readDossier(found);
  }
  return null;
}

/** The dossier in `folder`. Errors: those of `readProfile` and `readEntries`. */
export async function readDossier(folder: string): Promise<Dossier> {
  const { profile, version, warnings } = await readProfile(join(folder, PROFILE_FILE));
  const [own, compass, survey] = await Promise.all([
    list(folder, ''),
    list(folder, 'compass/'),
    list(folder, 'survey/'),
  ]);
  const rounds = compass.files.flatMap(({ name, path }) => {
    const round = parseRoundName(name);
    return round ? [{ ...round, path }] : [];
  });
  const loose = version === SCHEMA_VERSION ? [] : listLoose(own.files, rounds);
  return {
    folder,
    profile,
    isOlder: version === null ? loose.length > 0 : version < SCHEMA_VERSION,
    rounds: [...rounds, ...loose].sort(compareRounds),
    actions: compass.files.flatMap(({ name, path }) => {
      const date = parseActionsName(name);
      return date === undefined ? [] : [{ date, path }];
    }),
    waves: survey.files
      .filter(({ name }) => name.endsWith('.json'))
      .map(({ name, path }) => ({ wave: name.slice(0, -'.json'.length).normalize('NFC'), path })),
    warnings: [
      ...warnings,
      ...own.copies.filter(({ values: { original } }) => OWN_FILES.includes(String(original))),
      ...compass.copies,
      ...survey.copies,
      ...compass.files.flatMap(({ name }) => strangeFile(name)),
      ...(loose.length > 0 ? [{ code: 'dossier-older', values: { count: loose.length } }] : []),
    ],
  };
}

/**
 * The profile in a `cop.yaml`. Errors: COP-FILE-* and COP-YAML-*; COP-DOSSIER-001 a wrong value, -002 no name, all together.
 */
export async function readProfile(path: string): Promise<Omit<ParsedProfile, 'findings'>> {
  const { value, locate } = await readYaml(path);
  const { profile, version, findings, warnings } = parseProfile(value);
  throwFindings(findings, { locate });
  return { profile, version, warnings };
}

/** Files of the dossier itself of which a copy would be missed. */
const OWN_FILES: readonly string[] = [PROFILE_FILE, 'indicators.yaml'];

interface Listed {
  /** Last name first. */
  files: readonly { name: string; path: string }[];
  /** A warning for each file that is only a shared drive's second copy of another. */
  copies: readonly Warning[];
}

/** The visible files of a folder of the dossier (`compass/`); none when it is missing. */
async function list(dossier: string, folder: string): Promise<Listed> {
  const entries = (await readEntries(join(dossier, folder))) ?? [];
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort((a, b) => (a < b ? 1 : -1));
  const all = new Set(names);
  const copies = names.flatMap((name): Warning[] => {
    const original = originalOf(name, all);
    if (original === undefined) return [];
    return [{ code: 'dossier-conflict-copy', values: { file: `${folder}${name}`, original } }];
  });
  const files = names.filter((name) => originalOf(name, all) === undefined);
  return { files: files.map((name) => ({ name, path: join(dossier, folder, name) })), copies };
}

/** Rounds that an older version keeps beside `cop.yaml`, unless the dossier holds one of that day. */
function listLoose(own: Listed['files'], rounds: readonly RoundFile[]): RoundFile[] {
  const taken = new Set(rounds.filter(({ rater }) => rater === undefined).map(({ date }) => date));
  return own.flatMap(({ name, path }) => {
    const date = parseLooseName(name);
    return date === undefined || taken.has(date) ? [] : [{ date, path }];
  });
}

/** A YAML file that is neither a round nor an action plan. */
function strangeFile(name: string): Warning[] {
  if (!/\.ya?ml$/i.test(name) || parseRoundName(name) || parseActionsName(name)) return [];
  return [{ code: 'dossier-strange-file', values: { file: `compass/${name}` } }];
}
