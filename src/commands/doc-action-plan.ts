/** Owns `cop doc action-plan`: the plan out of a compass result, carried on from the round before, kept for the next. */
import type { Command } from 'commander';
import { type PlanInput, planControls, planValues } from '../document/action-plan.js';
import { planOfForm } from '../document/action-plan-kept.js';
import { planSlots } from '../document/action-plan-tables.js';
import { buildDocument } from '../document/build-document.js';
import type { Dossier } from '../io/dossier.js';
import { schemaLine } from '../io/editor-schema.js';
import { loadActionPlan } from '../io/load-action-plan.js';
import { loadCompass, loadCompassTexts } from '../io/load-compass.js';
import { formatYaml } from '../io/yaml.js';
import type { ActionPlan } from '../model/action-plan.js';
import type { CompassResult } from '../model/compass-result.js';
import { assessRound } from './assess-round.js';
import { addDocOptions, type DocFlags, openDocument, readOneForm, writeDocument } from './document-run.js';
import { resultOfDossier } from './latest-result.js';
import { readAnswersFile } from './load-answers.js';
import type { Session } from './session.js';

interface PlanFlags extends DocFlags {
  /** Answers or a result of the compass, instead of the dossier's newest round. */
  result?: string;
}

export function define(command: Command, session: Session): void {
  command.option('--result <file>', session.t('doc.action-plan.result'));
  addDocOptions(command, session).action(async (flags: PlanFlags) => makePlan(flags, session));
}

async function makePlan(flags: PlanFlags, session: Session): Promise<void> {
  const run = await openDocument('action-plan', flags, session);
  const instrument = loadCompass();
  const result = await findResult(flags, run.dossier, session);
  const plans = await findPlans(run.dossier, result?.date, session);
  const input: PlanInput = {
    ...(result ? { result } : {}),
    ...plans,
    instrument,
    texts: loadCompassTexts(session.lang),
    today: session.today(),
  };
  const controls = planControls(run.template, instrument);
  const form = await readOneForm(run, { controls, known: {} }, flags, session);
  if (!form) return;
  const values = planValues(input, form);
  const report = buildDocument(run.template, {
    ...run.fill,
    values,
    slots: planSlots(run.template, input, values),
  });
  const date = result?.date ?? session.today();
  const kept = async (path?: string): Promise<string> =>
    `${await schemaLine(path, 'action-plan')}${formatYaml(planOfForm(input, values, date))}`;
  await writeDocument(run, { report, controls, values, formats: { yaml: kept, yml: kept } }, flags, session);
}

async function findResult(
  flags: PlanFlags,
  dossier: Dossier | null,
  session: Session,
): Promise<CompassResult | undefined> {
  if (flags.result === undefined) return resultOfDossier(dossier, flags, session);
  const path = session.resolve(flags.result);
  const { set, warnings, stored } = await readAnswersFile(path, session.today());
  const { result } = await assessRound(
    { set, warnings, path, ...(stored ? { stored } : {}) },
    flags,
    session,
  );
  return result;
}

/** The plan kept for this round, and the newest of a round before. */
async function findPlans(
  dossier: Dossier | null,
  date: string | undefined,
  session: Session,
): Promise<{ plan?: ActionPlan; previous?: ActionPlan }> {
  const files = dossier?.actions ?? [];
  const own = files.find((file) => file.date === date);
  const before = files.find((file) => date === undefined || file.date < date);
  const load = async (file: { path: string; date: string }): Promise<ActionPlan> => {
    const { plan, warnings } = await loadActionPlan(file.path, file.date);
    session.warn(warnings, file.path);
    return plan;
  };
  return {
    ...(own ? { plan: await load(own) } : {}),
    ...(before ? { previous: await load(before) } : {}),
  };
}
