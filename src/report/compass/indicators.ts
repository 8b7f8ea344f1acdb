/** Owns the indicators of a dossier as a table, a column a round, with how each moved. */
import { INDICATOR_SCHEMA, type Indicators } from '../../model/indicators.js';
import { message, type Text } from '../../model/text.js';
import { type Block, type Cell, type ChartBlock, paragraph, type Table, textCell } from '../blocks.js';

type IndicatorId = Exclude<keyof Indicators, 'date'>;

const IDS = Object.keys(INDICATOR_SCHEMA).filter((id) => id !== 'date') as IndicatorId[];
/** What a page holds side by side. */
const ROUNDS_SHOWN = 5;

/** `rounds` oldest first; nothing where none holds an indicator. */
export function indicatorBlocks(rounds: readonly Indicators[]): Block[] {
  const table = indicatorTable(rounds);
  if (!table) return [];
  const chart = attendanceChart(rounds.slice(-ROUNDS_SHOWN));
  return [table, ...chart, paragraph(message('indicators.reading'), 'note')];
}

/** The last rounds side by side; undefined where none holds an indicator. */
export function indicatorTable(all: readonly Indicators[]): Table | undefined {
  const rounds = all.slice(-ROUNDS_SHOWN);
  const ids = IDS.filter((id) => rounds.some((round) => round[id] !== undefined));
  if (ids.length === 0) return undefined;
  return {
    kind: 'table',
    id: 'indicators',
    caption: message('indicators.caption'),
    columns: [
      { id: 'indicator', header: message('indicators.indicator'), weight: 3 },
      ...rounds.map(({ date }) => ({ id: date, header: dayText(date), align: 'end' as const })),
      { id: 'trend', header: message('indicators.trend'), align: 'end', weight: 2 },
    ],
    rows: ids.map((id) => [
      textCell(message(`indicators.name.${id}`)),
      ...rounds.map((round) => valueCell(round[id])),
      trendCell(rounds.map((round) => round[id])),
    ]),
    rowHeaders: true,
  };
}

function dayText(iso: string): Text {
  return message('indicators.day', { date: { format: 'short-date', iso } });
}

function valueCell(value: number | undefined): Cell {
  if (value === undefined) return { kind: 'missing', reason: message('indicators.not-kept') };
  return { kind: 'number', value, show: Number.isInteger(value) ? 'integer' : 'decimal' };
}

/** The last value less the one before it, among those that were kept. */
function trendCell(values: readonly (number | undefined)[]): Cell {
  const [before, last] = values.filter((value) => value !== undefined).slice(-2);
  if (before === undefined || last === undefined) return textCell(message('indicators.no-trend'));
  const change = last - before;
  const sign = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  const format = Number.isInteger(change) ? 'integer' : 'decimal';
  return textCell(message(`indicators.${sign}`, { change: { format, value: Math.abs(change) } }));
}

/** Attendance is a share, and so has an axis of its own; the others stand in the table. */
function attendanceChart(rounds: readonly Indicators[]): ChartBlock[] {
  const values = rounds.map(({ attendancePercent }) => attendancePercent);
  if (values.filter((value) => value !== undefined).length < 2) return [];
  const name = message('indicators.name.attendancePercent');
  return [
    {
      kind: 'chart',
      chart: {
        id: 'attendance',
        type: 'line',
        title: name,
        description: message('indicators.chart'),
        axis: { min: 0, max: 100, unit: 'percent' },
        categories: rounds.map(({ date }) => dayText(date)),
        series: [{ id: 'attendance', name, values }],
      },
    },
  ];
}
