/** Owns charts as one PNG picture, drawn by chart.js; the fonts come in as bytes, so that it looks alike on every machine. */
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js';
import type { Translator } from '../../i18n/translator.js';
import type { Chart } from '../../report/chart.js';
import { type ChartWords, chartWords } from './chart-words.js';
import { FONT_NAME, INK, pngConfiguration } from './png-configuration.js';

const WIDTH = 1600;
const MARGIN = 40;
const TITLE_HEIGHT = 90;

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
);

/** The charts one under the other on white; `fonts` are font files (regular and bold) of one family. */
export function renderChartsPng(
  charts: readonly Chart[],
  translator: Translator,
  fonts: readonly Uint8Array[],
): Uint8Array {
  for (const font of fonts) GlobalFonts.register(Buffer.from(font), FONT_NAME);
  const height = charts.reduce((sum, chart) => sum + TITLE_HEIGHT + heightOf(chart) + MARGIN, MARGIN);
  const page = createCanvas(WIDTH, height);
  const context = page.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, height);
  let top = MARGIN;
  for (const chart of charts) {
    const words = chartWords(chart, translator);
    drawTitle(context, words.title, top);
    drawChart(chart, words, context, top + TITLE_HEIGHT);
    top += TITLE_HEIGHT + heightOf(chart) + MARGIN;
  }
  return new Uint8Array(page.toBuffer('image/png'));
}

function drawTitle(context: SKRSContext2D, title: string, top: number): void {
  context.fillStyle = INK;
  context.font = `700 40px "${FONT_NAME}"`;
  context.textBaseline = 'top';
  context.fillText(title, MARGIN, top, WIDTH - 2 * MARGIN);
}

/** Draws the chart on a canvas of its own, then onto the page: destroying a chart empties its canvas. */
function drawChart(chart: Chart, words: ChartWords, page: SKRSContext2D, top: number): void {
  const canvas = createCanvas(WIDTH, heightOf(chart));
  const configuration = pngConfiguration(chart, words);
  // chart.js expects a canvas of the browser; this one has all that it uses without animation and events.
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  const drawn = new ChartJs(context, {
    ...configuration,
    plugins: [barValues(chart, words), groupNames(chart, words)],
  });
  page.drawImage(canvas, 0, top);
  drawn.destroy();
}

/** Bars as high as their number asks for; a radar nearly square. */
function heightOf(chart: Chart): number {
  if (chart.type === 'radar') return 1400;
  if (chart.type === 'line') return 800;
  const bars = chart.categories.length * (chart.type === 'bar' ? Math.max(1, chart.series.length) : 1);
  return 160 + bars * 64;
}

/** The number at the end of each bar, and the reference lines across them. */
function barValues(chart: Chart, words: ChartWords): Plugin<'bar' | 'line' | 'radar'> {
  return {
    id: 'bar-values',
    afterDatasetsDraw: (drawn) => {
      if (chart.type !== 'bar') return;
      const { scales, chartArea } = drawn;
      const ctx = drawn.ctx as unknown as SKRSContext2D;
      ctx.save();
      ctx.fillStyle = INK;
      ctx.strokeStyle = INK;
      ctx.font = `700 26px "${FONT_NAME}"`;
      ctx.textBaseline = 'middle';
      for (const [series, { values: numbers }] of chart.series.entries()) {
        for (const [index, bar] of drawn.getDatasetMeta(series).data.entries()) {
          const value = numbers[index];
          const { x, y } = bar.getProps(['x', 'y'], true);
          ctx.fillText(
            value === undefined ? '–' : words.number(value),
            (value === undefined ? chartArea.left : x) + 10,
            y,
          );
        }
      }
      ctx.setLineDash([6, 6]);
      for (const { value } of chart.references ?? []) {
        const x = scales.x!.getPixelForValue(value);
        ctx.strokeRect(x, chartArea.top, 0, chartArea.bottom - chartArea.top);
      }
      ctx.restore();
    },
  };
}

/** The names of the groups of a radar, outside of the labels that belong to them. */
function groupNames(chart: Chart, words: ChartWords): Plugin<'bar' | 'line' | 'radar'> {
  return {
    id: 'group-names',
    afterDraw: (drawn) => {
      if (chart.type !== 'radar') return;
      const ctx = drawn.ctx as unknown as SKRSContext2D;
      ctx.font = `700 28px "${FONT_NAME}"`;
      ctx.fillStyle = INK;
      let first = 0;
      for (const [index, { size }] of (chart.groups ?? []).entries()) {
        const middle = ((first + (size - 1) / 2) / chart.categories.length) * 2 * Math.PI;
        first += size;
        const isRight = Math.sin(middle) > 0;
        ctx.textAlign = isRight ? 'right' : 'left';
        const y = drawn.height / 2 - Math.sign(Math.round(Math.cos(middle) * 2)) * drawn.height * 0.43;
        ctx.fillText(words.groups[index] ?? '', isRight ? WIDTH - MARGIN : MARGIN, y);
      }
    },
  };
}
