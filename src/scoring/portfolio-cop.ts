/** Owns what one CoP is in a portfolio: its newest round, how it moved, what its members say. */

import type { Warning } from '../errors.js';
import type { Mode } from '../model/answers.js';
import type { PhaseId } from '../model/compass.js';
import { type CompassScores, type PitfallAlert, POSITIONS, type Position } from '../model/compass-result.js';
import type { CohortView } from '../model/members-view.js';
import { wholeMonths } from '../model/months.js';
import type { CopRound, CopSurvey, CopTrend, PortfolioCop } from '../model/portfolio.js';
import type { Profile } from '../model/profile.js';
import { notScored, scoreValue } from '../model/score.js';
import type { ExaminedRound } from './assess-compass.js';
import { whoAnswered } from './bridge.js';
import type { SeparatedCop } from './portfolio-waves.js';

/** One round of a CoP: where it stood, and what was asked. */
export interface CopInputRound extends Pick<CompassScores, 'phases' | 'position'> {
  /** ISO date. */
  date: string;
  asked: { mode: Mode; phase?: PhaseId };
  /** How many people answered it. */
  raters: number;
  /** Of the instrument. */
  version: string;
}

/** One dossier as it was read. */
export interface CopInput {
  id: string;
  profile: Profile;
  /** Oldest first. */
  rounds: readonly CopInputRound[];
  /** Of the newest round, with all that stands beside it; absent before the first. */
  newest?: ExaminedRound;
  /** Oldest first. */
  waves: readonly { date: string; cohort: CohortView }[];
  warnings: readonly Warning[];
}

const OF_SURVEYS: ReadonlySet<string> = new Set(['responseRate', 'respondents', 'gap', 'responders']);

/** Everything but the comparison with the others; `date` (ISO) is that of the portfolio. */
export function describeCop({ input, dropped, keepsNewest }: SeparatedCop, date: string): PortfolioCop {
  const { id, profile, rounds, waves, newest: last, warnings } = input;
  const alerts = (last?.pitfalls ?? []).filter((alert) => keepsNewest || !asksMembers(alert));
  return {
    id,
    name: profile.name,
    origin: profile.origin ?? null,
    members: profile.members ?? null,
    ageMonths: profile.createdOn ? wholeMonths(profile.createdOn, date) : null,
    rounds: rounds.map(describeRound),
    position: last?.position ?? null,
    phases: (last?.phases ?? []).map(({ id, score, status }) => ({ id, score, status, quarter: null })),
    themes: (last?.phases ?? []).flatMap(({ themes }) => themes.map(({ id, score }) => ({ id, score }))),
    signalIndex: last?.reorientation.signalIndex ?? notScored('no-answers'),
    toExamine: last?.reorientation.toExamine ?? null,
    pitfalls: alerts.map(({ id, level, theme }) => ({
      id,
      level,
      ...(theme ? { theme } : {}),
    })),
    notEvaluated: (last?.notEvaluated ?? []).map(({ id }) => id),
    trend: findTrend(rounds),
    waves: waves.map(describeWave),
    warnings:
      dropped === 0 ? warnings : [...warnings, { code: 'portfolio-same-survey', values: { count: dropped } }],
  };
}

/** True for an alert that a figure of the members' survey raised. */
function asksMembers({ inputs }: PitfallAlert): boolean {
  return inputs.some(({ input }) => input.startsWith('survey.') || OF_SURVEYS.has(input));
}

function describeRound({ date, raters, position, phases }: CopInputRound): CopRound {
  return { date, raters, position, phases: phases.map(({ id, score, status }) => ({ id, score, status })) };
}

function describeWave({ date, cohort }: CopInput['waves'][number]): CopSurvey {
  const dimensions = cohort.dimensions.map((dimension) => ({ ...dimension, quarter: null }));
  return { ...whoAnswered(cohort), date, dimensions };
}

function findTrend(rounds: CopInput['rounds']): CopTrend | null {
  const [before, last] = [rounds.at(-2), rounds.at(-1)];
  if (!before || !last) return null;
  return {
    since: before.date,
    direction: directionOf(before.position, last.position),
    phases: last.phases.map(({ id, score }) => {
      const earlier = before.phases.find((phase) => phase.id === id);
      const [from, to] = [earlier && scoreValue(earlier.score), scoreValue(score)];
      return { id, change: from === undefined || to === undefined ? null : to - from };
    }),
    approximate:
      before.version !== last.version ||
      before.asked.mode !== last.asked.mode ||
      before.asked.phase !== last.asked.phase,
  };
}

function directionOf(from: Position | null, to: Position | null): CopTrend['direction'] {
  if (from === null || to === null) return null;
  const steps = POSITIONS.indexOf(to) - POSITIONS.indexOf(from);
  return steps === 0 ? 'same' : steps > 0 ? 'forward' : 'back';
}

/** Positions from the first to the last. */
export function orderOf(position: Position | null): number {
  return position === null ? -1 : POSITIONS.indexOf(position);
}

/** From the first to the last, then none. */
export function listPositions(): readonly (Position | null)[] {
  return [...POSITIONS, null];
}
