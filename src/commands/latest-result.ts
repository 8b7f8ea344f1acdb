/** Owns the newest result of the dossier one stands in. */
import { loadDossier } from '../io/dossier.js';
import { loadCompass } from '../io/load-compass.js';
import { loadPitfallRules } from '../io/load-pitfalls.js';
import type { CompassResult } from '../model/compass-result.js';
import { assessCompass } from '../scoring/assess-compass.js';
import { readAnswersFile } from './load-answers.js';
import type { Session } from './session.js';

/** The newest round of the dossier around the current folder, scored; undefined outside of a dossier or before the first round. */
export async function latestResult(session: Session): Promise<CompassResult | undefined> {
  const dossier = await loadDossier(session.host.cwd);
  const [round] = dossier?.rounds ?? [];
  if (!dossier || !round) return undefined;
  const { set, warnings } = await readAnswersFile(round.path, round.date);
  return assessCompass(loadCompass(), set, { profile: dossier.profile, rules: loadPitfallRules(), warnings });
}
