/** Owns finding what a dossier counted up to a round. */
import type { Dossier } from '../io/dossier.js';
import { loadIndicators } from '../io/load-indicators.js';
import type { Indicators } from '../model/indicators.js';
import type { Session } from './session.js';

/** The indicators of the round of `date` (ISO) and of those before it, oldest first, printing their warnings. */
export async function indicatorsOfRound(
  dossier: Dossier | null,
  date: string,
  session: Session,
): Promise<readonly Indicators[]> {
  if (!dossier) return [];
  const { rounds, warnings } = await loadIndicators(dossier.folder);
  session.warn(warnings, 'indicators.yaml');
  return rounds.filter((round) => round.date <= date);
}
