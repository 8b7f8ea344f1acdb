/** Owns whether the survey asks about the member: not where the CoP is known to have too few. */
import { fail } from '../errors.js';
import { loadDossier } from '../io/dossier.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { Session } from './session.js';

/** `members` as typed, else those of the dossier; unknown: it asks. Errors: COP-USAGE-005 for what is no number. */
export async function asksProfile(
  members: string | undefined,
  instrument: SurveyInstrument,
  session: Session,
): Promise<boolean> {
  if (members !== undefined && !/^\d{1,7}$/.test(members)) {
    throw fail('COP-USAGE-005', { typed: `--members ${members}` });
  }
  const dossier = members === undefined ? await loadDossier(session.host.cwd) : null;
  session.noteDossier(dossier);
  const count = members === undefined ? dossier?.profile.members : Number(members);
  return count === undefined || count >= instrument.profile.minMembers;
}
