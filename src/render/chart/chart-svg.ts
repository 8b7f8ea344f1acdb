/** Owns a chart as SVG: real text, a title and a description for those who cannot see it, the colour of the page around it. */
import type { Translator } from '../../i18n/translator.js';
import type { Chart } from '../../report/chart.js';
import { escapeXml } from '../escape-xml.js';
import { type ChartWords, chartWords } from './chart-words.js';
import { drawBars } from './svg-bars.js';
import { element, textElement } from './svg-element.js';
import { drawLegend, type LegendEntry } from './svg-legend.js';
import { drawLines, LINE_HEIGHT } from './svg-line.js';
import { CHART_WIDTH, FONT_FAMILY, FONT_SIZE } from './svg-look.js';
import { drawRadar, RADAR_HEIGHT } from './svg-radar.js';

const MARGIN = 8;
const TITLE_HEIGHT = 34;

/** An `<svg>` element to stand in a page, where `id` is used by nothing else. */
export function renderChartSvg(chart: Chart, translator: Translator, id: string): string {
  const words = chartWords(chart, translator);
  const { markup, height } = drawWithLegend(chart, words, 0);
  return wrap(height, id, words, markup);
}

/** Charts one under the other as a file of its own, each with its title drawn above it. */
export function renderChartsSvg(charts: readonly Chart[], translator: Translator): string {
  const all = charts.map((chart) => chartWords(chart, translator));
  let top = 0;
  const parts = charts.map((chart, index) => {
    const words = all[index]!;
    const title = textElement(0, top + 20, words.title, { 'font-size': FONT_SIZE + 4, 'font-weight': 700 });
    const { markup, height } = drawWithLegend(chart, words, top + TITLE_HEIGHT);
    top += TITLE_HEIGHT + height + 2 * MARGIN;
    return `${title}${markup}`;
  });
  const words = {
    title: all.map(({ title }) => title).join(' – '),
    description: all.map(({ description }) => description).join(' '),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${wrap(top, 'charts', words, parts.join(''))}\n`;
}

function drawWithLegend(chart: Chart, words: ChartWords, top: number): { markup: string; height: number } {
  const drawn = draw(chart, words);
  const legend = drawLegend(legendEntries(chart, words), drawn.height + MARGIN);
  const transform = top === 0 ? undefined : `translate(0 ${top})`;
  return {
    markup: element('g', { transform }, `${drawn.markup}${legend.markup}`),
    height: drawn.height + MARGIN + legend.height,
  };
}

function draw(chart: Chart, words: ChartWords): { markup: string; height: number } {
  switch (chart.type) {
    case 'radar':
      return { markup: drawRadar(chart, words), height: RADAR_HEIGHT };
    case 'line':
      return { markup: drawLines(chart, words), height: LINE_HEIGHT };
    case 'bar':
    case 'stacked-bar':
      return drawBars(chart, words);
  }
}

function legendEntries(chart: Chart, words: ChartWords): LegendEntry[] {
  const swatch = chart.type === 'bar' || chart.type === 'stacked-bar';
  const steps = chart.steps && chart.series.length;
  const series =
    chart.series.length < 2
      ? []
      : words.series.map((name, index) => ({ words: name, series: index, swatch, steps }));
  return [...series, ...words.references.map((label) => ({ words: label }))];
}

function wrap(
  height: number,
  id: string,
  words: Pick<ChartWords, 'title' | 'description'>,
  markup: string,
): string {
  const box = `${-MARGIN} ${-MARGIN} ${CHART_WIDTH + 2 * MARGIN} ${Math.ceil(height) + 2 * MARGIN}`;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: box,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    'font-family': FONT_FAMILY,
    'font-size': FONT_SIZE,
  };
  const title = element('title', { id: `${id}-title` }, escapeXml(words.title));
  const description = element('desc', { id: `${id}-desc` }, escapeXml(words.description));
  return element('svg', attributes, `${title}${description}${markup}`);
}
