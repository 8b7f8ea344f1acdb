/** Owns the two charts of a compass as data: the radar of the themes and the bars of the phases. */
import type { CompassResult } from '../../model/compass-result.js';
import { type Score, scoreValue } from '../../model/score.js';
import { literal, message, type TextValue } from '../../model/text.js';
import type { Chart } from '../chart.js';
import { askedPhases, type CompassReportInput, type CompassWords, phaseName, themeName } from './input.js';

const AXIS = { min: 0, max: 100, unit: 'score' } as const;

/** Scores 0–100 of the themes that were asked, by phase; a missing score is a gap. */
export function themesRadar(input: CompassReportInput): Chart {
  const { result, texts } = input;
  const asked = askedPhases(input);
  const themes = asked.flatMap((phase) => [...phase.themes]);
  return {
    id: 'themes',
    type: 'radar',
    title: message('report.chart.themes'),
    description: message('report.chart.themes-description', {
      count: themes.length,
      values: describe(themes.map(({ id, score }) => [themeName(input, id), score])),
    }),
    axis: AXIS,
    categories: themes.map(({ id }) => literal(texts.themes[id]?.short ?? id)),
    groups: asked.map((phase) => ({
      name: literal(phaseName(input, phase.id)),
      size: phase.themes.length,
    })),
    series: [
      {
        id: 'coordination',
        name: message('report.chart.coordination'),
        values: themes.map(({ score }) => scoreValue(score)),
      },
      ...membersSeries(
        result,
        themes.map(({ id }) => id),
      ),
    ],
    references: [acquiredLine(input)],
  };
}

/** Scores 0–100 of the phases that were asked; a missing score is a gap. */
export function phasesBars(input: CompassReportInput): Chart {
  const phases = askedPhases(input);
  return {
    id: 'phases',
    type: 'bar',
    title: message('report.chart.phases'),
    description: message('report.chart.phases-description', {
      values: describe(phases.map(({ id, score }) => [phaseName(input, id), score])),
    }),
    axis: AXIS,
    categories: phases.map(({ id }) => literal(phaseName(input, id))),
    series: [
      {
        id: 'coordination',
        name: message('report.chart.coordination'),
        values: phases.map(({ score }) => scoreValue(score)),
      },
    ],
    references: [acquiredLine(input)],
  };
}

/** How members see the themes, as a second line, where there is a survey. */
function membersSeries({ survey }: CompassResult, themeIds: readonly string[]): Chart['series'] {
  if (!survey) return [];
  const seen = new Map(
    survey.phases.flatMap((phase) => phase.themes.map(({ id, score }) => [id, scoreValue(score)])),
  );
  return [
    { id: 'members', name: message('report.chart.members'), values: themeIds.map((id) => seen.get(id)) },
  ];
}

/** The score from which a phase counts as acquired, as a line across a chart. */
export function acquiredLine({ instrument }: CompassWords): NonNullable<Chart['references']>[number] {
  const value = instrument.thresholds.acquired;
  return { value, label: message('report.chart.acquired', { value: { format: 'score', value } }) };
}

/** Every value in words: what the picture shows, for those who cannot see it. */
function describe(scores: readonly (readonly [name: string, score: Score])[]): TextValue {
  const items = scores.map(([name, score]): TextValue => {
    const shown: TextValue =
      score.kind === 'scored'
        ? { format: 'score', value: score.value }
        : { format: 'message', id: `report.missing.${score.reason}` };
    return { format: 'message', id: 'report.chart.point', values: { name, value: shown } };
  });
  return { format: 'list', items };
}
