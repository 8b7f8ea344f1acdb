/** Owns the report on a portfolio: a page for a board, then the tables behind it. */

import { message } from '../../model/text.js';
import { type Block, heading, paragraph, type Report, section, textCell } from '../blocks.js';
import { column, words } from './cells.js';
import { distributionChart, yearsChart } from './charts.js';
import { commonBlocks, commonChart, frequentAlerts } from './common.js';
import { alertCount, copsTable, directionText } from './cops-table.js';
import { type PortfolioInput, positionName, say } from './input.js';
import {
  alertsTable,
  commonTable,
  distributionTable,
  rankingTable,
  roundsTable,
  unreadTable,
  wavesTable,
} from './list-tables.js';
import {
  dimensionsTable,
  membersYearsTable,
  quartersTable,
  quartilesTable,
  scoresTable,
} from './score-tables.js';

const METHOD = ['a', 'b', 'c', 'd'] as const;
/** A terminal shows this many CoPs by name. */
const COPS_SHOWN = 30;

/** Everything, for a page; for a workbook without a heading over each table, which has a sheet of its own there. */
export function portfolioReport(input: PortfolioInput, { sheets = false } = {}): Report {
  const hasWaves = input.portfolio.cops.some(({ waves }) => waves.length > 0);
  const ranking = rankingTable(input);
  const tables = [
    copsTable(input),
    scoresTable(input),
    ...(hasWaves ? [dimensionsTable(input)] : []),
    commonTable(input),
    alertsTable(input),
    quartilesTable(input),
    ...defined(quartersTable(input)),
    ...defined(membersYearsTable(input)),
    roundsTable(input),
    ...(hasWaves ? [wavesTable(input)] : []),
    ...defined(ranking),
    ...defined(unreadTable(input)),
  ];
  return {
    ...head(input),
    orientation: 'landscape',
    blocks: [
      ...leadBlocks(input),
      distributionChart(input),
      ...commonBlocks(input),
      commonChart(input),
      ...frequentAlerts(input),
      ...section(1, 'portfolio.years.title', yearsChart(input)),
      heading(1, say('tables')),
      ...(ranking ? [paragraph(say('ranking.note'), 'note')] : []),
      ...tables.flatMap((table): Block[] =>
        sheets ? [table] : [heading(2, table.name ?? table.caption), table],
      ),
      heading(1, say('method.title')),
      ...METHOD.map((id) => paragraph(say(`method.${id}`))),
    ],
  };
}

/** What fits a terminal. */
export function portfolioSummary(input: PortfolioInput): Report {
  const { cops } = input.portfolio;
  const more = cops.length - COPS_SHOWN;
  return {
    ...head(input),
    orientation: 'portrait',
    blocks: [
      ...leadBlocks(input),
      heading(1, say('distribution.title')),
      distributionTable(input),
      ...commonBlocks(input),
      ...frequentAlerts(input),
      heading(1, say('cops.name')),
      namesTable(input),
      ...(more > 0 ? [paragraph(say('cops.more', { count: more }), 'note')] : []),
      ...section(1, 'portfolio.ranking.name', [rankingTable(input)]),
    ],
  };
}

function head({ portfolio, lang }: PortfolioInput): Omit<Report, 'blocks' | 'orientation'> {
  const date = { format: 'date' as const, iso: portfolio.date };
  return {
    id: 'portfolio',
    title: say('title'),
    subtitle: message('portfolio.subtitle', { date }),
    date: portfolio.date,
    lang,
  };
}

function leadBlocks({ portfolio }: PortfolioInput): Block[] {
  const { cops, unread } = portfolio;
  const shown = cops.filter(({ waves }) =>
    waves.at(-1)?.dimensions.some(({ score }) => score.kind === 'scored'),
  );
  const assessed = cops.filter(({ rounds }) => rounds.length > 0);
  const values = { cops: cops.length, assessed: assessed.length, surveyed: shown.length };
  return [
    paragraph(say('lead', values), 'lead'),
    ...(unread.length > 0 ? [paragraph(say('unread', { count: unread.length }))] : []),
  ];
}

/** Name, position, alerts, trend: the least that tells CoPs apart. */
function namesTable(input: PortfolioInput): Block {
  const columns = ['position', 'alerts', 'trend'].map((id) => column(id, { weight: 2 }));
  return {
    kind: 'table',
    id: 'names',
    caption: say('cops.caption'),
    columns: [column('cop', { weight: 3 }), ...columns],
    rows: input.portfolio.cops
      .slice(0, COPS_SHOWN)
      .map((cop) => [
        words(cop.name),
        textCell(positionName(input, cop.position)),
        textCell(alertCount(cop)),
        textCell(directionText(cop)),
      ]),
    rowHeaders: true,
  };
}

function defined<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
