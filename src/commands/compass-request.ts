/** Owns what `cop compass` was asked to do: its flags, checked. */
import { fail } from '../errors.js';
import type { PhaseId } from '../model/compass.js';
import { isIsoDate } from '../model/iso-date.js';
import { toRaterName } from '../model/round.js';
import { parsePhase } from './gates.js';
import type { CommonFlags, Session } from './session.js';

export interface AskFlags extends CommonFlags {
  express?: boolean;
  phase?: string;
  answers?: string;
  date?: string;
  rater?: string;
}

export interface CompassRequest {
  express: boolean;
  phase?: PhaseId;
  /** Absolute path of a file of one's own. */
  answers?: string;
  date?: string;
  rater?: string;
}

/** Errors: COP-USAGE-005 for a phase, a date or a rater that is none. */
export function readRequest(flags: AskFlags, session: Session): CompassRequest {
  const { express = false, phase, answers, date, rater } = flags;
  return {
    express,
    ...(phase === undefined ? {} : { phase: parsePhase(phase) }),
    ...(answers === undefined ? {} : { answers: session.resolve(answers) }),
    ...(date === undefined ? {} : { date: readDate(date) }),
    ...(rater === undefined ? {} : { rater: readRater(rater) }),
  };
}

function readDate(typed: string): string {
  if (isIsoDate(typed)) return typed;
  throw fail('COP-USAGE-005', { typed });
}

function readRater(typed: string): string {
  const rater = toRaterName(typed);
  if (rater !== undefined) return rater;
  throw fail('COP-USAGE-005', { typed });
}
