/** Owns charts as Word draws them itself: editable, with their data and a description; gaps stay gaps. */
import { Paragraph } from 'docx';
import { type ChartFont, ChartRun, type ChartRunOptions } from 'docx/charts';
import type { Text } from '../../model/text.js';
import type { Chart } from '../../report/chart.js';
import { resolveText } from '../resolve-text.js';
import { stepColours } from '../step-colours.js';
import type { DocxContext } from './context.js';
import { buildRuns } from './runs.js';
import { STYLE } from './styles.js';

const TWIPS_PER_PIXEL = 15;

/** The title as a caption that stays with its chart, then what reference lines stand for that it cannot draw. */
export function buildChart(chart: Chart, context: DocxContext): Paragraph[] {
  const { translator } = context;
  const title = new Paragraph({
    style: context.styleId('Caption'),
    children: buildRuns(resolveText(chart.title, translator)),
  });
  const references = referenceText(chart, context);
  const picture = new Paragraph({
    children: [new ChartRun(chartOptions(chart, context))],
    keepNext: references !== undefined,
  });
  if (!references) return [title, picture];
  return [
    title,
    picture,
    new Paragraph({ style: context.styleId(STYLE.note), children: buildRuns(references) }),
  ];
}

/** Charts of lines draw a reference as one more line, named in the legend; Word's bars have no place for one. */
function drawsReferences({ type }: Chart): boolean {
  return type === 'radar' || type === 'line';
}

function referenceText(chart: Chart, { translator }: DocxContext): string | undefined {
  const { references = [] } = chart;
  if (references.length === 0 || drawsReferences(chart)) return undefined;
  const lines = references.map(({ label }) =>
    translator.t('docx.reference', { label: resolveText(label, translator) }),
  );
  return lines.join(' ');
}

function chartOptions(chart: Chart, context: DocxContext): ChartRunOptions {
  const shared = { ...contentOptions(chart, context), transformation: chartSize(chart, context) };
  const font = axisFont(context);
  const categoryAxis = { font };
  const { min, max, unit } = chart.axis;
  const valueAxis = {
    minimum: min,
    maximum: max,
    ...(unit === 'count' ? {} : { interval: (max - min) / 4 }),
    font: { ...font, color: context.look.quiet },
  };
  if (chart.type === 'radar' || chart.type === 'line') {
    const series = [...shared.series, ...referenceSeries(chart, context)];
    const legend = legendOf(series.length, context);
    return { type: chart.type, ...shared, series, legend, markers: true, categoryAxis, valueAxis };
  }
  return {
    type: 'bar',
    ...shared,
    stacking: chart.type === 'bar' ? 'none' : 'stacked',
    gapWidth: 60,
    dataLabels: { value: chart.type === 'bar', numberFormat: '0', font },
    // Read from the top, like the list it stands for.
    categoryAxis: { ...categoryAxis, reverseOrder: true },
    valueAxis: { ...valueAxis, crossesAt: 'maximum' },
  };
}

/** Words, numbers and colours: what a chart of any type has. */
function contentOptions(chart: Chart, context: DocxContext) {
  const { translator, look } = context;
  const colours = chart.steps ? stepColours(chart.series.length) : look.series;
  const words = (text: Text): string => resolveText(text, translator);
  return {
    categories: chart.categories.map(words),
    series: chart.series.map(({ name, values }, index) => ({
      name: words(name),
      values: values.map((value) => value ?? null),
      color: colours[index % colours.length]!,
    })),
    altText: {
      id: String(context.nextNumber()),
      name: words(chart.title),
      description: words(chart.description),
    },
    ...(context.font ? { font: { name: context.font } } : {}),
    chartArea: { fill: 'none', border: 'none' as const },
    emptyValues: 'gap' as const,
    legend: legendOf(chart.series.length, context),
  };
}

/** None where there is one series: the caption names it. */
function legendOf(count: number, context: DocxContext) {
  return count > 1 ? { position: 'bottom' as const, font: axisFont(context) } : (false as const);
}

/** The same value at every category, dashed and without markers. */
function referenceSeries({ references = [], categories }: Chart, { translator, look }: DocxContext) {
  return references.map(({ label, value }) => ({
    name: resolveText(label, translator),
    values: categories.map(() => value),
    color: look.quiet,
    markers: false,
    line: { color: look.quiet, width: 1.25, dash: 'dash' as const },
  }));
}

function axisFont({ look }: DocxContext): ChartFont {
  return { size: 9, color: look.text };
}

/** As wide as the text; bars as high as their number asks for, a radar nearly square. Pixels. */
function chartSize(chart: Chart, context: DocxContext): { width: number; height: number } {
  const width = Math.floor(context.textWidth / TWIPS_PER_PIXEL);
  if (chart.type === 'radar') return { width, height: Math.round(Math.min(width * 0.72, 470)) };
  if (chart.type === 'line') return { width, height: Math.round(Math.min(width * 0.5, 330)) };
  const bars = chart.categories.length * (chart.type === 'bar' ? Math.max(1, chart.series.length) : 1);
  return { width, height: Math.min(820, 70 + Math.max(3, bars) * 26) };
}
