/** Owns the charts of a portfolio: positions now, positions from year to year. */
import type { PortfolioYear } from '../../model/portfolio.js';
import { literal } from '../../model/text.js';
import type { ChartBlock } from '../blocks.js';
import { type PortfolioInput, positionName, say } from './input.js';

/** Bars of CoPs by position, parted by origin. */
export function distributionChart(input: PortfolioInput): ChartBlock {
  const { distribution } = input.portfolio;
  const shown = distribution.filter(({ position, cops }) => position !== null || cops > 0);
  const series = [
    { id: 'spontaneous', values: shown.map(({ spontaneous }) => spontaneous) },
    { id: 'solicited', values: shown.map(({ solicited }) => solicited) },
    {
      id: 'unknown',
      values: shown.map(({ cops, spontaneous, solicited }) => cops - spontaneous - solicited),
    },
  ].filter(({ values }) => values.some((value) => value > 0));
  return {
    kind: 'chart',
    chart: {
      id: 'distribution',
      type: 'stacked-bar',
      title: say('distribution.title'),
      description: say('distribution.chart'),
      axis: { min: 0, max: roof(shown.map(({ cops }) => cops)), unit: 'count' },
      categories: shown.map(({ position }) => positionName(input, position)),
      series: series.map(({ id, values }) => ({ id, name: say(`series.${id}`), values })),
    },
  };
}

/** Stacked bars, a year each; none for a single year. */
export function yearsChart(input: PortfolioInput): ChartBlock[] {
  const years = input.portfolio.years.filter(({ positions }) => positions.some(({ cops }) => cops > 0));
  if (years.length < 2) return [];
  const positions = input.portfolio.distribution.map(({ position }) => position);
  const count = (year: PortfolioYear, position: (typeof positions)[number]): number =>
    year.positions.find((entry) => entry.position === position)?.cops ?? 0;
  const shown = positions.filter((position) => years.some((year) => count(year, position) > 0));
  const totals = years.map((year) => year.positions.reduce((sum, { cops }) => sum + cops, 0));
  return [
    {
      kind: 'chart',
      chart: {
        id: 'years',
        type: 'stacked-bar',
        title: say('years.chart'),
        description: say('years.text'),
        axis: { min: 0, max: roof(totals), unit: 'count' },
        categories: years.map(({ year }) => literal(year)),
        series: shown.map((position) => ({
          id: position ?? 'none',
          name: positionName(input, position),
          values: years.map((year) => count(year, position)),
        })),
      },
    },
  ];
}

/** The next whole ten (or five, or one) above the highest bar. */
function roof(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const step = most > 50 ? 20 : most > 20 ? 10 : most > 10 ? 5 : 1;
  return Math.ceil(most / step) * step;
}
