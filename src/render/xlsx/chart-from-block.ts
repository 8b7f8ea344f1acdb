/** Owns turning a chart of a report into a native one: its numbers on the data sheet, a type that reads well. */

import type { Translator } from '../../i18n/translator.js';
import type { Chart } from '../../report/chart.js';
import { resolveText } from '../resolve-text.js';
import type { Sheet } from './book/sheet.js';
import { cellRange } from './charts/cell-range.js';
import type { NativeChart, NativeSeries } from './charts/native-chart.js';
import { STYLES } from './looks.js';
import { numberFormat } from './number-formats.js';
import { writeNumber, writeText } from './write-cell.js';

/** Up to this many categories stand as columns side by side; more read better as bars below each other. */
const COLUMNS_AT_MOST = 6;
const LONGEST_COLUMN_LABEL = 18;
/** Counts up to this many have a mark for each. */
const FEW = 10;

/** The sheet that holds the numbers behind the charts, one block under the other. */
export class ChartData {
  readonly #sheet: Sheet;
  readonly #translator: Translator;
  #row = 1;

  constructor(sheet: Sheet, translator: Translator) {
    this.#sheet = sheet;
    this.#translator = translator;
    sheet.column(1).width = 36;
  }

  /** Writes the numbers of a chart and gives the chart that follows them. */
  place(chart: Chart): NativeChart {
    const say = (text: Chart['title']): string => resolveText(text, this.#translator);
    const title = say(chart.title);
    const labels = chart.categories.map(say);
    writeText(this.#sheet.cell(this.#row, 1), title, STYLES.heading3);
    const header = this.#row + 1;
    writeText(this.#sheet.cell(header, 1), '', STYLES.header);
    labels.forEach((label, index) => {
      writeText(this.#sheet.cell(header + 1 + index, 1), label, STYLES.cell);
    });
    const type = chart.type === 'bar' ? barType(labels) : chart.type;
    // A threshold can be drawn as a line across columns, lines and a radar, not across horizontal bars.
    const references = type === 'bar' || type === 'stacked-bar' ? [] : (chart.references ?? []);
    const series = [
      ...chart.series.map(({ name, values }) => ({ name: say(name), values, isReference: false })),
      ...references.map(({ label, value }) => ({
        name: say(label),
        values: labels.map(() => value),
        isReference: true,
      })),
    ].map((one, index) => this.#series(one, index + 2, header, chart));
    this.#row = header + labels.length + 2;
    return {
      type,
      title,
      description: say(chart.description),
      axis: axisOf(chart, this.#translator.lang),
      categories: cellRange(this.#sheet, 1, header + 1, labels),
      series,
      isSteps: chart.steps ?? false,
      showValues: chart.type !== 'radar' && chart.series.length <= 3,
    };
  }

  #series(
    {
      name,
      values,
      isReference,
    }: { name: string; values: readonly (number | undefined)[]; isReference: boolean },
    column: number,
    header: number,
    chart: Chart,
  ): NativeSeries {
    const format = axisOf(chart, this.#translator.lang).numberFormat;
    this.#sheet.column(column).width = 18;
    writeText(this.#sheet.cell(header, column), name, STYLES.header);
    values.forEach((value, index) => {
      const cell = this.#sheet.cell(header + 1 + index, column);
      if (value === undefined) writeText(cell, '', STYLES.cell);
      else writeNumber(cell, value, format, STYLES.cell);
    });
    return {
      name: cellRange(this.#sheet, column, header, [name]),
      values: cellRange(this.#sheet, column, header + 1, values),
      isReference,
    };
  }
}

function barType(labels: readonly string[]): 'bar' | 'column' {
  const narrow = labels.every((label) => label.length <= LONGEST_COLUMN_LABEL);
  return narrow && labels.length <= COLUMNS_AT_MOST ? 'column' : 'bar';
}

function axisOf({ axis }: Chart, lang: string): NativeChart['axis'] {
  const { min, max, unit } = axis;
  if (unit === 'score') return { min, max, majorUnit: 25, numberFormat: '0' };
  // A share is 0–1 in a cell and 0–100 in the report's axis only when its maximum says so.
  if (unit === 'percent') return { min, max, numberFormat: max <= 1 ? numberFormat('percent', lang) : '0' };
  return { min, max, numberFormat: '0', ...(max <= FEW ? { majorUnit: 1 } : {}) };
}
