/** Owns the scores of phases and themes round after round. */
import type { RoundComparison, Trend } from '../../model/compass-comparison.js';
import { type Score, scoreValue } from '../../model/score.js';
import { literal, message, type Text } from '../../model/text.js';
import { type Cell, type Table, textCell } from '../blocks.js';
import type { Chart } from '../chart.js';
import { acquiredLine } from '../compass/charts.js';
import { type CompassWords, phaseName, themeName } from '../compass/input.js';
import { missingReason } from '../score-cell.js';
import { changeCell } from './input.js';

/** A row a phase and theme, then the signals; the last column is the change since the round before. */
export function trendsTable(comparison: RoundComparison, words: CompassWords): Table {
  const rows = [
    ...comparison.phases.flatMap((phase) => [
      { level: 0 as const, cells: trendRow(literal(phaseName(words, phase.id)), phase) },
      ...phase.themes.map((theme) => ({
        level: 1 as const,
        cells: trendRow(literal(themeName(words, theme.id)), theme),
      })),
    ]),
    { level: 0 as const, cells: trendRow(message('report.needle.row'), comparison.signals) },
  ];
  return {
    kind: 'table',
    id: 'trends',
    caption: message('compare.trends.caption'),
    columns: [
      { id: 'name', header: message('report.phases.name'), weight: 3 },
      ...comparison.rounds.map(({ date }, index) => ({
        id: `round-${index + 1}`,
        header: dateText(date),
        align: 'end' as const,
        weight: 1.3,
      })),
      { id: 'change', header: message('compare.trends.change'), align: 'end', weight: 1.2 },
    ],
    rows: rows.map(({ cells }) => cells),
    rowLevels: rows.map(({ level }) => level),
    rowHeaders: true,
  };
}

function trendRow(name: Text, { scores, change }: Trend): Cell[] {
  return [textCell(name), ...scores.map(numberCell), changeCell(change)];
}

/** Numbers alone: several rounds beside each other leave no room for bars. */
function numberCell(score: Score): Cell {
  if (score.kind === 'scored') return { kind: 'number', value: score.value, show: 'score' };
  return { kind: 'missing', reason: missingReason(score) };
}

function dateText(iso: string): Text {
  return message('compare.date', { date: { format: 'date', iso } });
}

/** The themes of the last two rounds on one radar. */
export function trendsRadar({ phases, rounds }: RoundComparison, words: CompassWords): Chart {
  const themes = phases.flatMap((phase) => [...phase.themes]);
  const shown = [rounds.length - 1, rounds.length - 2];
  return {
    id: 'themes',
    type: 'radar',
    title: message('report.chart.themes'),
    description: message('compare.trends.radar', {
      before: { format: 'date', iso: rounds.at(-2)!.date },
      after: { format: 'date', iso: rounds.at(-1)!.date },
    }),
    axis: { min: 0, max: 100, unit: 'score' },
    categories: themes.map(({ id }) => literal(words.texts.themes[id]?.short ?? id)),
    groups: phases.map(({ id, themes: own }) => ({ name: literal(phaseName(words, id)), size: own.length })),
    series: shown.map((index) => ({
      id: `round-${index + 1}`,
      name: dateText(rounds[index]!.date),
      values: themes.map(({ scores }) => scoreValue(scores[index]!)),
    })),
    references: [acquiredLine(words)],
  };
}

/** Two rounds as bars beside each other, more as lines over time. */
export function trendsPhases({ phases, rounds }: RoundComparison, words: CompassWords): Chart {
  const head = {
    id: 'phases',
    title: message('report.chart.phases'),
    description: message('compare.trends.phases', { count: rounds.length }),
    axis: { min: 0, max: 100, unit: 'score' as const },
    references: [acquiredLine(words)],
  };
  const names = phases.map(({ id }) => literal(phaseName(words, id)));
  const dates = rounds.map(({ date }) => dateText(date));
  const valuesOf = ({ scores }: Trend) => scores.map(scoreValue);
  if (rounds.length > 2) {
    const series = phases.map((phase, at) => ({ id: phase.id, name: names[at]!, values: valuesOf(phase) }));
    return { ...head, type: 'line', categories: dates, series };
  }
  // The newest first, in the colour that it has on the radar.
  const series = [1, 0].map((at) => ({
    id: `round-${at + 1}`,
    name: dates[at]!,
    values: phases.map((phase) => valuesOf(phase)[at]),
  }));
  return { ...head, type: 'bar', categories: names, series };
}
