/** Owns making the dossier of a CoP: its profile asked for, and written at every answer. */
import { join } from 'node:path';
import { type Dossier, readDossier } from '../io/dossier.js';
import { PROFILE_FILE } from '../io/find-dossier.js';
import { writeProfile } from '../io/profile-file.js';
import type { Profile } from '../model/profile.js';
import { askProfile, toProfile, toProfileEntries } from '../prompt/profile-questions.js';
import type { Asker } from './asker.js';
import type { Session } from './session.js';

export interface KnownProfile {
  /** What the dossier holds already. */
  base: Partial<Profile>;
  /** That, with what is given beside. */
  known: Partial<Profile>;
}

/**
 * Asks the profile, `known` fields filled in, and writes `cop.yaml` in `folder` from the moment the CoP has a name. Gives the
 * dossier, or how the questions ended when there is none (`stopped`, `interrupted`).
 */
export async function createDossier(
  folder: string,
  { base, known }: KnownProfile,
  asker: Asker,
  session: Session,
): Promise<Dossier | string> {
  const path = join(folder, PROFILE_FILE);
  const head = session.t('profile.head');
  const questionnaire = {
    title: session.t('profile.title'),
    questions: askProfile(session.translator),
    annotates: false,
    endings: [],
  };
  const write = async (profile: Profile): Promise<void> => {
    if (profile.name !== '') await writeProfile(path, { base, mine: profile, head });
  };
  const { entries, outcome } = await asker.ask(questionnaire, toProfileEntries(known), async (changed) => {
    await write(toProfile(changed, known));
    return { entries: changed };
  });
  const profile = toProfile(entries, known);
  if (outcome === 'interrupted') return outcome;
  if (profile.name === '') return 'stopped';
  await write(profile);
  return readDossier(folder);
}
