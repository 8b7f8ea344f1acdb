/** Owns what `cop compass` was asked to do: its flags, checked. */
import { extname } from 'node:path';
import { fail } from '../errors.js';
import type { PhaseId } from '../model/compass.js';
import { parseDate } from '../model/iso-date.js';
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
  quiet: boolean;
  express: boolean;
  phase?: PhaseId;
  /** Absolute path of a file of one's own. */
  answers?: string;
  date?: string;
  rater?: string;
}

/** Errors: COP-USAGE-005 for a phase, a date or a rater that is none; COP-USAGE-007 for a file that is neither YAML nor JSON. */
export function readRequest(flags: AskFlags, session: Session): CompassRequest {
  const { express = false, quiet = false, phase, answers, date, rater } = flags;
  return {
    express,
    quiet,
    ...(phase === undefined ? {} : { phase: parsePhase(phase) }),
    ...(answers === undefined ? {} : { answers: readAnswersPath(answers, session) }),
    ...(date === undefined ? {} : { date: readDate(date) }),
    ...(rater === undefined ? {} : { rater: readRater(rater) }),
  };
}

const ANSWERS_FORMATS = ['yaml', 'yml', 'json'];

function readAnswersPath(typed: string, session: Session): string {
  const format = extname(typed).slice(1).toLowerCase();
  if (ANSWERS_FORMATS.includes(format)) return session.resolve(typed);
  throw fail('COP-USAGE-007', { path: typed, format, formats: ANSWERS_FORMATS.join(', ') });
}

function readDate(typed: string): string {
  const date = parseDate(typed);
  if (date !== undefined) return date;
  throw fail('COP-USAGE-005', { typed });
}

function readRater(typed: string): string {
  const rater = toRaterName(typed);
  if (rater !== undefined) return rater;
  throw fail('COP-USAGE-005', { typed });
}
