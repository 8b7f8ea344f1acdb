/** Owns how the figures of a survey stand in a table: a number, or in words why there is none. */
import type { NullReason, Score } from '../../model/score.js';
import type { IntervalPair, Reasons } from '../../model/survey-result.js';
import { literal, message, type Text } from '../../model/text.js';
import { type Cell, textCell } from '../blocks.js';

type Shown = Extract<Cell, { kind: 'number' }>['show'];

/** A figure that is there, in the format of its column. */
export function numberCell(value: number, show: Shown): Cell {
  return { kind: 'number', value, show };
}

/** The number; or why it is null, by the field's name in `reasons`. */
export function figureCell(
  value: number | null,
  show: Shown,
  { reasons }: { reasons?: Reasons },
  field: string,
): Cell {
  if (value !== null) return numberCell(value, show);
  return { kind: 'missing', reason: reasonText(reasons?.[field]) };
}

/** Why a figure is null, in words. */
export function reasonText(reason: NullReason | undefined): Text {
  return message(`survey-report.reason.${reason ?? 'no-answers'}`);
}

/** A score as a bar, or why there is none. */
export function scoreBar(score: Score): Cell {
  if (score.kind === 'scored') return { kind: 'bar', value: score.value };
  return { kind: 'missing', reason: scoreReason(score) };
}

/** A score as a bare number; `short` says no more than that it is hidden or not there, for wide tables. */
export function scoreNumber(score: Score, words: 'full' | 'short' = 'full'): Cell {
  if (score.kind === 'scored') return numberCell(score.value, 'score');
  if (words === 'full') return { kind: 'missing', reason: scoreReason(score) };
  return { kind: 'missing', reason: message(`survey-report.short.${score.kind}`) };
}

function scoreReason(score: Exclude<Score, { kind: 'scored' }>): Text {
  return message(`survey-report.reason.${score.reason}`);
}

/** Respondents behind a score; empty where the score is missing, which says why already. */
export function countOf(score: Score): Cell {
  return score.kind === 'scored' ? numberCell(score.validN, 'integer') : textCell(literal(''));
}

/** "48 to 58", in whole points. */
export function intervalCell(interval: IntervalPair | null, holder: { reasons?: Reasons }): Cell {
  if (interval === null) return { kind: 'missing', reason: reasonText(holder.reasons?.interval) };
  const [low, high] = interval;
  return textCell(
    message('survey-report.interval', {
      low: { format: 'score', value: low },
      high: { format: 'score', value: high },
    }),
  );
}

/** True when zero lies outside of the interval of a difference. */
export function isClear({ interval }: { interval: IntervalPair | null }): boolean {
  return interval !== null && interval[0] * interval[1] > 0;
}

/** Both ends as numbers, for a sheet. */
export function intervalEnds(
  interval: IntervalPair | null,
  show: Shown,
  holder: { reasons?: Reasons },
  field = 'interval',
): [Cell, Cell] {
  return [
    figureCell(interval?.[0] ?? null, show, holder, field),
    figureCell(interval?.[1] ?? null, show, holder, field),
  ];
}
