/** Owns what is drawn inside a chart: bars, lines or a radar, reference lines over them, and the axes. */

import { element, setting } from '../xml.js';
import type { NativeChart } from './native-chart.js';
import { barSeriesXml, lineSeriesXml } from './series-xml.js';
import { lineXml, noLineXml, textXml } from './shape-xml.js';

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const GRID = 'D0D0D0';
const AXIS = '8C8C8C';

/** The children of `c:plotArea` after its layout. */
export function plotXml(chart: NativeChart): string {
  return marksXml(chart) + categoryAxisXml(chart) + valueAxisXml(chart);
}

function marksXml(chart: NativeChart): string {
  const numbered = chart.series.map((series, index) => ({ series, index }));
  const lines = (list: typeof numbered): string[] =>
    list.map(({ series, index }) => lineSeriesXml(chart, series, index));
  if (chart.type === 'radar') {
    const style = setting('c:radarStyle', 'marker');
    return element('c:radarChart', {}, style, setting('c:varyColors', 0), ...lines(numbered), ...axisIds());
  }
  if (chart.type === 'line') return lineChartXml(lines(numbered));
  const bars = numbered.filter(({ series }) => !series.isReference);
  const references = numbered.filter(({ series }) => series.isReference);
  const over = references.length === 0 ? '' : lineChartXml(lines(references));
  return (
    barChartXml(
      chart,
      bars.map(({ series, index }) => barSeriesXml(chart, series, index)),
    ) + over
  );
}

function lineChartXml(series: readonly string[]): string {
  return element(
    'c:lineChart',
    {},
    setting('c:grouping', 'standard'),
    setting('c:varyColors', 0),
    ...series,
    setting('c:marker', 1),
    ...axisIds(),
  );
}

function barChartXml({ type }: NativeChart, series: readonly string[]): string {
  const stacked = type === 'stacked-bar';
  return element(
    'c:barChart',
    {},
    setting('c:barDir', type === 'column' ? 'col' : 'bar'),
    setting('c:grouping', stacked ? 'stacked' : 'clustered'),
    setting('c:varyColors', 0),
    ...series,
    setting('c:gapWidth', 60),
    ...(stacked ? [setting('c:overlap', 100)] : []),
    ...axisIds(),
  );
}

function axisIds(): string[] {
  return [setting('c:axId', CATEGORY_AXIS), setting('c:axId', VALUE_AXIS)];
}

/** Horizontal bars read from the top: the category axis runs backwards and the value axis crosses at its far end. */
function isHorizontal({ type }: NativeChart): boolean {
  return type === 'bar' || type === 'stacked-bar';
}

function categoryAxisXml(chart: NativeChart): string {
  const horizontal = isHorizontal(chart);
  return element(
    'c:catAx',
    {},
    setting('c:axId', CATEGORY_AXIS),
    element('c:scaling', {}, setting('c:orientation', horizontal ? 'maxMin' : 'minMax')),
    setting('c:delete', 0),
    setting('c:axPos', horizontal ? 'l' : 'b'),
    chart.type === 'radar' ? gridXml() : '',
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    setting('c:majorTickMark', 'none'),
    setting('c:minorTickMark', 'none'),
    setting('c:tickLblPos', 'low'),
    element('c:spPr', {}, lineXml(AXIS, 0.75)),
    textXml(9),
    setting('c:crossAx', VALUE_AXIS),
    setting('c:crosses', 'autoZero'),
    setting('c:auto', 0),
    setting('c:lblAlgn', 'ctr'),
    setting('c:lblOffset', 100),
    // Left to itself, LibreOffice names only every other bar where they are many.
    ...(horizontal ? [setting('c:tickLblSkip', 1)] : []),
    setting('c:noMultiLvlLbl', 1),
  );
}

function valueAxisXml(chart: NativeChart): string {
  const { min, max, majorUnit, numberFormat } = chart.axis;
  const horizontal = isHorizontal(chart);
  const scaling = [setting('c:orientation', 'minMax'), setting('c:max', max), setting('c:min', min)];
  return element(
    'c:valAx',
    {},
    setting('c:axId', VALUE_AXIS),
    element('c:scaling', {}, ...scaling),
    setting('c:delete', 0),
    setting('c:axPos', horizontal ? 'b' : 'l'),
    gridXml(),
    element('c:numFmt', { formatCode: numberFormat, sourceLinked: 0 }),
    setting('c:majorTickMark', 'none'),
    setting('c:minorTickMark', 'none'),
    setting('c:tickLblPos', 'nextTo'),
    element('c:spPr', {}, chart.type === 'radar' ? lineXml(GRID, 0.5) : noLineXml()),
    textXml(8, '595959'),
    setting('c:crossAx', CATEGORY_AXIS),
    setting('c:crosses', horizontal ? 'max' : 'autoZero'),
    setting('c:crossBetween', 'between'),
    ...(majorUnit === undefined ? [] : [setting('c:majorUnit', majorUnit)]),
  );
}

function gridXml(): string {
  return element('c:majorGridlines', {}, element('c:spPr', {}, lineXml(GRID, 0.5)));
}
