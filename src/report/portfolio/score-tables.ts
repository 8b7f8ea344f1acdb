/** Owns the tables of scores: the map of phases and themes, what members say, quartiles, and each CoP against them. */
import { listThemes, PHASE_IDS } from '../../model/compass.js';
import type { CopSurvey, PortfolioCop, PortfolioQuartiles, Quarter } from '../../model/portfolio.js';
import { literal } from '../../model/text.js';
import { type Cell, type Column, type Table, textCell } from '../blocks.js';
import { column, missing, respondentsCell, scoreNumber, waveCell, whole, words } from './cells.js';
import { dimensionName, type PortfolioInput, say } from './input.js';

/** CoPs down, phases and themes across. */
export function scoresTable(input: PortfolioInput): Table {
  const themes = listThemes(input.instrument);
  const short = (id: string): string => input.compass.themes[id]?.short ?? id;
  return {
    ...copTable('scores', [
      ...PHASE_IDS.map((id) => centred(id, input.compass.phases[id].name)),
      ...themes.map(({ id }) => centred(`theme-${id}`, short(id))),
    ]),
    heat: true,
    rows: input.portfolio.cops.map((cop) => [
      words(cop.name),
      ...PHASE_IDS.map((id) => scoreNumber(cop.phases.find((phase) => phase.id === id)?.score, 'round')),
      ...themes.map(({ id }) => scoreNumber(cop.themes.find((theme) => theme.id === id)?.score, 'round')),
    ]),
  };
}

function centred(id: string, name: string): Column {
  return { id, header: literal(name), align: 'center' };
}

/** Of the newest wave of each CoP: score, n and interval of every dimension. */
export function dimensionsTable(input: PortfolioInput): Table {
  const ids = dimensionIds(input);
  const columns = ids.flatMap((id): Column[] => {
    const name = input.survey.dimensions[id]?.short ?? dimensionName(input, id);
    return [
      { id, header: literal(name) },
      { id: `${id}-n`, header: say('dimension.n', { name }) },
      { id: `${id}-interval`, header: say('dimension.interval', { name }) },
    ];
  });
  return {
    ...copTable('dimensions', [column('wave'), column('response'), ...columns]),
    rows: input.portfolio.cops.map((cop) => dimensionRow(cop, ids)),
  };
}

function dimensionRow({ name, waves }: PortfolioCop, ids: readonly string[]): Cell[] {
  const survey = waves.at(-1);
  if (!survey) {
    return [
      words(name),
      missing('survey'),
      ...Array.from({ length: 1 + ids.length * 3 }, () => missing('none')),
    ];
  }
  return [
    words(name),
    waveCell(survey),
    respondentsCell(survey),
    ...ids.flatMap((id) => dimensionCells(survey, id)),
  ];
}

function dimensionCells({ dimensions }: CopSurvey, id: string): Cell[] {
  const dimension = dimensions.find((candidate) => candidate.id === id);
  if (dimension?.score.kind !== 'scored') {
    const isHidden = dimension?.score.kind === 'suppressed';
    return [missing(isHidden ? 'hidden' : 'none'), missing('none'), missing('none')];
  }
  const [low, high] = dimension.interval ?? [];
  const shown = (value: number) => ({ format: 'score' as const, value });
  const interval =
    low === undefined || high === undefined
      ? missing('interval')
      : textCell(say('interval', { low: shown(low), high: shown(high) }));
  return [scoreNumber(dimension.score), whole(dimension.score.validN, 'survey'), interval];
}

/** A row a phase and dimension; under eight CoPs it says that there are too few. */
export function quartilesTable(input: PortfolioInput): Table {
  return {
    kind: 'table',
    id: 'quartiles',
    caption: say('quartiles.caption'),
    name: say('quartiles.name'),
    columns: [column('measure', { weight: 3 }), column('cops'), column('q1'), column('median'), column('q3')],
    rows: input.portfolio.quartiles.map((entry) => [
      words(measureName(input, entry)),
      whole(entry.cops, 'survey'),
      ...[0, 1, 2].map((index): Cell => {
        const value = entry.quartiles?.[index];
        return value === undefined ? missing('quartiles') : { kind: 'number', value, show: 'score' };
      }),
    ]),
    rowHeaders: true,
  };
}

/** The quarter of each CoP in everything that has quartiles; undefined where nothing has. */
export function quartersTable(input: PortfolioInput): Table | undefined {
  const known = input.portfolio.quartiles.filter(({ quartiles }) => quartiles !== null);
  if (known.length === 0) return undefined;
  const columns = known.map((entry) => ({
    id: `${entry.kind}-${entry.id}`,
    header: literal(measureName(input, entry)),
  }));
  return {
    ...copTable('quarters', columns),
    rows: input.portfolio.cops.map((cop) => [
      words(cop.name),
      ...known.map((entry) => quarterCell(cop, entry)),
    ]),
  };
}

/** Medians of what members say, dimensions down, years across; undefined where no year has one. */
export function membersYearsTable(input: PortfolioInput): Table | undefined {
  const years = input.portfolio.years.filter(({ dimensions }) =>
    dimensions.some(({ median }) => median !== null),
  );
  if (years.length === 0) return undefined;
  return {
    kind: 'table',
    id: 'members-years',
    caption: say('years.members-text'),
    name: say('years.members'),
    columns: [column('dimension', { weight: 3 }), ...years.map(({ year }) => centred(`year-${year}`, year))],
    rows: dimensionIds(input).map((id) => [
      words(dimensionName(input, id)),
      ...years.map(({ dimensions }): Cell => {
        const median = dimensions.find((dimension) => dimension.id === id)?.median ?? null;
        return median === null ? missing('quartiles') : { kind: 'number', value: median, show: 'score' };
      }),
    ]),
    rowHeaders: true,
    heat: true,
  };
}

function quarterCell(cop: PortfolioCop, { kind, id }: PortfolioQuartiles): Cell {
  const survey = cop.waves.at(-1);
  const list: readonly { id: string; quarter: Quarter }[] =
    kind === 'phase' ? cop.phases : (survey?.dimensions ?? []);
  const quarter = list.find((entry) => entry.id === id)?.quarter ?? null;
  return whole(quarter, kind === 'phase' ? 'round' : 'survey');
}

function measureName(input: PortfolioInput, { kind, id }: PortfolioQuartiles): string {
  if (kind === 'dimension') return dimensionName(input, id);
  return input.compass.phases[id as keyof typeof input.compass.phases]?.name ?? id;
}

function dimensionIds({ portfolio }: PortfolioInput): string[] {
  return portfolio.quartiles.flatMap(({ kind, id }) => (kind === 'dimension' ? [id] : []));
}

function copTable(id: string, columns: readonly Column[]): Omit<Table, 'rows'> {
  return {
    kind: 'table',
    id,
    caption: say(`${id}.caption`),
    name: say(`${id}.name`),
    columns: [column('cop', { weight: 3 }), ...columns],
    rowHeaders: true,
  };
}
