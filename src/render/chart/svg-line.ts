/** Owns lines over time: a category an occasion, gaps where there is no value. */

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart } from '../../report/chart.js';
import type { ChartWords } from './chart-words.js';
import { element, textElement } from './svg-element.js';
import { CHART_WIDTH, FONT_SIZE, seriesLook } from './svg-look.js';
import { marker } from './svg-marker.js';
import { quarters, type Scale } from './svg-scale.js';

const TOP = 12;
const HEIGHT = 260;
const LEFT = 48;
const RIGHT = 40;
const AXIS_HEIGHT = 30;

export const LINE_HEIGHT = TOP + HEIGHT + AXIS_HEIGHT;

/** The drawing without its legend, in a box of CHART_WIDTH × LINE_HEIGHT. */
export function drawLines(chart: Chart, words: ChartWords): string {
  const y = scaleLinear([chart.axis.min, chart.axis.max], [TOP + HEIGHT, TOP]);
  const x = scaleLinear([0, Math.max(1, chart.categories.length - 1)], [LEFT + 24, CHART_WIDTH - RIGHT]);
  return [
    drawGrid(chart, y, words),
    ...words.categories.map((label, index) =>
      textElement(x(index), TOP + HEIGHT + 20, label, {
        'text-anchor': 'middle',
        'font-size': FONT_SIZE - 1,
      }),
    ),
    ...chart.series.map(({ values }, index) => drawSeries(values, index, x, y)),
  ].join('');
}

function drawSeries(values: readonly (number | undefined)[], index: number, x: Scale, y: Scale): string {
  const look = seriesLook(index);
  const path = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_, at) => x(at))
    .y((value) => y(value ?? 0))
    .digits(2);
  const d = path([...values]);
  const marks = values.flatMap((value, at) => (value === undefined ? [] : [marker(x(at), y(value), look)]));
  if (!d) return marks.join('');
  const stroke = {
    d,
    fill: 'none',
    stroke: look.colour,
    'stroke-width': 2.25,
    'stroke-dasharray': look.dash,
  };
  return `${element('path', { ...stroke, class: `${look.className} drawn` })}${marks.join('')}`;
}

function drawGrid({ axis, references = [] }: Chart, y: Scale, words: ChartWords): string {
  const ticks = quarters(axis);
  const across = (value: number, rest: Record<string, string | number>) =>
    element('line', {
      x1: LEFT,
      x2: CHART_WIDTH - RIGHT + 8,
      y1: y(value),
      y2: y(value),
      stroke: 'currentColor',
      ...rest,
    });
  return [
    ...ticks.map((value) => across(value, { 'stroke-opacity': 0.22 })),
    ...references.map(({ value }) => across(value, { 'stroke-width': 1.5, 'stroke-dasharray': '3 3' })),
    ...ticks.map((value) =>
      textElement(LEFT - 8, y(value), words.number(value), {
        'text-anchor': 'end',
        'dominant-baseline': 'central',
        'font-size': FONT_SIZE - 2,
      }),
    ),
  ].join('');
}
