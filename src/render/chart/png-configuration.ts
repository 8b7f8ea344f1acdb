/** Owns what chart.js is told about one chart: data with gaps, axes, marks that differ by more than colour. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { Chart } from '../../report/chart.js';
import type { ChartWords } from './chart-words.js';
import { breakLabel, seriesLook } from './svg-look.js';

export const FONT_NAME = 'Cop Source Sans';
export const INK = '#1f2933';
const GRID = '#ccd5db';
const LABEL_LETTERS = 28;
const POINT_STYLES = { circle: 'circle', square: 'rect', diamond: 'rectRot', triangle: 'triangle' } as const;

type AnyChart = 'bar' | 'line' | 'radar';
type Legend = NonNullable<NonNullable<ChartConfiguration<AnyChart>['options']>['plugins']>['legend'] & object;
type Options = NonNullable<ChartConfiguration<AnyChart>['options']>;

/** The configuration of one chart; a missing value is null, which chart.js leaves open. */
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
      layout: { padding: { top: 16, right: 48, bottom: 16, left: 16 } },
      color: INK,
      font: { family: FONT_NAME, size: 26 },
      scales: scalesOf(chart, words),
      plugins: { legend: legendOf(chart, words) },
    },
  };
}

/** The series where there are several, and the reference lines; lines with their dashes, bars with their colour. */
function legendOf(chart: Chart, words: ChartWords): Legend {
  const isDrawn = chart.type === 'radar' || chart.type === 'line';
  const series = chart.series.map((_, index) => {
    const { colour, dash } = seriesLook(index, chart.steps && chart.series.length);
    const lineDash = isDrawn ? dashes(dash) : [];
    return { text: words.series[index] ?? '', colour, lineDash, sign: isDrawn ? 'line' : 'rect' };
  });
  const references = words.references.map((text) => ({ text, colour: INK, lineDash: [6, 6], sign: 'line' }));
  const entries = [...(series.length > 1 ? series : []), ...references];
  return {
    display: entries.length > 0,
    position: 'bottom',
    labels: {
      usePointStyle: true,
      pointStyleWidth: 60,
      padding: 28,
      font: { family: FONT_NAME, size: 26 },
      generateLabels: () =>
        entries.map(({ text, colour, lineDash, sign }) => ({
          text,
          lineDash,
          fillStyle: colour,
          strokeStyle: colour,
          fontColor: INK,
          lineWidth: 4,
          pointStyle: sign as 'line' | 'rect',
        })),
    },
  };
}

function dashes(dash: string | undefined): number[] {
  return (dash ?? '')
    .split(' ')
    .filter(Boolean)
    .map((part) => Number(part) * 2);
}

function seriesSets(chart: Chart, words: ChartWords): ChartDataset<AnyChart, (number | null)[]>[] {
  return chart.series.map(({ values }, index) => {
    const { colour, dash, marker } = seriesLook(index, chart.steps && chart.series.length);
    return {
      label: words.series[index] ?? '',
      data: values.map((value) => value ?? null),
      borderColor: colour,
      backgroundColor: chart.type === 'radar' ? `${colour}1f` : colour,
      borderWidth: chart.type === 'radar' || chart.type === 'line' ? 4 : 0,
      borderDash: dashes(dash),
      pointStyle: POINT_STYLES[marker],
      pointRadius: 7,
      pointBackgroundColor: colour,
      spanGaps: false,
      fill: chart.type === 'radar' && index === 0 && values.every((value) => value !== undefined),
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

function scalesOf(chart: Chart, words: ChartWords): NonNullable<Options['scales']> {
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
