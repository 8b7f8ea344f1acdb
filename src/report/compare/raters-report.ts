/** Owns the report on several raters of one round: disagreements first, then the round as their answers make it. */
import type { RatedItem, RaterComparison } from '../../model/compass-comparison.js';
import { literal, message } from '../../model/text.js';
import {
  type Block,
  type Cell,
  type Column,
  heading,
  paragraph,
  type Report,
  type Table,
  textCell,
} from '../blocks.js';
import { actionBlocks } from '../compass/actions.js';
import { phasesBars, themesRadar } from '../compass/charts.js';
import { type CompassWords, phaseName, statementOf } from '../compass/input.js';
import { lagBlocks } from '../compass/lag.js';
import { needleBlocks } from '../compass/needle.js';
import { phasesTable, phasesTitle } from '../compass/phases.js';
import { positionBlocks } from '../compass/position.js';
import { type CompareDetail, shortStep } from './input.js';

/** With more raters a column for each gets too narrow: their answers then share one. */
const COLUMNS_AT_MOST = 6;

/** Two raters or more; the report's language is that of `words`. */
export function ratersReport(
  comparison: RaterComparison,
  words: CompassWords,
  detail: CompareDetail,
): Report {
  const { together: round, profile, raters, date } = comparison;
  const input = { ...words, result: round };
  return {
    id: 'compass-raters',
    title: profile
      ? message('compare.raters.title-of', { cop: profile.name })
      : message('compare.raters.title'),
    subtitle: message('compare.raters.subtitle', {
      date: { format: 'date', iso: date },
      names: { format: 'list', items: raters },
    }),
    date,
    lang: words.texts.lang,
    orientation: raters.length > 3 ? 'landscape' : 'portrait',
    ...(profile ? { copName: profile.name } : {}),
    blocks: [
      paragraph(agreement(comparison), 'lead'),
      heading(1, message('compare.raters.disagreements')),
      ...disagreementBlocks(comparison, words),
      heading(1, message('compare.raters.in-common')),
      ...positionBlocks(input),
      paragraph(message('compare.raters.method'), 'note'),
      ...(detail.full ? [chart(themesRadar(input)), chart(phasesBars(input))] : []),
      heading(2, phasesTitle(input)),
      phasesTable(input),
      ...lagBlocks(input),
      ...needleBlocks(input),
      heading(1, message('report.actions.title', { count: round.actions.length })),
      ...actionBlocks(input),
      ...(detail.full ? allAnswers(comparison, words) : []),
    ],
  };
}

function chart(data: ReturnType<typeof themesRadar>): Block {
  return { kind: 'chart', chart: data };
}

/** How many questions all raters answered alike, of those that at least two gave a number to. */
function agreement({ items, disagreements }: RaterComparison) {
  const rated = items.filter(({ spread }) => spread !== null);
  const alike = rated.filter(({ spread }) => spread === 0).length;
  return message('compare.raters.agreement', { alike, total: rated.length, count: disagreements.length });
}

function disagreementBlocks(comparison: RaterComparison, words: CompassWords): Block[] {
  const items = comparison.disagreements.flatMap((id) => comparison.items.filter(({ item }) => item === id));
  if (items.length === 0) return [paragraph(message('compare.raters.none'))];
  return [
    paragraph(message('compare.raters.talk')),
    ratedTable({ id: 'disagreements', caption: message('compare.raters.caption') }, items, comparison, words),
  ];
}

function allAnswers(comparison: RaterComparison, words: CompassWords): Block[] {
  const parts = words.instrument.phases.flatMap((phase): Block[] => {
    const ids = new Set(phase.themes.flatMap((theme) => theme.items.map(({ id }) => id)));
    const items = comparison.items.filter(({ item }) => ids.has(item));
    const name = phaseName(words, phase.id);
    const caption = message('report.annex.caption', { phase: name });
    return [
      heading(2, literal(name)),
      ratedTable({ id: `answers-${phase.id}`, caption }, items, comparison, words),
    ];
  });
  return [{ kind: 'page-break' }, heading(1, message('report.annex.title')), ...parts];
}

function ratedTable(
  head: Pick<Table, 'id' | 'caption'>,
  items: readonly RatedItem[],
  { raters }: RaterComparison,
  words: CompassWords,
): Table {
  const column = (name: string, rest: Partial<Column> = {}): Column => {
    return { id: name, header: message(`compare.raters.${name}`), align: 'center', weight: 1, ...rest };
  };
  const answers: Column[] =
    raters.length > COLUMNS_AT_MOST
      ? [column('answers', { align: 'start', weight: 4 })]
      : raters.map((rater, index) => ({
          id: `rater-${index + 1}`,
          header: literal(rater),
          align: 'center',
          weight: 1,
        }));
  return {
    kind: 'table',
    ...head,
    columns: [
      column('statement', { align: 'start', weight: 4 }),
      ...answers,
      column('together'),
      column('spread'),
    ],
    rows: items.map((item) => ratedRow(item, raters, words)),
    rowHeaders: true,
  };
}

function ratedRow(
  { item, answers, together, spread }: RatedItem,
  raters: readonly string[],
  words: CompassWords,
): Cell[] {
  const short = answers.map((answer) => shortStep(words, answer));
  const inOne: Cell = {
    kind: 'text',
    spans: short.flatMap((text, index) => [
      { text: literal(`${index === 0 ? '' : ' · '}${raters[index]} `) },
      { text, strong: true },
    ]),
  };
  return [
    textCell(literal(statementOf(words, item))),
    ...(raters.length > COLUMNS_AT_MOST ? [inOne] : short.map((text) => textCell(text))),
    textCell(shortStep(words, together), { strong: true }),
    spread === null ? textCell(literal('–')) : { kind: 'number', value: spread, show: 'integer' },
  ];
}
