/** Owns rules 2 and 3: score, coverage and status of a phase. */

import { type AnswerSet, answerOf, numericValue } from '../model/answers.js';
import type { CompassInstrument, CompassPhase } from '../model/compass.js';
import type { PhaseResult, Status } from '../model/compass-result.js';
import { notScored, type Score, scored } from '../model/score.js';
import { mean, sum } from '../model/sum.js';
import { atLeast, below } from '../model/threshold.js';
import { isAsked } from './asked-items.js';
import { type ThemeTally, tallyTheme } from './theme-score.js';

/** A phase's result and the count that rule 4 needs. */
export interface PhaseTally {
  result: PhaseResult;
  applicableN: number;
  knownN: number;
}

/**
 * Phase score = mean of its scored themes (signal themes stand apart); coverage = items with a number / applicable asked
 * items, null when none applies (scoring rules, Compass 2 and 3).
 */
export function tallyPhase(instrument: CompassInstrument, phase: CompassPhase, set: AnswerSet): PhaseTally {
  const tallies = phase.themes.map((theme) => tallyTheme(instrument, theme, set));
  const counted = tallies.filter(({ theme }) => !theme.signal);
  const applicableN = sum(counted.map((tally) => tally.applicableN));
  const coverage = ratio(sum(counted.map((tally) => tally.scoredN)), applicableN);
  const score = scorePhase(counted);
  const essentialMissing = listEssentialMissing(instrument, phase, set);
  return {
    applicableN,
    knownN: sum(counted.map((tally) => tally.knownN)),
    result: {
      id: phase.id,
      score,
      coverage,
      ...(coverage === null ? { reasons: { coverage: 'no-answers' as const } } : {}),
      status: statusOf(instrument, score, coverage, essentialMissing),
      essentialMissing,
      themes: tallies.map((tally) => ({
        id: tally.theme.id,
        score: tally.score,
        coverage: ratio(tally.scoredN, tally.applicableN),
      })),
    },
  };
}

function scorePhase(tallies: readonly ThemeTally[]): Score {
  const scores = tallies.flatMap(({ score }) => (score.kind === 'scored' ? [score] : []));
  const average = mean(scores.map((score) => score.value));
  if (average !== undefined) return scored(average, sum(scores.map((score) => score.validN)));
  const first = tallies.find(({ score }) => score.kind === 'not-scored' && score.reason === 'no-answers');
  return first?.score ?? tallies[0]?.score ?? notScored('nothing-applicable');
}

/** Essential items asked and applicable that stand below the step "in place"; blank, unknown and too-early are below. */
function listEssentialMissing(instrument: CompassInstrument, phase: CompassPhase, set: AnswerSet): string[] {
  return phase.themes
    .filter((theme) => !theme.signal)
    .flatMap((theme) => theme.items)
    .filter((item) => item.essential && isAsked(item, set))
    .filter((item) => {
      const answer = answerOf(set, item.id);
      if (answer.answer.kind === 'not-applicable') return false;
      const value = numericValue(answer);
      return value === undefined || value < instrument.thresholds.essentialAtLeast;
    })
    .map((item) => item.id);
}

function statusOf(
  { thresholds }: CompassInstrument,
  score: Score,
  coverage: number | null,
  essentialMissing: readonly string[],
): Status {
  if (score.kind !== 'scored' || coverage === null || below(coverage, thresholds.coverage)) {
    return 'not-assessable';
  }
  if (atLeast(score.value, thresholds.acquired) && essentialMissing.length === 0) return 'acquired';
  return atLeast(score.value, thresholds.inProgress) ? 'in-progress' : 'to-build';
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
