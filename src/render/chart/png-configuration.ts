/** Owns what chart.js is told about one chart: data with gaps, axes, marks that differ by more than colour. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { Chart } from '../../report/blocks.js';
import type { ChartWords } from './chart-words.js';
import { breakLabel, seriesLook } from './svg-look.js';

export const FONT_NAME = 'Cop Source Sans';
export const INK = '#1f2933';
const GRID = '#ccd5db';
const LABEL_LETTERS = 28;
const POINT_STYLES = { circle: 'circle', square: 'rect', diamond: 'rectRot', triangle: 'triangle' } as const;

type AnyChart = 'bar' | 'line' | 'radar';

export function pngConfiguration(chart: Chart, words: ChartWords): ChartConfiguration<AnyChart> {
  const type = chart.type === 'stacked-bar' ? 'bar' : chart.type;
  return {
    type,
    data: {
      labels: words.categories.map((label) => breakLabel(label, LABEL_LETTERS)),
      datasets: [...seriesSets(chart, words), ...referenceSets(chart, words)],
    },
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      locale: 'en',
      indexAxis: type === 'bar' ? 'y' : 'x',
      layout: { padding: 16 },
      color: INK,
      font: { family: FONT_NAME, size: 26 },
      scales: scalesOf(chart, words),
      plugins: {
        legend: {
          display: chart.series.length > 1 || (chart.references ?? []).length > 0,
          position: 'bottom',
          labels: {
            usePointStyle: true,
            pointStyleWidth: 56,
            font: { family: FONT_NAME, size: 26 },
            color: INK,
            padding: 24,
          },
        },
      },
    },
  };
}

function seriesSets(chart: Chart, words: ChartWords): ChartDataset<AnyChart, (number | null)[]>[] {
  return chart.series.map(({ values }, index) => {
    const { colour, dash, marker } = seriesLook(index);
    return {
      label: words.series[index] ?? '',
      data: values.map((value) => value ?? null),
      borderColor: colour,
      backgroundColor: chart.type === 'radar' ? `${colour}1f` : colour,
      borderWidth: chart.type === 'radar' || chart.type === 'line' ? 4 : 0,
      borderDash: (dash ?? '')
        .split(' ')
        .filter(Boolean)
        .map((part) => Number(part) * 2),
      pointStyle: POINT_STYLES[marker],
      pointRadius: 7,
      pointBackgroundColor: colour,
      spanGaps: false,
      fill: chart.type === 'radar' && values.every((value) => value !== undefined),
      maxBarThickness: 40,
    };
  });
}

/** A reference as a dashed ring of the radar; bars show it by the scale's own grid. */
function referenceSets(chart: Chart, words: ChartWords): ChartDataset<AnyChart, (number | null)[]>[] {
  if (chart.type !== 'radar') return [];
  return (chart.references ?? []).map(({ value }, index) => ({
    label: words.references[index] ?? '',
    data: chart.categories.map(() => value),
    borderColor: INK,
    backgroundColor: 'transparent',
    borderWidth: 2,
    borderDash: [6, 6],
    pointRadius: 0,
    pointStyle: 'line' as const,
    fill: false,
  }));
}

function scalesOf(
  chart: Chart,
  words: ChartWords,
): NonNullable<ChartConfiguration<AnyChart>['options']>['scales'] {
  const { min, max } = chart.axis;
  const quarter = (max - min) / 4;
  const font = { family: FONT_NAME, size: 26 };
  const number = (value: string | number): string => words.number(Number(value));
  if (chart.type === 'radar') {
    return {
      r: {
        min,
        max,
        grid: { color: GRID },
        angleLines: { color: GRID },
        pointLabels: { font, color: INK },
        ticks: {
          stepSize: quarter,
          callback: number,
          font: { ...font, size: 20 },
          color: INK,
          backdropColor: 'transparent',
        },
      },
    };
  }
  const isStacked = chart.type === 'stacked-bar';
  const values = {
    min,
    max,
    stacked: isStacked,
    grid: { color: GRID },
    ticks: { stepSize: quarter, callback: number, font, color: INK },
  };
  const names = {
    stacked: isStacked,
    grid: { display: false },
    ticks: { font, color: INK, autoSkip: false },
  };
  return chart.type === 'line' ? { x: names, y: values } : { x: values, y: names };
}
