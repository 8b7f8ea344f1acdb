/** Owns alerts in short: what may be going on, the figures that say so, what to do first. */
import type { PitfallAlert } from '../../model/compass-result.js';
import { literal, message } from '../../model/text.js';
import { type AlertBox, type Block, LINE_END, paragraph, type Span, span } from '../blocks.js';
import { originAdvice, sortByGravity, titleOf, undecidedBlocks, whatToAdd } from '../pitfall-blocks.js';
import { describeInput } from '../pitfall-input.js';
import type { CompassReportInput } from './input.js';

/** This many rules are named on a terminal; of more, what to add says enough. */
const UNDECIDED_NAMED = 3;

/** One box an alert, gravest first; that there is none is said too. With `whole`, advice for the origin of the CoP as well. */
export function alertBoxes(input: CompassReportInput, { whole = false } = {}): Block[] {
  const boxes = sortByGravity(input.result.pitfalls).map((alert) => describeAlert(input, alert, whole));
  return boxes.length > 0 ? boxes : [paragraph(message('pitfalls.none'))];
}

/** What could not be looked at and what to add, for a reader who does not have the annex; nothing when all could. */
export function notEvaluatedNote({ result, names }: CompassReportInput): Block[] {
  const count = result.notEvaluated.length;
  if (count === 0) return [];
  if (count <= UNDECIDED_NAMED) return undecidedBlocks(result, names, 2);
  return [paragraph(message('report.alerts.not-evaluated', { count }), 'note'), ...whatToAdd(result, names)];
}

/** What may be going on, the figures in one line, what to do first; the advice in full stands in the annex of the report. */
function describeAlert({ names, result }: CompassReportInput, alert: PitfallAlert, whole: boolean): AlertBox {
  const words = names.pitfalls.pitfalls[alert.id];
  const more = alert.stronger && words?.stronger ? ` ${words.stronger}` : '';
  const figures = alert.inputs.flatMap((one, index): Span[] => [
    index === 0 ? LINE_END : span(literal(' · ')),
    span(describeInput(one, names)),
  ]);
  const [first] = words?.do ?? [];
  const origin = whole ? originAdvice(alert, result, names) : undefined;
  return {
    kind: 'alert',
    level: alert.level,
    title: titleOf(alert, names),
    spans: [
      span(literal(words ? words.what + more : '')),
      ...figures,
      ...(first ? [LINE_END, span(message('report.alerts.first', { step: first }))] : []),
      ...(origin ? [LINE_END, span(origin)] : []),
    ],
  };
}
