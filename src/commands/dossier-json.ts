/** Owns a whole dossier as JSON, for other programs: profile, rounds with their results, plans, waves, indicators. */
import type { Dossier } from '../io/dossier.js';
import { loadActionPlan } from '../io/load-action-plan.js';
import { loadIndicators } from '../io/load-indicators.js';
import { readYaml } from '../io/read-yaml.js';
import { plainResult } from '../render/json/compass-json.js';
import { formatJson } from '../render/json/format-json.js';
import { assessRound } from './assess-round.js';
import { readAnswersFile } from './load-answers.js';
import type { CommonFlags, Session } from './session.js';

/** `profile` is null outside of a dossier. Rounds, plans and waves come newest first, indicators oldest first. No path is told. */
export async function dossierJson(
  dossier: Dossier | null,
  flags: CommonFlags,
  session: Session,
): Promise<string> {
  const rounds = [];
  for (const { date, rater, path } of dossier?.rounds ?? []) {
    const { set, warnings } = await readAnswersFile(path, date);
    const { result } = await assessRound({ set, warnings, path }, flags, session);
    rounds.push({ date, ...(rater === undefined ? {} : { rater }), result: plainResult(result) });
  }
  const plans = [];
  for (const { date, path } of dossier?.actions ?? []) plans.push((await loadActionPlan(path, date)).plan);
  const waves = [];
  for (const { wave, path } of dossier?.waves ?? []) waves.push({ wave, result: await readJson(path) });
  const indicators = dossier ? (await loadIndicators(dossier.folder)).rounds : [];
  const whole = {
    schemaVersion: 1,
    kind: 'dossier',
    profile: dossier?.profile ?? null,
    rounds,
    plans,
    waves,
    indicators,
  };
  return formatJson(whole);
}

async function readJson(path: string): Promise<unknown> {
  return (await readYaml(path)).value;
}
