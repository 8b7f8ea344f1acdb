/** Owns the report on two or more rounds: where the CoP has gone, what came of the promises, what moved. */
import type { ComparisonBasis, RoundComparison } from '../../model/compass-comparison.js';
import { literal, message, type Text } from '../../model/text.js';
import { type Block, bulletList, heading, paragraph, type Report, section, span } from '../blocks.js';
import { type CompassWords, quoted, statementOf } from '../compass/input.js';
import type { CompareDetail } from './input.js';
import { movedBlocks } from './moved.js';
import { promiseBlocks } from './promises.js';
import { trendsPhases, trendsRadar, trendsTable } from './trends.js';

/** Two rounds or more; the report's language is that of `words`. */
export function roundsReport(
  comparison: RoundComparison,
  words: CompassWords,
  detail: CompareDetail,
): Report {
  const { rounds, profile } = comparison;
  const [first, last] = [rounds[0]!, rounds.at(-1)!];
  return {
    id: 'compass-rounds',
    title: profile
      ? message('compare.rounds.title-of', { cop: profile.name })
      : message('compare.rounds.title'),
    subtitle: message('compare.rounds.subtitle', {
      count: rounds.length,
      first: { format: 'date', iso: first.date },
      last: { format: 'date', iso: last.date },
    }),
    date: last.date,
    lang: words.texts.lang,
    orientation: 'portrait',
    ...(profile ? { copName: profile.name } : {}),
    blocks: [
      paragraph(positionChange(comparison, words), 'lead'),
      ...needleChange(comparison),
      ...basisBlocks(comparison.basis, words, detail),
      heading(1, message('compare.promises.title')),
      ...promiseBlocks(comparison, words),
      heading(1, message('compare.trends.title')),
      ...(detail.full ? charts(comparison, words) : []),
      trendsTable(comparison, words),
      heading(1, message('compare.moved.title')),
      ...movedBlocks(comparison, words, detail),
      ...section(1, 'compare.alerts.title', alertBlocks(comparison, words)),
    ],
  };
}

function charts(comparison: RoundComparison, words: CompassWords): Block[] {
  return [
    { kind: 'chart', chart: trendsRadar(comparison, words) },
    { kind: 'chart', chart: trendsPhases(comparison, words) },
  ];
}

/** From where to where, by the positions of the last two rounds as each was scored by itself. */
function positionChange({ rounds }: RoundComparison, { texts }: CompassWords): Text {
  const [from, to] = [rounds.at(-2)!.position, rounds.at(-1)!.position];
  const name = (position: string | null) => (position ? (texts.positions[position] ?? position) : '');
  const values = { from: name(from), to: name(to) };
  if (from === null && to === null) return message('compare.position.never');
  if (from === null) return message('compare.position.found', values);
  if (to === null) return message('compare.position.lost', values);
  return message(from === to ? 'compare.position.same' : 'compare.position.moved', values);
}

/** Said when the second needle has changed its reading, or has one for the first time that is not quiet. */
function needleChange({ rounds }: RoundComparison): Block[] {
  const [before, after] = [rounds.at(-2)!.toExamine, rounds.at(-1)!.toExamine];
  if (before === after || after === null) return [];
  if (before === null) return after ? [paragraph(message('compare.needle.examine-first'))] : [];
  return [paragraph(message(after ? 'compare.needle.examine' : 'compare.needle.quiet'))];
}

/** What the comparison leaves out, where it leaves anything out. */
function basisBlocks(
  { itemN, leftOut }: ComparisonBasis,
  words: CompassWords,
  { full }: CompareDetail,
): Block[] {
  if (leftOut.length === 0) return [];
  const count = (reason: string) => leftOut.filter((one) => one.reason === reason).length;
  const values = {
    itemN,
    count: leftOut.length,
    notAsked: count('not-asked'),
    otherVersion: count('other-version'),
  };
  const note = paragraph(message('compare.basis', values), 'note');
  if (!full) return [note];
  const items = leftOut.map(({ item, reason }) => [
    span(literal(statementOf(words, item))),
    span(message(`compare.left-out.${reason}`)),
  ]);
  return [note, bulletList(items)];
}

function alertBlocks({ pitfalls }: RoundComparison, { names }: CompassWords): Block[] {
  return (['appeared', 'stayed', 'gone'] as const).flatMap((kind) => {
    const titles = pitfalls[kind].map((id) => quoted(names.pitfalls.pitfalls[id]?.name ?? id));
    if (titles.length === 0) return [];
    return [paragraph(message(`compare.alerts.${kind}`, { titles: { format: 'list', items: titles } }))];
  });
}
