/** Owns alerts in short: what may be going on, the figures that say so, what to do first. */
import type { PitfallAlert } from '../../model/compass-result.js';
import { literal, message } from '../../model/text.js';
import { type AlertBox, type Block, paragraph, type Span, span } from '../blocks.js';
import { sortByGravity, titleOf } from '../pitfall-blocks.js';
import { describeInput } from '../pitfall-input.js';
import type { CompassReportInput } from './input.js';

const LINE_END = span(literal('\n'));

/** One box an alert, gravest first; that there is none is said too. */
export function alertBoxes(input: CompassReportInput): Block[] {
  const boxes = sortByGravity(input.result.pitfalls).map((alert) => describeAlert(input, alert));
  return boxes.length > 0 ? boxes : [paragraph(message('pitfalls.none'))];
}

/** How many could not be looked at, for a reader who does not have the annex; nothing when all could. */
export function notEvaluatedNote({ result }: CompassReportInput): Block[] {
  const count = result.notEvaluated.length;
  return count === 0 ? [] : [paragraph(message('report.alerts.not-evaluated', { count }), 'note')];
}

/** What may be going on, the figures in one line, what to do first; the advice in full stands in the annex of the report. */
function describeAlert({ names }: CompassReportInput, alert: PitfallAlert): AlertBox {
  const words = names.pitfalls.pitfalls[alert.id];
  const more = alert.stronger && words?.stronger ? ` ${words.stronger}` : '';
  const figures = alert.inputs.flatMap((one, index): Span[] => [
    index === 0 ? LINE_END : span(literal(' · ')),
    span(describeInput(one, names)),
  ]);
  const [first] = words?.do ?? [];
  return {
    kind: 'alert',
    level: alert.level,
    title: titleOf(alert, names),
    spans: [
      span(literal(words ? words.what + more : '')),
      ...figures,
      ...(first ? [LINE_END, span(message('report.alerts.first', { step: first }))] : []),
    ],
  };
}
