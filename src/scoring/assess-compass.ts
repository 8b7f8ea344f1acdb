/** Owns the compass result: the scores of one set of answers, with the profile and everything that is read from them. */

import type { Warning } from '../errors.js';
import type { AnswerSet } from '../model/answers.js';
import type { CompassInstrument } from '../model/compass.js';
import type { CompassResult, CompassScores, PhaseResult, ThemeGap } from '../model/compass-result.js';
import type { MembersView } from '../model/members-view.js';
import type { PitfallRule } from '../model/pitfall.js';
import type { Profile } from '../model/profile.js';
import { scoreAxes } from './axes.js';
import { blendViews, compareViews } from './bridge.js';
import { findPitfalls } from './pitfalls.js';
import { scoreCompass, scorePhases } from './score-compass.js';
import { isReorientationToExamine } from './signal-index.js';

/** What stands beside the answers. */
export interface AssessContext {
  /** Null when there is no dossier. */
  profile: Profile | null;
  rules: readonly PitfallRule[];
  warnings: readonly Warning[];
  /** How the members see the CoP, where there is a survey. */
  members?: MembersView;
  /** The phases of the round before, for rules that look back. */
  previous?: readonly PhaseResult[];
  /** Share of the members (0–1) in a blend of the two views; none is made when left out. */
  blendWeight?: number;
}

/** What a round says of a CoP beside its scores: gaps to the members' view, pitfalls, and whether to reorient. */
export type ExaminedRound = CompassScores &
  Pick<CompassResult, 'reorientation' | 'pitfalls' | 'notEvaluated'> & { gaps: readonly ThemeGap[] };

/** The part of a result that many CoPs are set beside each other by. */
export function examineRound(
  instrument: CompassInstrument,
  set: AnswerSet,
  context: Omit<AssessContext, 'warnings' | 'blendWeight'>,
  scores: CompassScores = scorePhases(instrument, set),
): ExaminedRound {
  const { profile, members = null, previous = null } = context;
  const { phases, signalIndex } = scores;
  const gaps = members ? compareViews(instrument, phases, members) : [];
  const inputs = { instrument, set, phases, signalIndex, profile, members, gaps, previous };
  const { pitfalls, notEvaluated } = findPitfalls(context.rules, inputs);
  const anyCritical = pitfalls.some(({ level }) => level === 'critical');
  const toExamine = isReorientationToExamine(instrument, signalIndex, anyCritical);
  return { ...scores, gaps, pitfalls, notEvaluated, reorientation: { signalIndex, toExamine } };
}

/** The whole result of one set of answers (values within the item's scale); nothing is rounded. `set.date` is its date. */
export function assessCompass(
  instrument: CompassInstrument,
  set: AnswerSet,
  context: AssessContext,
): CompassResult {
  const { profile, members = null, blendWeight } = context;
  const { stability, actions, warnings, ...scores } = scoreCompass(instrument, set);
  const { phases } = scores;
  const { gaps, ...examined } = examineRound(instrument, set, context, scores);
  return {
    schemaVersion: 1,
    kind: 'compass-result',
    instrument: { id: instrument.id, version: instrument.version },
    date: set.date,
    mode: set.mode,
    ...(set.phase ? { phase: set.phase } : {}),
    profile,
    phases,
    position: examined.position,
    positionReason: examined.positionReason,
    foundationsLag: examined.foundationsLag,
    reorientation: examined.reorientation,
    stability,
    pitfalls: examined.pitfalls,
    notEvaluated: examined.notEvaluated,
    actions,
    ...(members ? { survey: members, gaps } : {}),
    ...(members && blendWeight !== undefined ? { blend: blendViews(gaps, blendWeight) } : {}),
    axes: scoreAxes(phases, members),
    answers: set.answers,
    warnings: [...context.warnings, ...warnings],
  };
}
