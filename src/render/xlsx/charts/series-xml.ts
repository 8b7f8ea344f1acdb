/** Owns the XML of one series: its name, look, labels, categories and values, with the values as they are now. */
import { stepColours } from '../../step-colours.js';
import { exactNumber } from '../exact-number.js';
import { element, escapeXml, setting } from '../xml.js';
import type { CellRange, NativeChart, NativeSeries } from './native-chart.js';
import { REFERENCE_COLOUR, type SeriesLook, seriesLook } from './palette.js';
import { fillXml, lineXml, noLineXml, solidFill, textXml } from './shape-xml.js';

/** A series of a bar chart (`c:ser`, §21.2.2.170): filled, with a border of its colour so that patterns keep their edge. */
export function barSeriesXml(chart: NativeChart, series: NativeSeries, index: number): string {
  const { colour, pattern } = chart.isSteps
    ? { colour: stepColours(chart.series.length)[index]!, pattern: 'solid' }
    : seriesLook(index);
  const shape = element('c:spPr', {}, fillXml(colour, pattern), lineXml(colour, 0.75));
  const labels = labelsXml(chart, chart.type === 'stacked-bar' ? 'ctr' : 'outEnd');
  return seriesXml(chart, series, index, shape, setting('c:invertIfNegative', 0), labels);
}

/** A series drawn as a line, on a line chart, across a column chart or around a radar. */
export function lineSeriesXml(chart: NativeChart, series: NativeSeries, index: number): string {
  const look = seriesLook(index);
  const shape = series.isReference
    ? lineXml(REFERENCE_COLOUR, 1.25, 'dash')
    : lineXml(look.colour, 2.25, look.dash);
  const marker = element(
    'c:marker',
    {},
    ...(series.isReference ? [setting('c:symbol', 'none')] : markerXml(look)),
  );
  const labels = series.isReference || chart.type === 'radar' ? '' : labelsXml(chart, 't');
  const tail = chart.type === 'radar' ? '' : setting('c:smooth', 0);
  return seriesXml(chart, series, index, element('c:spPr', {}, shape), marker, labels, tail);
}

function seriesXml(
  { categories, axis }: NativeChart,
  { name, values }: NativeSeries,
  index: number,
  ...[shape, detail, labels, tail = '']: readonly [string, string, string, string?]
): string {
  return element(
    'c:ser',
    {},
    setting('c:idx', index),
    setting('c:order', index),
    element('c:tx', {}, textReference(name)),
    shape,
    detail,
    labels,
    element('c:cat', {}, textReference(categories)),
    element('c:val', {}, numberReference(values, axis.numberFormat)),
    tail,
  );
}

function markerXml({ marker, colour }: SeriesLook): string[] {
  // A cross and a star are strokes only; the others are filled.
  const open = marker === 'x' || marker === 'star';
  const fill = open ? element('a:noFill') : solidFill(colour);
  return [
    setting('c:symbol', marker),
    setting('c:size', 7),
    element('c:spPr', {}, fill, lineXml(colour, open ? 1.5 : 0.75)),
  ];
}

function labelsXml({ type, showValues, axis }: NativeChart, position: string): string {
  if (!showValues) return '';
  // Inside a stacked bar a number needs paper behind it, and a part that is nothing needs no number.
  const isStacked = type === 'stacked-bar';
  const formatCode = isStacked ? `${axis.numberFormat};;` : axis.numberFormat;
  return element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode, sourceLinked: 0 }),
    element('c:spPr', {}, isStacked ? solidFill('FFFFFF') : element('a:noFill'), noLineXml()),
    textXml(9),
    setting('c:dLblPos', position),
    setting('c:showLegendKey', 0),
    setting('c:showVal', 1),
    setting('c:showCatName', 0),
    setting('c:showSerName', 0),
    setting('c:showPercent', 0),
    setting('c:showBubbleSize', 0),
  );
}

function textReference({ reference, values }: CellRange<string>): string {
  const points = values.map((value, idx) => element('c:pt', { idx }, element('c:v', {}, escapeXml(value))));
  const cache = element('c:strCache', {}, setting('c:ptCount', values.length), ...points);
  return element('c:strRef', {}, element('c:f', {}, escapeXml(reference)), cache);
}

/** A gap has no point in the cache: a reader that does not recalculate leaves it open too. */
function numberReference({ reference, values }: CellRange<number | undefined>, format: string): string {
  const points = values.flatMap((value, idx) =>
    value === undefined ? [] : [element('c:pt', { idx }, element('c:v', {}, exactNumber(value)))],
  );
  const code = element('c:formatCode', {}, escapeXml(format));
  const cache = element('c:numCache', {}, code, setting('c:ptCount', values.length), ...points);
  return element('c:numRef', {}, element('c:f', {}, escapeXml(reference)), cache);
}
