/** Owns the table with one row a CoP: where it stands, its statuses, alerts, trend, last survey. */

import { PHASE_IDS } from '../../model/compass.js';
import type { PortfolioCop } from '../../model/portfolio.js';
import { asValue, literal, type Text } from '../../model/text.js';
import { type Cell, type Table, textCell } from '../blocks.js';
import { missingReason } from '../score-cell.js';
import { column, dated, missing, rate, respondentsCell, waveCell, whole, words } from './cells.js';
import { originName, type PortfolioInput, positionName, say } from './input.js';

/** In the order of the portfolio, by name. */
export function copsTable(input: PortfolioInput): Table {
  const phases = PHASE_IDS.map((id) => ({ id, header: literal(input.compass.phases[id].name), weight: 2 }));
  return {
    kind: 'table',
    id: 'cops',
    caption: say('cops.caption'),
    name: say('cops.name'),
    columns: [
      column('cop', { weight: 3 }),
      column('origin'),
      column('members'),
      column('age'),
      column('last', { weight: 1.5 }),
      column('position', { weight: 2 }),
      ...phases,
      column('examine'),
      column('alerts'),
      column('trend'),
      column('since', { weight: 1.5 }),
      column('survey'),
      column('response'),
      column('rate'),
    ],
    rows: input.portfolio.cops.map((cop) => copRow(input, cop)),
    rowHeaders: true,
  };
}

function copRow(input: PortfolioInput, cop: PortfolioCop): Cell[] {
  const survey = cop.waves.at(-1);
  return [
    words(cop.name),
    textCell(originName(cop.origin)),
    whole(cop.members, 'members'),
    whole(cop.ageMonths, 'age'),
    dated(cop.rounds.at(-1)?.date ?? null),
    cop.rounds.length === 0 ? missing('round') : textCell(positionName(input, cop.position)),
    ...PHASE_IDS.map((id) => statusCell(input, cop, id)),
    examineCell(cop),
    textCell(alertCount(cop)),
    textCell(directionText(cop)),
    cop.trend ? dated(cop.trend.since) : missing('none'),
    survey ? waveCell(survey) : missing('survey'),
    survey ? respondentsCell(survey) : missing('survey'),
    survey ? rate(survey.responseRate, 'rate') : missing('survey'),
  ];
}

/** The status in words with the score behind it. */
function statusCell({ compass }: PortfolioInput, cop: PortfolioCop, id: string): Cell {
  const phase = cop.phases.find((candidate) => candidate.id === id);
  if (!phase) return missing('round');
  const word = compass.statuses[phase.status] ?? phase.status;
  const { score } = phase;
  if (score.kind !== 'scored') return { kind: 'status', status: phase.status, text: missingReason(score) };
  const values = { status: word, score: { format: 'score' as const, value: score.value } };
  return { kind: 'status', status: phase.status, text: say('status', values) };
}

function examineCell({ toExamine, rounds }: PortfolioCop): Cell {
  if (rounds.length === 0) return missing('round');
  if (toExamine === null) return textCell(say('examine.unknown'));
  if (!toExamine) return textCell(say('examine.quiet'));
  return { kind: 'status', status: 'warning', text: say('examine.due') };
}

/** How many alerts, and how many of them critical. */
export function alertCount({ pitfalls }: PortfolioCop): Text {
  const critical = pitfalls.filter(({ level }) => level === 'critical').length;
  return say('alertcount', { count: pitfalls.length, critical });
}

/** Forward, back or stable; says so when the two rounds did not ask the same. */
export function directionText({ trend, rounds }: PortfolioCop): Text {
  if (rounds.length === 0) return say('missing.round');
  if (!trend) return say('trend.none');
  const direction = asValue(say(`trend.${trend.direction ?? 'unknown'}`));
  return trend.approximate
    ? say('trend.approximate', { direction })
    : say(`trend.${trend.direction ?? 'unknown'}`);
}
