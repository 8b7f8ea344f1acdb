/** Owns the compass result: the scores of one set of answers, with the profile and everything that is read from them. */

import type { Warning } from '../errors.js';
import type { AnswerSet } from '../model/answers.js';
import type { CompassInstrument } from '../model/compass.js';
import type { CompassResult, PhaseResult } from '../model/compass-result.js';
import type { MembersView } from '../model/members-view.js';
import type { PitfallRule } from '../model/pitfall.js';
import type { Profile } from '../model/profile.js';
import { scoreAxes } from './axes.js';
import { blendViews, compareViews } from './bridge.js';
import { findPitfalls } from './pitfalls.js';
import { scoreCompass } from './score-compass.js';
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

export function assessCompass(
  instrument: CompassInstrument,
  set: AnswerSet,
  context: AssessContext,
): CompassResult {
  const { profile, members = null, previous = null, blendWeight } = context;
  const scores = scoreCompass(instrument, set);
  const { phases, signalIndex } = scores;
  const gaps = members ? compareViews(instrument, phases, members) : [];
  const inputs = { instrument, set, phases, signalIndex, profile, members, gaps, previous };
  const { pitfalls, notEvaluated } = findPitfalls(context.rules, inputs);
  const anyCritical = pitfalls.some(({ level }) => level === 'critical');
  return {
    schemaVersion: 1,
    kind: 'compass-result',
    instrument: { id: instrument.id, version: instrument.version },
    date: set.date,
    mode: set.mode,
    ...(set.phase ? { phase: set.phase } : {}),
    profile,
    phases,
    position: scores.position,
    positionReason: scores.positionReason,
    foundationsLag: scores.foundationsLag,
    reorientation: {
      signalIndex,
      toExamine: isReorientationToExamine(instrument, signalIndex, anyCritical),
    },
    stability: scores.stability,
    pitfalls,
    notEvaluated,
    actions: scores.actions,
    ...(members ? { survey: members, gaps } : {}),
    ...(members && blendWeight !== undefined ? { blend: blendViews(gaps, blendWeight) } : {}),
    axes: scoreAxes(phases, members),
    answers: set.answers,
    warnings: [...context.warnings, ...scores.warnings],
  };
}
