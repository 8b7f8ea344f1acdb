/** Owns the newest result of the dossier one stands in. */
import { type Dossier, loadDossier } from '../io/dossier.js';
import { loadCompass } from '../io/load-compass.js';
import type { CompassResult } from '../model/compass-result.js';
import { combineRaters } from '../scoring/combine-raters.js';
import { assessRound } from './assess-round.js';
import { readAnswersFile } from './load-answers.js';
import type { CommonFlags, Session } from './session.js';

/**
 * The newest round of the dossier around the current folder, its raters taken together; undefined outside of a dossier or
 * before the first round.
 */
export async function latestResult(flags: CommonFlags, session: Session): Promise<CompassResult | undefined> {
  return resultOfDossier(await loadDossier(session.host.cwd), flags, session);
}

/** The newest round of a dossier, its raters taken together; undefined without a dossier or before the first round. */
export async function resultOfDossier(
  dossier: Dossier | null,
  flags: CommonFlags,
  session: Session,
): Promise<CompassResult | undefined> {
  session.noteDossier(dossier);
  const [newest] = dossier?.rounds ?? [];
  if (!dossier || !newest) return undefined;
  const { date, path } = newest;
  const sets = [];
  for (const round of dossier.rounds.filter((one) => one.date === date)) {
    sets.push((await readAnswersFile(round.path, date)).set);
  }
  const set = { ...combineRaters(loadCompass(), sets), date };
  const { result } = await assessRound({ set, warnings: [], path }, flags, session);
  return result;
}
