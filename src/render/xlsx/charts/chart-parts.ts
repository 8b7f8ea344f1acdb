/** Owns the parts of native charts: one a chart, and one a sheet that says where its charts lie. */
import type { Package } from '../parts/package.js';
import { chartXml } from './chart-xml.js';
import { drawingXml } from './drawing-xml.js';
import type { PlacedChart } from './native-chart.js';

const TYPES = {
  drawing: 'officedocument.drawing+xml',
  chart: 'officedocument.drawingml.chart+xml',
};

/** Adds the charts and gives the number of the drawing of each sheet that has any, by the place of the sheet (0-based). */
export function addCharts(
  pack: Package,
  charts: readonly PlacedChart[],
  locale: string,
): ReadonlyMap<number, number> {
  const sheets = [...new Set(charts.map(({ sheetIndex }) => sheetIndex))].sort((a, b) => a - b);
  let count = 0;
  sheets.forEach((sheetIndex, drawing) => {
    const own = charts.filter((chart) => chart.sheetIndex === sheetIndex);
    const relations = own.map(({ chart }, index) => {
      count += 1;
      pack.add(`xl/charts/chart${count}.xml`, TYPES.chart, chartXml(chart, locale));
      return { id: `rId${index + 1}`, kind: 'chart', target: `../charts/chart${count}.xml` };
    });
    pack.add(`xl/drawings/drawing${drawing + 1}.xml`, TYPES.drawing, drawingXml(own), relations);
  });
  return new Map(sheets.map((sheetIndex, drawing) => [sheetIndex, drawing + 1]));
}
