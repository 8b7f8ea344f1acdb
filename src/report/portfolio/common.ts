/** Owns what an adviser may offer: the themes low in many CoPs with what helps, and the alerts raised in many. */
import type { CommonTheme } from '../../model/portfolio.js';
import { literal } from '../../model/text.js';
import { type Block, bulletList, type ChartBlock, heading, paragraph, type Span, span } from '../blocks.js';
import { type PortfolioInput, pitfallName, say, themeName } from './input.js';

/** A theme low in this share of the CoPs, and in more than one, is something they have in common. */
const COMMON_RATE = 1 / 3;
const THEMES_SHOWN = 5;
const ALERTS_SHOWN = 5;
const BARS_SHOWN = 10;

/** The themes worth an offer, most widespread first; that there is none is said too. */
export function commonBlocks(input: PortfolioInput): Block[] {
  const themes = input.portfolio.themes.filter(
    ({ lowN, lowRate }) => lowN > 1 && lowRate !== null && lowRate >= COMMON_RATE,
  );
  const title = heading(1, say('common.title'));
  if (themes.length === 0) return [title, paragraph(say('common.none'))];
  const threshold = { format: 'score' as const, value: input.instrument.thresholds.inProgress };
  return [
    title,
    paragraph(say('common.intro', { threshold })),
    {
      kind: 'list',
      ordered: true,
      items: themes.slice(0, THEMES_SHOWN).map((theme) => themeSpans(input, theme)),
    },
  ];
}

/** How many CoPs, of which origin, what helps, and the advice for an origin that is there. */
function themeSpans(input: PortfolioInput, theme: CommonTheme): Span[] {
  const { id, lowN, scoredN, lowRate, lowSpontaneous, lowSolicited } = theme;
  const texts = input.compass.themes[id];
  const line = (key: string, values: Record<string, string>): Span[] => [
    span(literal('\n')),
    span(say(`common.${key}`, values)),
  ];
  const { spontaneous, solicited } = texts?.origin ?? {};
  return [
    span(
      say('common.item', {
        theme: themeName(input, id),
        low: lowN,
        n: scoredN,
        rate: { format: 'percent', rate: lowRate ?? 0 },
      }),
      { strong: true },
    ),
    span(say('common.origins', { spontaneous: lowSpontaneous, solicited: lowSolicited })),
    ...(texts?.helps[0] ? line('helps', { help: texts.helps[0] }) : []),
    ...(spontaneous && lowSpontaneous > 0 ? line('spontaneous', { advice: spontaneous }) : []),
    ...(solicited && lowSolicited > 0 ? line('solicited', { advice: solicited }) : []),
  ];
}

/** Shares in percent of the CoPs that have a score for the theme. */
export function commonChart(input: PortfolioInput): ChartBlock {
  const shown = input.portfolio.themes.slice(0, BARS_SHOWN);
  return {
    kind: 'chart',
    chart: {
      id: 'common',
      type: 'bar',
      title: say('common.charttitle'),
      description: say('common.chart'),
      axis: { min: 0, max: 100, unit: 'percent' },
      categories: shown.map(({ id }) => literal(themeName(input, id))),
      series: [
        {
          id: 'low',
          name: say('column.share'),
          values: shown.map(({ lowRate }) => (lowRate === null ? undefined : lowRate * 100)),
        },
      ],
    },
  };
}

/** Alerts raised in most CoPs first; that there is none is said too. */
export function frequentAlerts(input: PortfolioInput): Block[] {
  const raised = input.portfolio.pitfalls.filter(({ cops }) => cops > 0).slice(0, ALERTS_SHOWN);
  const title = heading(1, say('alerts.title'));
  if (raised.length === 0) return [title, paragraph(say('alerts.none'))];
  const items = raised.map(({ id, cops, evaluated }) => [
    span(say('alerts.item', { name: pitfallName(input, id), cops, evaluated })),
  ]);
  return [title, bulletList(items)];
}
