/** Owns how a dossier of an older version becomes one of this version: steps from texts to texts, in their order. */
import { parseDocument } from 'yaml';
import { SCHEMA_VERSION } from '../model/profile-schema.js';
import { parseLooseName, ROUNDS_FOLDER, roundFileName } from '../model/round.js';
import { openYamlMap, putValue } from './edit-yaml.js';
import { PROFILE_FILE } from './find-dossier.js';
import { printYaml } from './print-yaml.js';

/** The texts of a dossier by their path in it, `/` between its parts. */
export type DossierFiles = ReadonlyMap<string, string>;

/**
 * What one version did otherwise. A step is given what an interrupted run of itself may have left, and moves or changes only
 * what is still as it was.
 */
interface Migration {
  /** The version that it ends. */
  from: number;
  migrate(files: DossierFiles): DossierFiles;
}

const MIGRATIONS: readonly Migration[] = [
  // Rounds answered before there was a dossier stand beside cop.yaml.
  { from: 0, migrate: gatherRounds },
];

/** A dossier that is older than this product, and what it becomes. */
export interface MigratedFiles {
  from: number;
  files: DossierFiles;
}

/** Undefined for a dossier of this version, or of a newer one. */
export function migrateFiles(files: DossierFiles): MigratedFiles | undefined {
  const from = versionOf(files);
  if (from >= SCHEMA_VERSION) return undefined;
  const steps = MIGRATIONS.filter((migration) => migration.from >= from);
  const migrated = steps.reduce((now, { migrate }) => migrate(now), files);
  return { from, files: sign(migrated) };
}

/** The number in `cop.yaml`; where there is none, a dossier is of this version unless it keeps rounds as older ones did. */
function versionOf(files: DossierFiles): number {
  const number = parseDocument(files.get(PROFILE_FILE) ?? '').get('schemaVersion');
  if (typeof number === 'number') return number;
  return gatherRounds(files) === files ? SCHEMA_VERSION : 0;
}

/** The same files where there is nothing to gather. */
function gatherRounds(files: DossierFiles): DossierFiles {
  const gathered = new Map(files);
  for (const [path, text] of files) {
    const date = parseLooseName(path);
    if (date === undefined) continue;
    const target = `${ROUNDS_FOLDER}${roundFileName({ date })}`;
    const there = files.get(target);
    // Another round of that day keeps its place, and this one too.
    if (there !== undefined && there !== text) continue;
    gathered.set(target, text);
    gathered.delete(path);
  }
  return gathered.size === files.size && [...gathered.keys()].every((path) => files.has(path))
    ? files
    : gathered;
}

/** Writes down the version; comments and everything else in `cop.yaml` stay. */
function sign(files: DossierFiles): DossierFiles {
  const whole = openYamlMap(files.get(PROFILE_FILE), { head: '' });
  putValue(whole, 'schemaVersion', SCHEMA_VERSION, { order: ['schemaVersion'] });
  const text = printYaml(whole.document, { flowCollectionPadding: false });
  return new Map(files).set(PROFILE_FILE, text);
}
