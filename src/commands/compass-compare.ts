/** Owns `cop compass compare`: two or more rounds, or several raters of one round. */
import type { Command } from 'commander';
import { fail } from '../errors.js';
import { loadCompass } from '../io/load-compass.js';
import type { AnswerSet } from '../model/answers.js';
import type { CompassComparison } from '../model/compass-comparison.js';
import { combineRaters, listDisagreements, rateItems } from '../scoring/combine-raters.js';
import { compareRounds } from '../scoring/compare-rounds.js';
import { type AssessedRound, assessRound, type RoundFlags } from './assess-round.js';
import { presentComparison } from './present-comparison.js';
import type { CompassFlags } from './present-compass.js';
import { groupByDate, type RoundAnswers, readRounds } from './round-files.js';
import { planOfRound } from './round-plan.js';
import type { Session } from './session.js';

interface CompareFlags extends CompassFlags, RoundFlags {
  raters?: boolean;
}

export function define(command: Command, session: Session): void {
  command
    .argument('[files...]', session.t('cli.argument.rounds'))
    .option('--raters', session.t('cli.option.raters'))
    .option('--house <docx>', session.t('cli.option.house'))
    .action(async (files: string[], flags: CompareFlags) => compare(files, flags, session));
}

async function compare(files: readonly string[], flags: CompareFlags, session: Session): Promise<void> {
  const answers = await readRounds(files, session);
  if (answers.length < 2) throw fail('COP-COMPARE-001', { count: answers.length });
  const groups = flags.raters ? [{ date: answers.at(-1)!.set.date, raters: answers }] : groupByDate(answers);
  const [only, ...others] = groups;
  const comparison =
    only && others.length === 0
      ? await compareRatersOf(only, flags, session)
      : await compareRoundsOf(groups, flags, session);
  session.warn(comparison.warnings);
  await presentComparison(comparison, flags, session);
}

async function compareRatersOf(
  round: RoundAnswers,
  flags: RoundFlags,
  session: Session,
): Promise<CompassComparison> {
  const items = rateItems(
    loadCompass(),
    round.raters.map(({ set }) => set),
  );
  const { result } = await assessTogether(round, flags, session);
  return {
    schemaVersion: 1,
    kind: 'compass-comparison',
    by: 'raters',
    date: round.date,
    profile: result.profile,
    raters: round.raters.map(({ rater }) => rater),
    items,
    disagreements: listDisagreements(items).map(({ item }) => item),
    together: result,
    warnings: round.raters.flatMap(({ warnings }) => warnings),
  };
}

async function compareRoundsOf(
  groups: readonly RoundAnswers[],
  flags: RoundFlags,
  session: Session,
): Promise<CompassComparison> {
  const rounds = [];
  for (const group of groups) {
    const { result, dossier } = await assessTogether(group, flags, session);
    const plan = await planOfRound(dossier, result.date, session);
    rounds.push({
      set: togetherSet(group),
      result,
      raters: group.raters.length > 1 ? group.raters.map(({ rater }) => rater) : [],
      unknownItems: group.raters.flatMap(({ unknownItems = [] }) => unknownItems),
      ...(plan ? { plan } : {}),
    });
  }
  const profile = rounds.at(-1)?.result.profile ?? null;
  const names = new Set(rounds.flatMap(({ result }) => result.profile?.name ?? []));
  const warnings = [
    ...groups.flatMap(({ raters }) => raters.flatMap((one) => one.warnings)),
    ...(names.size > 1 ? [{ code: 'compare-other-cop', values: { names: [...names].join(', ') } }] : []),
  ];
  return compareRounds(loadCompass(), rounds, { profile, warnings });
}

/** One person's answers as they are; those of several put together. */
function togetherSet({ raters, date }: RoundAnswers): AnswerSet {
  const sets = raters.map(({ set }) => set);
  return { ...combineRaters(loadCompass(), sets), date };
}

function assessTogether(group: RoundAnswers, flags: RoundFlags, session: Session): Promise<AssessedRound> {
  const { path, stored } = group.raters[0]!;
  const round = {
    set: togetherSet(group),
    warnings: [],
    ...(path ? { path } : {}),
    ...(stored ? { stored } : {}),
  };
  return assessRound(round, flags, session);
}
