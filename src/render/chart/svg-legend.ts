/** Owns the legend of a chart: the series where there are several, and the reference lines. */
import { element, textElement } from './svg-element.js';
import { CHART_WIDTH, FONT_SIZE, LETTER_WIDTH, seriesLook } from './svg-look.js';
import { marker } from './svg-marker.js';

export interface LegendEntry {
  words: string;
  /** The number of the series; undefined for a reference line. */
  series?: number;
  /** How many steps of one scale the series are. */
  steps?: number | undefined;
  /** A filled swatch instead of a line with its mark. */
  swatch?: boolean;
}

const ROW = 22;
const SIGN_WIDTH = 34;
const GAP = 22;

/** Rows of entries under a chart, from `top` on; `height` is what they take. */
export function drawLegend(entries: readonly LegendEntry[], top: number): { markup: string; height: number } {
  let x = 0;
  let row = 0;
  const parts = entries.map((entry) => {
    const width = SIGN_WIDTH + entry.words.length * FONT_SIZE * LETTER_WIDTH + GAP;
    if (x > 0 && x + width > CHART_WIDTH) {
      x = 0;
      row += 1;
    }
    const markup = drawEntry(entry, x, top + row * ROW + ROW / 2);
    x += width;
    return markup;
  });
  return { markup: parts.join(''), height: entries.length === 0 ? 0 : (row + 1) * ROW };
}

function drawEntry({ words, series, swatch, steps }: LegendEntry, x: number, y: number): string {
  const label = textElement(x + SIGN_WIDTH, y, words, { 'dominant-baseline': 'central' });
  if (series === undefined) return `${referenceSign(x, y)}${label}`;
  const look = seriesLook(series, steps);
  if (swatch) {
    const box = {
      x: x + 10,
      y: y - 7,
      width: 14,
      height: 14,
      fill: look.colour,
      class: `${look.className} filled`,
    };
    return `${element('rect', box)}${label}`;
  }
  const line = element('line', {
    x1: x + 2,
    y1: y,
    x2: x + 28,
    y2: y,
    stroke: look.colour,
    'stroke-width': 2,
    'stroke-dasharray': look.dash,
    class: `${look.className} drawn`,
  });
  return `${line}${marker(x + 15, y, look)}${label}`;
}

function referenceSign(x: number, y: number): string {
  return element('line', {
    x1: x + 2,
    y1: y,
    x2: x + 28,
    y2: y,
    stroke: 'currentColor',
    'stroke-width': 1.5,
    'stroke-dasharray': '3 3',
  });
}
