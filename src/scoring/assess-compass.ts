/** Owns the compass result: the scores of one set of answers, with the profile and everything that is read from them. */

import type { Warning } from '../errors.js';
import type { AnswerSet } from '../model/answers.js';
import type { CompassInstrument } from '../model/compass.js';
import type { CompassResult } from '../model/compass-result.js';
import type { Profile } from '../model/profile.js';
import { scoreCompass } from './score-compass.js';
import { isReorientationToExamine } from './signal-index.js';

/** What stands beside the answers; `profile` is null when there is no dossier. */
export interface AssessContext {
  profile: Profile | null;
  warnings: readonly Warning[];
}

export function assessCompass(
  instrument: CompassInstrument,
  set: AnswerSet,
  context: AssessContext,
): CompassResult {
  const scores = scoreCompass(instrument, set);
  return {
    schemaVersion: 1,
    kind: 'compass-result',
    instrument: { id: instrument.id, version: instrument.version },
    date: set.date,
    mode: set.mode,
    ...(set.phase ? { phase: set.phase } : {}),
    profile: context.profile,
    phases: scores.phases,
    position: scores.position,
    positionReason: scores.positionReason,
    foundationsLag: scores.foundationsLag,
    reorientation: {
      signalIndex: scores.signalIndex,
      toExamine: isReorientationToExamine(instrument, scores.signalIndex, false),
    },
    stability: scores.stability,
    pitfalls: [],
    notEvaluated: [],
    actions: scores.actions,
    answers: set.answers,
    warnings: [...context.warnings, ...scores.warnings],
  };
}
