/** Owns the long tables of a portfolio: alerts, common themes, rounds, waves, a ranking, what could not be read. */
import { PHASE_IDS } from '../../model/compass.js';
import { literal } from '../../model/text.js';
import type { Cell, Column, Table } from '../blocks.js';
import { textCell } from '../blocks.js';
import { column, dated, rate, respondentsCell, scoreNumber, waveCell, whole, words } from './cells.js';
import { dimensionName, type PortfolioInput, pitfallName, positionName, say, themeName } from './input.js';

/** A row a theme, low in the largest share of CoPs first. */
export function commonTable(input: PortfolioInput): Table {
  const columns = ['theme', 'scored', 'low', 'share', 'lowSpontaneous', 'lowSolicited'];
  const rows = input.portfolio.themes.map((theme) => [
    words(themeName(input, theme.id)),
    whole(theme.scoredN, 'round'),
    whole(theme.lowN, 'round'),
    rate(theme.lowRate, 'round'),
    whole(theme.lowSpontaneous, 'round'),
    whole(theme.lowSolicited, 'round'),
  ]);
  return listTable('common', columns, rows);
}

/** A row an alert of a CoP. */
export function alertsTable(input: PortfolioInput): Table {
  const rows = input.portfolio.cops.flatMap((cop) =>
    cop.pitfalls.map(({ id, level, theme }): Cell[] => [
      words(cop.name),
      { kind: 'status', status: level, text: literal(input.pitfalls.levels[level]) },
      words(pitfallName(input, id)),
      words(theme ? themeName(input, theme) : ''),
    ]),
  );
  return listTable('alerts', ['cop', 'level', 'alert', 'theme'], rows);
}

/** A row a round of a CoP, oldest first. */
export function roundsTable(input: PortfolioInput): Table {
  const phases = PHASE_IDS.map((id) => ({ id, header: literal(input.compass.phases[id].name) }));
  const rows = input.portfolio.cops.flatMap((cop) =>
    cop.rounds.map((round) => [
      words(cop.name),
      dated(round.date),
      whole(round.raters, 'round'),
      textCell(positionName(input, round.position)),
      ...PHASE_IDS.map((id) => scoreNumber(round.phases.find((phase) => phase.id === id)?.score)),
    ]),
  );
  return listTable('rounds', ['cop', 'date', 'raters', 'position'], rows, phases);
}

/** A row a wave of a CoP, oldest first; what is hidden says so. */
export function wavesTable(input: PortfolioInput): Table {
  const ids = input.portfolio.quartiles.flatMap(({ kind, id }) => (kind === 'dimension' ? [id] : []));
  const dimensions = ids.map((id) => ({ id, header: literal(dimensionName(input, id)) }));
  const rows = input.portfolio.cops.flatMap((cop) =>
    cop.waves.map((wave) => [
      words(cop.name),
      waveCell(wave),
      respondentsCell(wave),
      rate(wave.responseRate, 'rate'),
      ...ids.map((id) => scoreNumber(wave.dimensions.find((dimension) => dimension.id === id)?.score)),
    ]),
  );
  return listTable('waves', ['cop', 'wave', 'response', 'rate'], rows, dimensions);
}

/** Undefined unless a ranking was asked for. */
export function rankingTable(input: PortfolioInput): Table | undefined {
  const { ranking, cops } = input.portfolio;
  if (!ranking) return undefined;
  const rows = ranking.map(({ rank, cop: id }): Cell[] => {
    const cop = cops.find((candidate) => candidate.id === id);
    const phase = cop?.position === 'established' ? 'growth' : cop?.position;
    const score = cop?.phases.find((candidate) => candidate.id === phase)?.score;
    return [
      whole(rank, 'round'),
      words(cop?.name ?? id),
      textCell(positionName(input, cop?.position ?? null)),
      scoreNumber(score, 'round'),
    ];
  });
  return { ...listTable('ranking', ['rank', 'cop', 'position', 'score'], rows), rowHeaders: false };
}

/** A row a file that could not be read, with the codes of its errors; undefined where all could. */
export function unreadTable({ portfolio }: PortfolioInput): Table | undefined {
  if (portfolio.unread.length === 0) return undefined;
  const rows = portfolio.unread.map(({ path, codes }) => [words(path), words(codes.join(', '))]);
  return listTable('unread-files', ['path', 'code'], rows);
}

/** A row a position, the last for CoPs without one. */
export function distributionTable(input: PortfolioInput): Table {
  const rows = input.portfolio.distribution.map(({ position, cops, spontaneous, solicited }) => [
    textCell(positionName(input, position)),
    whole(cops, 'round'),
    whole(spontaneous, 'round'),
    whole(solicited, 'round'),
  ]);
  return listTable('distribution', ['position', 'cops', 'lowSpontaneous', 'lowSolicited'], rows);
}

function listTable(
  id: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  more: readonly Column[] = [],
): Table {
  return {
    kind: 'table',
    id,
    caption: say(`${id}.caption`),
    name: say(`${id}.name`),
    columns: [...columns.map((name) => column(name)), ...more],
    rows,
    rowHeaders: true,
  };
}
