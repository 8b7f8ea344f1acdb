/** Owns the cells and columns that the tables of a portfolio share. */
import type { CopSurvey } from '../../model/portfolio.js';
import type { Score } from '../../model/score.js';
import { hidesRespondents } from '../../model/survey-result.js';
import { literal } from '../../model/text.js';
import { type Cell, type Column, textCell } from '../blocks.js';
import { missingReason } from '../score-cell.js';
import { say } from './input.js';

/** The column whose header is the message `portfolio.column.<id>`. */
export function column(id: string, rest: Partial<Column> = {}): Column {
  return { id, header: say(`column.${id}`), ...rest };
}

/** Words that are in the report's language already, or nobody's but a CoP's. */
export function words(text: string): Cell {
  return textCell(literal(text));
}

/** Why there is no figure: the message `portfolio.missing.<reason>`. */
export function missing(reason: string): Cell {
  return { kind: 'missing', reason: say(`missing.${reason}`) };
}

/** A whole number; or why there is none. */
export function whole(value: number | null, reason: string): Cell {
  return value === null ? missing(reason) : { kind: 'number', value, show: 'integer' };
}

/** How many answered a survey; hidden with all else of a cohort under the floor in every part of its result. */
export function respondentsCell(survey: CopSurvey): Cell {
  return hidesRespondents(survey) ? missing('hidden') : whole(survey.respondents, 'survey');
}

/** A rate of 0–1 as a percentage; or why there is none. */
export function rate(value: number | null, reason: string): Cell {
  return value === null ? missing(reason) : { kind: 'number', value, show: 'percent' };
}

/** A plain number, to be coloured or reckoned with; or why there is none. */
export function scoreNumber(score: Score | undefined, reason = 'survey'): Cell {
  if (!score) return missing(reason);
  if (score.kind === 'scored') return { kind: 'number', value: score.value, show: 'score' };
  return { kind: 'missing', reason: missingReason(score) };
}

/** A wave by the name that its people gave it, else by its day. */
export function waveCell({ wave, date }: CopSurvey): Cell {
  return wave === null ? dated(date) : words(wave);
}

/** A day; or that there is no round yet. */
export function dated(iso: string | null): Cell {
  return iso === null ? missing('round') : { kind: 'date', iso };
}
