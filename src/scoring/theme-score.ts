/** Owns rule 1: the score of a theme and what stands behind it. */

import { type AnswerSet, answerOf, numericValue } from '../model/answers.js';
import type { CompassInstrument, CompassTheme } from '../model/compass.js';
import { notScored, type Score, scored } from '../model/score.js';
import { mean } from '../model/sum.js';
import { isAsked } from './asked-items.js';

/** Counts and score of one theme: `applicableN` = asked items but not-applicable, `scoredN` = those with a number. */
export interface ThemeTally {
  theme: CompassTheme;
  applicableN: number;
  scoredN: number;
  /** Applicable asked items that hold a number or `too-early`: rule 4 asks for them. */
  knownN: number;
  score: Score;
}

/**
 * Theme score = 100 × mean of (value − min) / (max − min) over the items with a number, 0–100; with the scale 0–4 that is
 * 25 × mean. Not scored when no item has a number (scoring rules, Compass 1).
 */
export function tallyTheme(instrument: CompassInstrument, theme: CompassTheme, set: AnswerSet): ThemeTally {
  const asked = theme.items.filter((item) => isAsked(item, set));
  const answers = asked.map((item) => answerOf(set, item.id));
  const applicable = answers.filter(({ answer }) => answer.kind !== 'not-applicable');
  const values = applicable.map(numericValue).filter((value) => value !== undefined);
  const tooEarly = applicable.filter(({ answer }) => answer.kind === 'too-early').length;
  return {
    theme,
    applicableN: applicable.length,
    scoredN: values.length,
    knownN: values.length + tooEarly,
    score: scoreValues(values, instrument.scales[theme.scale]!, asked.length, applicable.length),
  };
}

function scoreValues(
  values: readonly number[],
  scale: { min: number; max: number },
  askedN: number,
  applicableN: number,
): Score {
  const average = mean(values);
  if (average !== undefined)
    return scored((100 / (scale.max - scale.min)) * (average - scale.min), values.length);
  if (askedN === 0) return notScored('not-asked');
  return notScored(applicableN === 0 ? 'nothing-applicable' : 'no-answers');
}
