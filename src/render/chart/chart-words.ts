/** Owns the words and numbers of a chart in the reader's language. */
import type { Translator } from '../../i18n/translator.js';
import type { Chart } from '../../report/chart.js';
import { resolveText } from '../resolve-text.js';

export interface ChartWords {
  title: string;
  description: string;
  categories: readonly string[];
  groups: readonly string[];
  series: readonly string[];
  references: readonly string[];
  /** A value of the axis as it is shown beside a mark. */
  number(value: number): string;
}

/** All that a chart says, resolved once, so that every way of drawing it says the same. */
export function chartWords(chart: Chart, translator: Translator): ChartWords {
  const say = (text: Chart['title']) => resolveText(text, translator);
  return {
    title: say(chart.title),
    description: say(chart.description),
    categories: chart.categories.map(say),
    groups: (chart.groups ?? []).map(({ name }) => say(name)),
    series: chart.series.map(({ name }) => say(name)),
    references: (chart.references ?? []).map(({ label }) => say(label)),
    number: (value) => formatValue(chart, value, translator),
  };
}

/** A value of the axis, in its unit. */
export function formatValue({ axis }: Chart, value: number, translator: Translator): string {
  if (axis.unit === 'percent') return translator.percent(value / 100);
  return axis.unit === 'score' ? translator.score(value) : translator.integer(value);
}
