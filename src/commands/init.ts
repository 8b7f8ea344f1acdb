/** Owns `cop init`: the dossier of a CoP, from questions or from flags. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { CopError, EXIT, type Finding, fail } from '../errors.js';
import { readProfile } from '../io/dossier.js';
import { findDossier, PROFILE_FILE } from '../io/find-dossier.js';
import { orCannotWrite } from '../io/or-cannot-write.js';
import { writeProfile } from '../io/profile-file.js';
import type { Profile } from '../model/profile.js';
import { PROFILE_FIELDS, parseProfile } from '../model/profile-schema.js';
import { openAsker } from './asker.js';
import { createDossier, type KnownProfile } from './create-dossier.js';
import type { CommonFlags, Session } from './session.js';
import { loadDossierToWrite } from './update-dossier.js';

type InitFlags = CommonFlags & Record<string, unknown>;

export function define(command: Command, session: Session): void {
  command.argument('[folder]', session.t('profile.argument.folder'));
  for (const field of PROFILE_FIELDS) {
    command.option(`--${flagOf(field)} <value>`, session.t(`profile.flag.${field}`));
  }
  command.action(async (folder: string | undefined, flags: InitFlags) => init(folder ?? '.', flags, session));
}

/** `membersJoinedLast12Months` → `members-joined-last-12-months`. */
function flagOf(field: string): string {
  return field.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
}

async function init(typed: string, flags: InitFlags, session: Session): Promise<void> {
  const folder = session.resolve(typed);
  const path = join(folder, PROFILE_FILE);
  const given = readFlags(flags);
  const exists = findDossier(folder) === folder;
  const base: Partial<Profile> = exists ? (await readProfile(path)).profile : {};
  const known = { ...base, ...given };
  const isAsking = flags.input !== false && (session.canAsk(flags) || session.accessible);
  if (!isAsking && (known.name === undefined || (exists && Object.keys(given).length === 0))) {
    throw exists
      ? fail('COP-WRITE-001', { path }, { place: { file: path } })
      : fail('COP-USAGE-008', { command: 'init' });
  }
  await orCannotWrite(path, () => mkdir(folder, { recursive: true }));
  const isMade = isAsking
    ? await ask(folder, { base, known }, flags, session)
    : await write(path, { base, known }, session);
  if (isMade) await loadDossierToWrite(folder, flags, session);
  if (flags.quiet) return;
  session.note(session.t(isMade ? 'profile.made' : 'profile.not-made', { path: session.display(path) }));
}

async function write(path: string, { base, known }: KnownProfile, session: Session): Promise<boolean> {
  await writeProfile(path, { base, mine: known as Profile, head: session.t('profile.head') });
  return true;
}

/** False when no dossier came of it: the person stopped, or was interrupted, before giving a name. */
async function ask(
  folder: string,
  profile: KnownProfile,
  flags: InitFlags,
  session: Session,
): Promise<boolean> {
  const asker = openAsker('init', flags, session);
  try {
    const outcome = await createDossier(folder, profile, asker, session);
    if (outcome === 'interrupted') session.exitCode = EXIT.interrupted;
    return findDossier(folder) === folder;
  } finally {
    asker.close();
  }
}

/** The fields given as flags, checked as those of a file. Errors: COP-INIT-001, all together. */
function readFlags(flags: InitFlags): Partial<Profile> {
  const given = Object.fromEntries(
    PROFILE_FIELDS.flatMap((field) => (flags[field] === undefined ? [] : [[field, flags[field]]])),
  );
  const { profile, findings } = parseProfile({ name: '-', ...given });
  if (findings.length > 0) {
    throw new CopError(
      findings.map(
        ({ path: [field = 'name'], values, suggestion }): Finding => ({
          code: 'COP-INIT-001',
          values: { found: '', expected: 'text', options: '', ...values, flag: `--${flagOf(field)}` },
          ...(suggestion ? { suggestion } : {}),
        }),
      ),
    );
  }
  const { name, ...rest } = profile;
  return given.name === undefined ? rest : { name, ...rest };
}
