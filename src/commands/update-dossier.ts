/** Owns opening a dossier to write in it: one of an older version is brought up to date first, and that is said. */
import { join } from 'node:path';
import { type Dossier, loadDossier, readDossier } from '../io/dossier.js';
import { moveRecovery } from '../io/recovery.js';
import type { CommonFlags, Session } from './session.js';

/** The dossier around `folder`, of this version; null when there is none. Errors: those of reading and of `migrateDossier`. */
export async function loadDossierToWrite(
  folder: string,
  flags: CommonFlags,
  session: Session,
): Promise<Dossier | null> {
  const dossier = await loadDossier(folder);
  if (!dossier?.isOlder) return dossier;
  await updateDossier(dossier.folder, flags, session);
  return readDossier(dossier.folder);
}

/** Does nothing to a dossier of this version. */
async function updateDossier(folder: string, flags: CommonFlags, session: Session): Promise<void> {
  const { migrateDossier } = await import('../io/migrate-dossier.js');
  const migrated = await migrateDossier(folder, session.today());
  if (!migrated) return;
  for (const { from, to } of migrated.moved) {
    await moveRecovery(join(folder, from), join(folder, to), session.host.env);
  }
  if (flags.quiet) return;
  const backup = session.display(join(folder, migrated.backup));
  session.note(session.t('profile.updated', { count: migrated.moved.length, backup }));
  for (const { from, to } of migrated.moved) session.note(`  ${from} → ${to}`);
}
