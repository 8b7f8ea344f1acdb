/** Owns a portfolio as one flat table: a row for each CoP. */

import { PHASE_IDS } from '../../model/compass.js';
import type { CopSurvey, Portfolio, PortfolioCop } from '../../model/portfolio.js';
import { scoreValue } from '../../model/score.js';
import { hidesRespondents } from '../../model/survey-result.js';
import { type CsvValue, formatCsv } from './format-csv.js';

/** Column names and ids are the same in every language. What is hidden or missing is an empty field. */
export function renderPortfolioCsv({ cops, quartiles }: Portfolio): string {
  const dimensions = quartiles.flatMap(({ kind, id }) => (kind === 'dimension' ? [id] : []));
  const header = [
    ...['id', 'name', 'origin', 'members', 'age_months', 'rounds', 'last_round', 'position'],
    ...PHASE_IDS.flatMap((id) => [`${id}_score`, `${id}_status`, `${id}_quarter`, `${id}_change`]),
    ...['signal_index', 'to_examine', 'alerts', 'critical', 'trend_since', 'trend', 'trend_approximate'],
    ...['survey_wave', 'respondents', 'survey_members', 'response_rate'],
    ...dimensions.flatMap((id) => [`${id}_score`, `${id}_n`, `${id}_low`, `${id}_high`, `${id}_quarter`]),
  ];
  return formatCsv([header, ...cops.map((cop) => rowOf(cop, dimensions))]);
}

function rowOf(cop: PortfolioCop, dimensions: readonly string[]): CsvValue[] {
  const survey = cop.waves.at(-1);
  const critical = cop.pitfalls.filter(({ level }) => level === 'critical').length;
  return [
    cop.id,
    cop.name,
    cop.origin,
    cop.members,
    cop.ageMonths,
    cop.rounds.length,
    cop.rounds.at(-1)?.date,
    cop.position,
    ...PHASE_IDS.flatMap((id) => phaseColumns(cop, id)),
    scoreValue(cop.signalIndex),
    cop.toExamine === null ? null : String(cop.toExamine),
    cop.pitfalls.map(({ id, theme }) => (theme ? `${id}:${theme}` : id)).join(' '),
    critical,
    cop.trend?.since,
    cop.trend?.direction,
    cop.trend ? String(cop.trend.approximate) : null,
    survey?.wave,
    survey && !hidesRespondents(survey) ? survey.respondents : null,
    survey?.members,
    survey?.responseRate,
    ...dimensions.flatMap((id) => dimensionColumns(survey, id)),
  ];
}

function phaseColumns({ phases, trend }: PortfolioCop, id: string): CsvValue[] {
  const phase = phases.find((candidate) => candidate.id === id);
  const change = trend?.phases.find((candidate) => candidate.id === id)?.change;
  return [phase && scoreValue(phase.score), phase?.status, phase?.quarter, change];
}

function dimensionColumns(survey: CopSurvey | undefined, id: string): CsvValue[] {
  const dimension = survey?.dimensions.find((candidate) => candidate.id === id);
  if (dimension?.score.kind !== 'scored') return [null, null, null, null, null];
  const [low, high] = dimension.interval ?? [];
  return [dimension.score.value, dimension.score.validN, low, high, dimension.quarter];
}
