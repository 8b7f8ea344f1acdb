/** Owns the newest result of the dossier one stands in. */
import { loadDossier } from '../io/dossier.js';
import { loadCompass } from '../io/load-compass.js';
import { loadPitfallRules } from '../io/load-pitfalls.js';
import { readInput } from '../io/read-input.js';
import type { CompassResult } from '../model/compass-result.js';
import { LIMITS } from '../model/limits.js';
import { assessCompass } from '../scoring/assess-compass.js';
import { readAnswers } from './load-answers.js';
import type { Session } from './session.js';

/** The newest round of the dossier around the current folder, scored; undefined outside of a dossier or before the first round. */
export async function latestResult(session: Session): Promise<CompassResult | undefined> {
  const dossier = await loadDossier(session.host.cwd);
  const [round] = dossier?.rounds ?? [];
  if (!dossier || !round) return undefined;
  const instrument = loadCompass();
  const bytes = await readInput(round.path, LIMITS.textFileBytes);
  const { set, warnings } = await readAnswers(bytes, round.path, instrument, round.date);
  return assessCompass(instrument, set, { profile: dossier.profile, rules: loadPitfallRules(), warnings });
}
