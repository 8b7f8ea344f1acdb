/** Owns charts as one PNG picture, drawn by chart.js; the fonts come in as bytes, so that it looks alike on every machine. */
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
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
import type { Chart } from '../../report/blocks.js';
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
  const drawn = charts.map((chart) => {
    const words = chartWords(chart, translator);
    return { words, canvas: drawChart(chart, words) };
  });
  const height = drawn.reduce((sum, { canvas }) => sum + TITLE_HEIGHT + canvas.height + MARGIN, MARGIN);
  const page = createCanvas(WIDTH, height);
  const context = page.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, height);
  let top = MARGIN;
  for (const { words, canvas } of drawn) {
    drawTitle(context, words.title, top);
    context.drawImage(canvas, 0, top + TITLE_HEIGHT);
    top += TITLE_HEIGHT + canvas.height + MARGIN;
  }
  return new Uint8Array(page.toBuffer('image/png'));
}

function drawTitle(context: SKRSContext2D, title: string, top: number): void {
  context.fillStyle = INK;
  context.font = `700 40px "${FONT_NAME}"`;
  context.textBaseline = 'top';
  context.fillText(title, MARGIN, top, WIDTH - 2 * MARGIN);
}

function drawChart(chart: Chart, words: ChartWords): Canvas {
  const canvas = createCanvas(WIDTH, heightOf(chart));
  const configuration = pngConfiguration(chart, words);
  // chart.js expects a canvas of the browser; this one has all that it uses without animation and events.
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  new ChartJs(context, { ...configuration, plugins: [values(chart, words)] }).destroy();
  return canvas;
}

/** Bars as high as their number asks for; a radar nearly square. */
function heightOf(chart: Chart): number {
  if (chart.type === 'radar') return 1400;
  if (chart.type === 'line') return 800;
  const bars = chart.categories.length * (chart.type === 'bar' ? Math.max(1, chart.series.length) : 1);
  return 160 + bars * 64;
}

/** The number at the end of each bar, and the reference lines across them. */
function values(chart: Chart, words: ChartWords): Plugin<'bar' | 'line' | 'radar'> {
  return {
    id: 'values',
    afterDatasetsDraw: (drawn) => {
      if (chart.type !== 'bar') return;
      const { ctx, scales, chartArea } = drawn;
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
