/** Owns charts in text: a bar and a number for each value; for a screen reader the numbers alone. */
import { fill, type Line, type Piece, piece, widthOf } from '../../i18n/lines.js';
import { wrapPieces } from '../../i18n/wrap.js';
import type { Chart } from '../../report/chart.js';
import { formatValue } from '../chart/chart-words.js';
import { drawBar } from './cell-box.js';
import type { Page } from './page.js';

const LABEL_AT_MOST = 28;
const BAR_AT_MOST = 40;

/** Lines no wider than the page. */
export function renderChart(chart: Chart, page: Page): Line[] {
  const title = wrapPieces([piece(page.say(chart.title), 'strong')], page.look.width);
  const several = chart.series.length > 1;
  const rows = chart.categories.flatMap((category, index) =>
    chart.series.map(({ name, values }, series) => ({
      label: several ? (series === 0 ? page.say(category) : '') : page.say(category),
      name: several ? page.say(name) : '',
      value: values[index],
    })),
  );
  return [...title, ...(page.look.accessible ? listRows(chart, rows, page) : drawRows(chart, rows, page))];
}

interface Row {
  label: string;
  name: string;
  value: number | undefined;
}

function drawRows(chart: Chart, rows: readonly Row[], page: Page): Line[] {
  const labelWidth = Math.min(LABEL_AT_MOST, Math.max(...rows.map(({ label }) => widthOf(label))));
  const nameWidth = Math.min(LABEL_AT_MOST / 2, Math.max(...rows.map(({ name }) => widthOf(name))));
  const values = rows.map(({ value }) => showValue(chart, value, page));
  const valueWidth = Math.max(...values.map(widthOf));
  const fixed = labelWidth + 2 + (nameWidth > 0 ? nameWidth + 2 : 0) + 1 + valueWidth;
  const barWidth = Math.max(4, Math.min(BAR_AT_MOST, page.look.width - fixed));
  return rows.map(({ label, name, value }, index) => [
    ...fill(clip(label, labelWidth), labelWidth + 2),
    ...(nameWidth > 0 ? fill(clip(name, nameWidth), nameWidth + 2) : []),
    ...drawValue(chart, value, barWidth, page),
    piece(' '),
    ...fill([piece(values[index]!)], valueWidth, 'end'),
  ]);
}

function drawValue({ axis }: Chart, value: number | undefined, width: number, page: Page): Piece[] {
  if (value === undefined) return [piece(' '.repeat(width))];
  return drawBar((value - axis.min) / (axis.max - axis.min), width, page);
}

function listRows(chart: Chart, rows: readonly Row[], page: Page): Line[] {
  let category = '';
  return rows.flatMap(({ label, name, value }) => {
    category = label || category;
    const what = name ? `${category}, ${name}` : category;
    const words = `${page.word('label', { label: what })} ${showValue(chart, value, page)}`;
    return wrapPieces([piece(words)], page.look.width);
  });
}

function showValue(chart: Chart, value: number | undefined, page: Page): string {
  return value === undefined ? page.word('no-value') : formatValue(chart, value, page.translator);
}

function clip(text: string, width: number): Line {
  return wrapPieces([piece(text)], width)[0] ?? [];
}
