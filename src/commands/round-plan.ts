/** Owns finding the action plan that a dossier holds for a round. */
import type { Dossier } from '../io/dossier.js';
import { loadActionPlan } from '../io/load-action-plan.js';
import type { ActionPlan } from '../model/action-plan.js';
import type { Session } from './session.js';

/** The plan agreed after the round of `date` (ISO), printing its warnings; undefined where there is none. */
export async function planOfRound(
  dossier: Dossier | null,
  date: string,
  session: Session,
): Promise<ActionPlan | undefined> {
  const file = dossier?.actions.find((actions) => actions.date === date);
  if (!file) return undefined;
  const { plan, warnings } = await loadActionPlan(file.path, date);
  session.warn(warnings, file.path);
  return plan;
}
