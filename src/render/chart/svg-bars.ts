/** Owns bars: side by side or stacked, lying, each with its number; reference lines across. */
import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../report/chart.js';
import type { ChartWords } from './chart-words.js';
import { element, textElement } from './svg-element.js';
import { breakLabel, CHART_WIDTH, FONT_SIZE, LETTER_WIDTH, seriesLook } from './svg-look.js';
import { quarters, type Scale } from './svg-scale.js';

const BAR = 18;
const ROW_GAP = 14;
const LABEL_AT_MOST = 250;
const LINE_HEIGHT = 17;
const NUMBER_WIDTH = 46;
const AXIS_HEIGHT = 24;
/** A segment narrower than this has no room for its number. */
const LEAST_SEGMENT = 30;

/** What every part of the drawing needs. */
interface Plot {
  chart: Chart;
  words: ChartWords;
  scale: Scale;
}

/** The drawing without its legend, and the height it takes. */
export function drawBars(chart: Chart, words: ChartWords): { markup: string; height: number } {
  const left = labelWidth(words) + 12;
  const scale = scaleLinear([chart.axis.min, chart.axis.max], [left, CHART_WIDTH - NUMBER_WIDTH]);
  const plot = { chart, words, scale };
  let top = 4;
  const rows = words.categories.map((label, index) => {
    const lines = breakLabel(label, Math.floor(labelWidth(words) / (FONT_SIZE * LETTER_WIDTH)));
    const bars = chart.type === 'stacked-bar' ? 1 : chart.series.length;
    const height = Math.max(bars * BAR, lines.length * LINE_HEIGHT);
    const row = drawRow(plot, index, top + (height - bars * BAR) / 2);
    const markup = drawLabel(lines, left - 10, top + height / 2) + row;
    top += height + ROW_GAP;
    return markup;
  });
  const bottom = top - ROW_GAP + 4;
  return { markup: drawGrid(plot, bottom) + rows.join(''), height: bottom + AXIS_HEIGHT };
}

function labelWidth(words: ChartWords): number {
  const longest = Math.max(0, ...words.categories.map((label) => label.length));
  return Math.min(LABEL_AT_MOST, longest * FONT_SIZE * LETTER_WIDTH);
}

function drawLabel(lines: readonly string[], x: number, middle: number): string {
  const top = middle - ((lines.length - 1) * LINE_HEIGHT) / 2;
  const rest = { 'text-anchor': 'end', 'dominant-baseline': 'central' };
  return lines.map((line, index) => textElement(x, top + index * LINE_HEIGHT, line, rest)).join('');
}

function drawRow(plot: Plot, category: number, top: number): string {
  const { type, series } = plot.chart;
  if (type === 'stacked-bar') return drawStack(plot, category, top);
  return series
    .map(({ values }, index) => drawBar(plot, values[category], index, top + index * BAR))
    .join('');
}

function drawBar(
  { chart, words, scale }: Plot,
  value: number | undefined,
  series: number,
  top: number,
): string {
  const start = scale(chart.axis.min);
  const label = (x: number, text: string, rest = {}) =>
    textElement(x + 6, top + BAR / 2, text, { 'dominant-baseline': 'central', ...rest });
  if (value === undefined) return label(start, '–');
  const { colour, className } = seriesLook(series);
  const width = Math.max(0, scale(value) - start);
  const box = {
    x: start,
    y: top + 1.5,
    width,
    height: BAR - 3,
    rx: 2,
    fill: colour,
    class: `${className} filled`,
  };
  return `${element('rect', box)}${label(start + width, words.number(value), { 'font-weight': 700 })}`;
}

function drawStack({ chart, words, scale }: Plot, category: number, top: number): string {
  let from = chart.axis.min;
  return chart.series
    .map(({ values }, index) => {
      const value = values[category] ?? 0;
      const [x, end] = [scale(from), scale(from + value)];
      from += value;
      if (value === 0) return '';
      const { colour, className, ink } = seriesLook(index, chart.steps && chart.series.length);
      const box = { x, y: top, width: end - x - 1, height: BAR, fill: colour, class: `${className} filled` };
      if (end - x < LEAST_SEGMENT) return element('rect', box);
      const rest = {
        'text-anchor': 'middle',
        'dominant-baseline': 'central',
        fill: ink,
        ...(chart.steps ? {} : { class: 'on-fill' }),
        'font-size': FONT_SIZE - 2,
      };
      return `${element('rect', box)}${textElement((x + end) / 2, top + BAR / 2, words.number(value), rest)}`;
    })
    .join('');
}

function drawGrid({ chart, words, scale }: Plot, bottom: number): string {
  const { axis, references = [] } = chart;
  const ticks = quarters(axis);
  const line = (value: number, rest: Record<string, string | number>) =>
    element('line', {
      x1: scale(value),
      x2: scale(value),
      y1: 0,
      y2: bottom,
      stroke: 'currentColor',
      ...rest,
    });
  return [
    ...ticks.map((value) => line(value, { 'stroke-opacity': 0.22 })),
    ...references.map(({ value }) => line(value, { 'stroke-width': 1.5, 'stroke-dasharray': '3 3' })),
    ...ticks.map((value) =>
      textElement(scale(value), bottom + 16, words.number(value), {
        'text-anchor': 'middle',
        'font-size': FONT_SIZE - 2,
        'fill-opacity': 0.85,
      }),
    ),
  ].join('');
}
