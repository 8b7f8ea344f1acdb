/** Owns what would change the verdict: the answers that, moved by one step, change the position. */
import type { Pivot } from '../../model/compass-result.js';
import { message, type Text } from '../../model/text.js';
import { type Block, bulletList, paragraph, span } from '../blocks.js';
import { type CompassReportInput, countAnswered, quotable, statementOf, stepName } from './input.js';

/** People see the number of pivots, and at most this many of them (scoring rules, Compass 6). */
const PIVOTS_SHOWN = 5;

/** Nothing for a run narrowed to one phase, which has no position. */
export function stabilityBlocks(input: CompassReportInput): Block[] {
  const { stable, pivots } = input.result.stability;
  if (input.result.phase) return [];
  if (stable === null) return [paragraph(message('report.stability.unknown'))];
  const { answered, total } = countAnswered(input);
  if (stable) return [paragraph(message('report.stability.stable', { open: total - answered }))];
  const shown = pivots.slice(0, PIVOTS_SHOWN);
  return [
    paragraph(
      message('report.stability.pivots', { count: pivots.length, more: pivots.length - shown.length }),
    ),
    bulletList(shown.map((pivot) => [span(pivotText(input, pivot))])),
  ];
}

function pivotText(input: CompassReportInput, { item, from, to, position }: Pivot): Text {
  return message(position ? 'report.stability.pivot' : 'report.stability.pivot-to-none', {
    statement: quotable(statementOf(input, item)),
    from: stepName(input, item, from),
    to: stepName(input, item, to),
    position: position ? (input.texts.positions[position] ?? position) : '',
  });
}
