/** Owns the table of the four phases, with the themes of each under it. */
import type { PhaseResult, ThemeResult } from '../../model/compass-result.js';
import { literal, message, type Text } from '../../model/text.js';
import { type Cell, type Table, textCell } from '../blocks.js';
import { scoreCell } from '../score-cell.js';
import { askedPhases, type CompassReportInput, phaseName, themeById, themeName } from './input.js';

/** The heading over `phasesTable`, for one phase or all. */
export function phasesTitle(input: CompassReportInput): Text {
  return message('report.phases.title', { count: askedPhases(input).length });
}

/** The phases that were asked, with score, status and themes. */
export function phasesTable(input: CompassReportInput): Table {
  const rows = askedPhases(input).flatMap((phase) => [
    { level: 0 as const, cells: phaseRow(input, phase) },
    ...phase.themes.map((theme) => ({ level: 1 as const, cells: themeRow(input, theme) })),
  ]);
  return {
    kind: 'table',
    id: 'phases',
    caption: message('report.phases.caption'),
    columns: [
      { id: 'name', header: message('report.phases.name'), weight: 3 },
      { id: 'score', header: message('report.phases.score'), weight: 3 },
      { id: 'status', header: message('report.phases.status'), weight: 2 },
    ],
    rows: rows.map(({ cells }) => cells),
    rowLevels: rows.map(({ level }) => level),
    rowHeaders: true,
  };
}

function phaseRow(input: CompassReportInput, phase: PhaseResult): Cell[] {
  return [
    textCell(literal(phaseName(input, phase.id)), { strong: true }),
    scoreCell(phase.score),
    { kind: 'status', status: phase.status, text: statusText(input, phase) },
  ];
}

/** The status in words; for a phase that cannot be assessed, how much of it holds a number. */
export function statusText({ texts }: CompassReportInput, { status, coverage }: PhaseResult): Text {
  const word = texts.statuses[status] ?? status;
  if (status !== 'not-assessable' || coverage === null) return literal(word);
  return message('report.phases.not-assessable', {
    status: word,
    coverage: { format: 'percent', rate: coverage },
  });
}

function themeRow(input: CompassReportInput, theme: ThemeResult): Cell[] {
  return [
    textCell(literal(themeName(input, theme.id))),
    scoreCell(theme.score),
    textCell(themeRemark(input, theme)),
  ];
}

/** Signals stand apart from the score of their phase: the table says so. */
function themeRemark(input: CompassReportInput, theme: ThemeResult): Text {
  return themeById(input, theme.id)?.signal ? message('report.phases.signal') : literal('');
}
