/** Owns what had been promised after the round before, and what came of it. */
import type { KeptPromise, RoundComparison } from '../../model/compass-comparison.js';
import { asValue, literal, message } from '../../model/text.js';
import { type Block, type Cell, LINE_END, paragraph, type Span, span, textCell } from '../blocks.js';
import { type CompassWords, statementOf, stepText } from '../compass/input.js';

/** That nothing was promised is said too. */
export function promiseBlocks({ promises, rounds }: RoundComparison, words: CompassWords): Block[] {
  if (promises.length === 0) return [paragraph(message('compare.promises.none'))];
  const isAgreed = promises.some(({ status }) => status !== null);
  const date = { format: 'date' as const, iso: rounds.at(-2)!.date };
  const kept = promises.filter(({ outcome }) => outcome === 'in-place' || outcome === 'better').length;
  return [
    paragraph(message(isAgreed ? 'compare.promises.agreed' : 'compare.promises.proposed', { date })),
    {
      kind: 'table',
      id: 'promises',
      caption: message(isAgreed ? 'compare.promises.caption' : 'compare.promises.caption-proposed'),
      columns: [
        { id: 'what', header: message('compare.promises.what'), weight: 4 },
        ...(isAgreed ? [{ id: 'status', header: message('compare.promises.status'), weight: 1.4 }] : []),
        { id: 'answers', header: message('compare.promises.answers'), weight: 2.4 },
        { id: 'outcome', header: message('compare.promises.outcome'), weight: 1.8 },
      ],
      rows: promises.map((promise) => promiseRow(promise, words, isAgreed)),
      rowHeaders: true,
    },
    paragraph(
      message(isAgreed ? 'compare.promises.kept' : 'compare.promises.moved', {
        kept,
        total: promises.length,
      }),
    ),
  ];
}

function promiseRow(promise: KeptPromise, words: CompassWords, isAgreed: boolean): Cell[] {
  const { item, status, from, to, outcome } = promise;
  return [
    { kind: 'text', spans: describe(promise, words) },
    ...(isAgreed ? [textCell(status ? message(`compare.status.${status}`) : literal(''))] : []),
    textCell(
      message('compare.promises.from-to', {
        from: asValue(stepText(words, item, from)),
        to: asValue(stepText(words, item, to)),
      }),
    ),
    { kind: 'status', status: STATUS_LOOKS[outcome], text: message(`compare.outcome.${outcome}`) },
  ];
}

/** The statuses whose look fits an outcome. */
const STATUS_LOOKS: Record<KeptPromise['outcome'], string> = {
  'in-place': 'acquired',
  better: 'in-progress',
  unchanged: 'to-build',
  worse: 'to-build',
  unknown: 'not-assessable',
};

/** What was to be done, then by whom and for when. */
function describe({ item, what, owner, due }: KeptPromise, words: CompassWords): Span[] {
  const texts = Object.hasOwn(words.texts.items, item) ? words.texts.items[item] : undefined;
  const who = [
    ...(owner ? [span(literal(owner))] : []),
    ...(due ? [span(message('compare.promises.due', { date: { format: 'date', iso: due } }))] : []),
  ];
  return [
    span(literal(what ?? texts?.action.what ?? statementOf(words, item))),
    ...who.flatMap((one, index) => [index === 0 ? LINE_END : span(literal(' · ')), one]),
  ];
}
