/** Owns comparing two or more rounds: trends on common ground, what moved, what came of what was promised. */
import type { Warning } from '../errors.js';
import type { ActionPlan, PlannedAction } from '../model/action-plan.js';
import { type AnswerSet, type AnswerValue, answerOf } from '../model/answers.js';
import { type CompassInstrument, listItems } from '../model/compass.js';
import type {
  ComparedRound,
  KeptPromise,
  MovedItem,
  PhaseTrend,
  PromiseOutcome,
  RoundComparison,
  Trend,
} from '../model/compass-comparison.js';
import type { CompassResult } from '../model/compass-result.js';
import type { Profile } from '../model/profile.js';
import { type Score, scoreValue } from '../model/score.js';
import { type AskedRound, findCommonItems, restrictCompass } from './common-items.js';
import { type ScoredCompass, scoreCompass } from './score-compass.js';

export interface RoundToCompare extends AskedRound {
  /** The round scored by itself. */
  result: CompassResult;
  raters: readonly string[];
  /** What was agreed after it. */
  plan?: ActionPlan;
}

/** `rounds` are at least two, oldest first; `profile` is that of the newest. */
export function compareRounds(
  instrument: CompassInstrument,
  rounds: readonly RoundToCompare[],
  { profile, warnings }: { profile: Profile | null; warnings: readonly Warning[] },
): RoundComparison {
  const { ids, ...basis } = findCommonItems(instrument, rounds);
  const common = restrictCompass(instrument, ids);
  const scored = rounds.map(({ set }) => scoreCompass(common, onCommonGround(set, ids)));
  const [before, after] = [rounds.at(-2)!, rounds.at(-1)!];
  return {
    schemaVersion: 1,
    kind: 'compass-comparison',
    by: 'rounds',
    profile,
    basis,
    rounds: rounds.map(describeRound),
    phases: listTrends(common, scored),
    signals: trendOf(scored.map(({ signalIndex }) => signalIndex)),
    moved: listMoved(common, before.set, after.set),
    promises: listPromises(instrument, before, after.set),
    pitfalls: comparePitfalls(before.result, after.result),
    warnings,
  };
}

/** The answers to the common items alone, as if nothing else had been asked. */
function onCommonGround({ phase, ...set }: AnswerSet, ids: ReadonlySet<string>): AnswerSet {
  const answers = Object.entries(set.answers).filter(([id]) => ids.has(id));
  return { ...set, mode: 'full', answers: Object.fromEntries(answers) };
}

function describeRound({ result, raters, set }: RoundToCompare): ComparedRound {
  const { signalIndex, toExamine } = result.reorientation;
  return {
    date: result.date,
    raters,
    version: set.version,
    position: result.position,
    signalIndex,
    toExamine,
    pitfalls: result.pitfalls,
  };
}

function listTrends(instrument: CompassInstrument, scored: readonly ScoredCompass[]): PhaseTrend[] {
  return instrument.phases.map((phase, at) => ({
    id: phase.id,
    ...trendOf(scored.map(({ phases }) => phases[at]!.score)),
    themes: phase.themes.map(({ id }, index) => ({
      id,
      ...trendOf(scored.map(({ phases }) => phases[at]!.themes[index]!.score)),
    })),
  }));
}

/** The change is that of the last step; it is null when one of the two scores is missing. */
function trendOf(scores: readonly Score[]): Trend {
  const [before, after] = [scores.at(-2), scores.at(-1)].map((score) => score && scoreValue(score));
  return { scores, change: before === undefined || after === undefined ? null : after - before };
}

function listMoved(instrument: CompassInstrument, before: AnswerSet, after: AnswerSet): MovedItem[] {
  const moved = listItems(instrument).flatMap(({ id }): MovedItem[] => {
    const [from, to] = [answerOf(before, id).answer, answerOf(after, id).answer];
    if (isSame(from, to)) return [];
    const change = from.kind === 'value' && to.kind === 'value' ? to.value - from.value : null;
    return [{ item: id, from, to, change }];
  });
  return moved.sort((a, b) => (b.change ?? 0) - (a.change ?? 0));
}

function isSame(a: AnswerValue, b: AnswerValue): boolean {
  return a.kind === 'value' && b.kind === 'value' ? a.value === b.value : a.kind === b.kind;
}

/** The plan that was agreed after the round before; without one, the actions that it proposed. */
function listPromises(
  instrument: CompassInstrument,
  { plan, result, set }: RoundToCompare,
  after: AnswerSet,
): KeptPromise[] {
  const promised: readonly (Partial<PlannedAction> & { item: string })[] = plan?.actions ?? result.actions;
  return promised.map(({ item, what, owner, due, status }) => {
    const [from, to] = [answerOf(set, item).answer, answerOf(after, item).answer];
    return {
      item,
      ...(what === undefined ? {} : { what }),
      ...(owner === undefined ? {} : { owner }),
      ...(due === undefined ? {} : { due }),
      status: status ?? null,
      from,
      to,
      outcome: outcomeOf(instrument, from, to),
    };
  });
}

/** In place from the step that essential items ask for; a first number after none is better. */
function outcomeOf({ thresholds }: CompassInstrument, from: AnswerValue, to: AnswerValue): PromiseOutcome {
  if (to.kind !== 'value') return 'unknown';
  if (to.value >= thresholds.essentialAtLeast) return 'in-place';
  if (from.kind !== 'value') return 'better';
  if (to.value === from.value) return 'unchanged';
  return to.value > from.value ? 'better' : 'worse';
}

function comparePitfalls(before: CompassResult, after: CompassResult): RoundComparison['pitfalls'] {
  const [old, now] = [before, after].map(({ pitfalls }) => [...new Set(pitfalls.map(({ id }) => id))]);
  return {
    appeared: now!.filter((id) => !old!.includes(id)),
    gone: old!.filter((id) => !now!.includes(id)),
    stayed: now!.filter((id) => old!.includes(id)),
  };
}
