/** Owns the radar: one axis a category, lines with gaps where there is no value, groups named in the corners. */

import { scaleLinear } from 'd3-scale';
import { curveLinear, curveLinearClosed, lineRadial } from 'd3-shape';
import type { Chart } from '../../report/chart.js';
import type { ChartWords } from './chart-words.js';
import { element, short, textElement } from './svg-element.js';
import { CHART_WIDTH, FONT_SIZE, type SeriesLook, seriesLook } from './svg-look.js';
import { marker } from './svg-marker.js';
import { quarters, type Scale } from './svg-scale.js';

const RADIUS = 200;
const CENTRE = { x: CHART_WIDTH / 2, y: RADIUS + 66 };
const LABEL_RADIUS = RADIUS + 14;
const GROUP_RADIUS = RADIUS + 108;

export const RADAR_HEIGHT = CENTRE.y + RADIUS + 58;

/** The drawing without its legend, in a box of CHART_WIDTH × RADAR_HEIGHT. */
export function drawRadar(chart: Chart, words: ChartWords): string {
  const scale = scaleLinear([chart.axis.min, chart.axis.max], [0, RADIUS]);
  const step = (2 * Math.PI) / chart.categories.length;
  const parts = [
    ...drawRings(chart, scale, words),
    ...words.categories.map((label, index) => drawAxis(label, index * step)),
    ...drawGroups(chart, step, words),
    ...chart.series.map(({ values }, index) => drawSeries(values, step, scale, index)),
  ];
  return element('g', { transform: `translate(${short(CENTRE.x)} ${short(CENTRE.y)})` }, parts.join(''));
}

function drawRings({ axis, references = [] }: Chart, scale: Scale, words: ChartWords): string[] {
  // The least value is the centre, which needs no ring.
  const values = quarters(axis).slice(1);
  const ring = (value: number, rest: Record<string, string | number>) =>
    element('circle', { r: scale(value), fill: 'none', stroke: 'currentColor', ...rest });
  return [
    ...values.map((value) => ring(value, { 'stroke-width': 1, 'stroke-opacity': 0.22 })),
    ...references.map(({ value }) => ring(value, { 'stroke-width': 1.5, 'stroke-dasharray': '3 3' })),
    ...values.map((value) =>
      textElement(4, -scale(value) + 4, words.number(value), {
        'font-size': FONT_SIZE - 3,
        'fill-opacity': 0.85,
      }),
    ),
  ];
}

function drawAxis(label: string, angle: number): string {
  const { x, y } = at(angle, RADIUS);
  const end = at(angle, LABEL_RADIUS);
  const anchor = Math.abs(end.x) < 8 ? 'middle' : end.x > 0 ? 'start' : 'end';
  const baseline =
    end.y < -LABEL_RADIUS * 0.95 ? 'auto' : end.y > LABEL_RADIUS * 0.95 ? 'hanging' : 'central';
  const spoke = {
    x1: 0,
    y1: 0,
    x2: x,
    y2: y,
    stroke: 'currentColor',
    'stroke-width': 1,
    'stroke-opacity': 0.22,
  };
  return `${element('line', spoke)}${textElement(end.x, end.y, label, { 'text-anchor': anchor, 'dominant-baseline': baseline })}`;
}

/** A stronger spoke where a group begins, and its name outside of its labels. */
function drawGroups({ groups = [] }: Chart, step: number, words: ChartWords): string[] {
  let first = 0;
  return groups.map(({ size }, index) => {
    const middle = at((first + (size - 1) / 2) * step, GROUP_RADIUS);
    const edge = at((first - 0.5) * step, RADIUS);
    first += size;
    const line = { x1: 0, y1: 0, x2: edge.x, y2: edge.y, stroke: 'currentColor', 'stroke-opacity': 0.5 };
    const corner = {
      x: Math.sign(middle.x) * (CHART_WIDTH / 2),
      y: Math.max(-RADIUS - 44, Math.min(RADIUS + 44, middle.y * 1.15)),
    };
    const name = textElement(corner.x, corner.y, words.groups[index] ?? '', {
      'text-anchor': corner.x > 0 ? 'end' : 'start',
      'font-weight': 700,
      'dominant-baseline': 'central',
    });
    return `${element('line', line)}${name}`;
  });
}

function drawSeries(
  values: readonly (number | undefined)[],
  step: number,
  scale: Scale,
  index: number,
): string {
  const look = seriesLook(index);
  const points = values.map((value, at) => ({ value, angle: at * step }));
  const marks = points.flatMap(({ value, angle }) => {
    if (value === undefined) return [];
    const { x, y } = at(angle, scale(value));
    return [marker(x, y, look)];
  });
  return `${drawLine(points, scale, look, index === 0)}${marks.join('')}`;
}

interface Point {
  value: number | undefined;
  angle: number;
}

/** A closed shape when every value is there (lightly filled if asked); else the open stretches between the gaps. */
function drawLine(points: readonly Point[], scale: Scale, look: SeriesLook, isFilled: boolean): string {
  const gap = points.findIndex(({ value }) => value === undefined);
  // Starting after a gap keeps the stretch that runs over the top in one piece.
  const ordered = gap < 0 ? points : [...points.slice(gap), ...points.slice(0, gap)];
  const path = lineRadial<Point>()
    .defined(({ value }) => value !== undefined)
    .angle(({ angle }) => angle)
    .radius(({ value }) => scale(value ?? 0))
    .curve(gap < 0 ? curveLinearClosed : curveLinear)
    .digits(2);
  const d = path([...ordered]);
  if (!d) return '';
  const stroke = {
    d,
    stroke: look.colour,
    'stroke-width': 2.25,
    'stroke-dasharray': look.dash,
    'stroke-linejoin': 'round',
  };
  const isShape = gap < 0 && isFilled;
  const shape = isShape ? { fill: look.colour, 'fill-opacity': 0.1 } : { fill: 'none' };
  return element('path', { ...stroke, ...shape, class: `${look.className} drawn${isShape ? ' shape' : ''}` });
}

/** Angle 0 points up, as on a clock. */
function at(angle: number, radius: number): { x: number; y: number } {
  return { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
}
